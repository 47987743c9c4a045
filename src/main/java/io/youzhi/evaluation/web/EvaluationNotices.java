package io.youzhi.evaluation.web;

import io.youzhi.notification.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notices of evaluations lead. */
@Configuration(proxyBeanMethods = false)
class EvaluationNotices {

    @Bean
    CasePage evaluationPage() {
        return new CasePage("evaluation", "/evaluations/{number}");
    }
}
