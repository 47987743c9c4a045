package io.youzhi.conduct.web;

import io.youzhi.notification.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notices of events, ledger lines, appeals and reviews lead. */
@Configuration(proxyBeanMethods = false)
class ConductPages {

    @Bean
    CasePage conductEventPage() {
        return new CasePage("conduct-event", "/conduct/events/{number}");
    }

    @Bean
    CasePage ledgerLinePage() {
        return new CasePage("ledger-line", "/conduct/lines/{number}");
    }

    @Bean
    CasePage appealPage() {
        return new CasePage("appeal", "/conduct/appeals/{number}");
    }

    @Bean
    CasePage reviewPage() {
        return new CasePage("review", "/conduct/reviews/{number}");
    }
}
