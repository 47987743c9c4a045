package io.youzhi.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Map;

/** How JSON is read that somebody sends: a list holds no nulls, the fields of a map may. */
@Configuration(proxyBeanMethods = false)
class JsonBodies {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer noNullsInLists() {
        return builder -> builder.postConfigurer(mapper -> {
            mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
            mapper.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SET));
        });
    }
}
