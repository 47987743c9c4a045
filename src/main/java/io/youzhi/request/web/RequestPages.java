package io.youzhi.request.web;

import io.youzhi.notification.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notices of requests lead. */
@Configuration(proxyBeanMethods = false)
class RequestPages {

    @Bean
    CasePage requestPage() {
        return new CasePage("request", "/requests/{number}/card");
    }
}
