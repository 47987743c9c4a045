package io.youzhi.engine.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the HTML forms that stand beside their processes, always in the newest version. The engine would give each
 * version of a process only the forms that were deployed together with it.
 */
@Configuration(proxyBeanMethods = false)
class FormPages implements WebMvcConfigurer {

    private final String place;

    FormPages(@Value("${youzhi.processes.dir}") String place) {
        String url = place.contains(":") ? place : "file:" + place;
        this.place = url.endsWith("/") ? url : url + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/*.html").addResourceLocations(place);
    }
}
