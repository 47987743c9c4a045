package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.youzhi.testing.DatabaseTest;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@SpringBootTest(classes = ResubmissionTest.Publishing.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ResubmissionTest {

    @Autowired
    private ApplicationEventPublisher publisher;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Resubmission resubmission;
    @Autowired
    private Listener listener;

    @Test
    void tellsAListenerThatFailedOnceAgainUntilItGetsThrough() {
        String event = publish(1);
        await().untilAsserted(() -> assertThat(listener.times(event)).isEqualTo(1));

        resubmission.resubmit();
        assertThat(listener.stays(event, 1)).as("it may still be at it").isTrue();
        resubmission.resubmit();
        await().untilAsserted(() -> assertThat(listener.times(event)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(open()).isZero());

        resubmission.resubmit();
        assertThat(listener.stays(event, 2)).isTrue();
    }

    @Test
    void triesAgainAsOftenAsItTakes() {
        String event = publish(3);
        await().untilAsserted(() -> assertThat(listener.times(event)).isEqualTo(1));
        resubmission.resubmit();
        for (int times = 2; times <= 4; times++) {
            resubmission.resubmit();
            int now = times;
            await().untilAsserted(() -> assertThat(listener.times(event)).isEqualTo(now));
        }
        await().untilAsserted(() -> assertThat(open()).isZero());
    }

    private String publish(int failures) {
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> publisher.publishEvent(new Happened(id, failures)));
        return id;
    }

    private int open() {
        return jdbc.queryForObject("select count(*) from event_publication", Integer.class);
    }

    /** Something happened that the listener cannot deal with the first few times. */
    record Happened(String id, int failures) {
    }

    /** Counts how often it is told. */
    static class Listener {

        private final Map<String, Integer> told = new ConcurrentHashMap<>();

        @ApplicationModuleListener
        void on(Happened event) {
            if (told.merge(event.id(), 1, Integer::sum) <= event.failures()) {
                throw new IllegalStateException("not now");
            }
        }

        int times(String id) {
            return told.getOrDefault(id, 0);
        }

        boolean stays(String id, int times) {
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            return times(id) == times;
        }
    }

    /** The events on their database, without the server. Not a configuration, so that the server passes it over. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, TransactionAutoConfiguration.class, FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class, TaskExecutionAutoConfiguration.class})
    @ComponentScan(basePackages = "io.youzhi", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE, classes = {JavaMigration.class, BeanPostProcessor.class}))
    @EnableJpaRepositories(basePackageClasses = Resubmission.class)
    @Import({Registry.class, Resubmission.class, Listener.class})
    static class Publishing {

        @Bean
        static Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** The event publication registry, whose configurations are hidden from others. */
    static class Registry implements DeferredImportSelector, Ordered {

        @Override
        public String[] selectImports(AnnotationMetadata by) {
            return Stream.of("jackson.JacksonEventSerializationConfiguration", "jpa.JpaEventPublicationAutoConfiguration",
                    "config.EventPublicationAutoConfiguration").map("org.springframework.modulith.events."::concat)
                    .toArray(String[]::new);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
