package io.youzhi.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty demo database when the server is up, and then says where to go. */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoCompany company;
    private final Storyteller stories;
    private final DemoGreeting greeting;

    DemoStart(DemoCompany company, Storyteller stories, DemoGreeting greeting) {
        this.company = company;
        this.stories = stories;
        this.greeting = greeting;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        company.settle();
        stories.tell();
        LOG.info("{}", greeting.text());
    }
}
