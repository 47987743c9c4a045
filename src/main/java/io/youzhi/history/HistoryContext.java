package io.youzhi.history;

import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What the import command needs of the server and no more: the database with all its migrations, and this module. No
 * engine, no jobs, no rules, no web server, no demo. Not a {@code @Configuration}, so that the server passes it over.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackages = "io.youzhi", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(
        type = FilterType.ASSIGNABLE_TYPE, classes = {JavaMigration.class, BeanPostProcessor.class}))
@Import({HistoryImport.class, History.class, PastRows.class, PastRequests.class, PastPlaces.class, PastInspections.class,
    PastFindings.class, Imports.class})
class HistoryContext {

    /** Opens it, with the settings of the server and those given. */
    static ConfigurableApplicationContext open(String... settings) {
        return new SpringApplicationBuilder(HistoryContext.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF).logStartupInfo(false).registerShutdownHook(false).run(settings);
    }

    /** For a dry run: an H2 file that is not there must not be made by looking at it. */
    @Bean
    @ConditionalOnProperty(name = "youzhi.history.write", havingValue = "false")
    static BeanPostProcessor onlyWhatIsThere() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
                    pool.setJdbcUrl(pool.getJdbcUrl() + ";IFEXISTS=TRUE");
                }
                return bean;
            }
        };
    }

    /** The time at which an import runs. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
