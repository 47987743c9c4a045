package io.youzhi.rules.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The rule book on its database, without the server. Not a configuration, so that the server passes it over. */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackages = "io.youzhi", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(
        type = FilterType.ASSIGNABLE_TYPE, classes = {JavaMigration.class, BeanPostProcessor.class}))
@EntityScan(basePackageClasses = StoredRelease.class)
@EnableJpaRepositories(basePackageClasses = StoredRelease.class)
@Import({ReleasesSetup.class, ReleaseArchive.class, ReleaseManagement.class, ClauseLookup.class, RuleWatch.class})
class ReleaseContext {

    /** A clock on which every glance is a second later. */
    @Bean
    static Clock clock() {
        AtomicLong seconds = new AtomicLong();
        Instant start = Instant.parse("2026-03-02T01:00:00Z");
        return new Clock() {
            @Override
            public Instant instant() {
                return start.plus(Duration.ofSeconds(seconds.incrementAndGet()));
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
