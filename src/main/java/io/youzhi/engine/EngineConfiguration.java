package io.youzhi.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts together what the engine needs beyond application.yaml. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class EngineConfiguration {

    /** Our history level, and our way with two who do one task; and, being what the engine is built from, the reason why Flyway runs before the engine. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin engineSettings(EngineProperties properties, TaskTurns turns,
                                       PlatformTransactionManager transactions) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
                configuration.setCustomHistoryLevels(List.of(new CaseHistory(properties.historyVariables())));
                configuration.setCustomPreCommandInterceptorsTxRequired(
                        List.of(new TaskConflicts(configuration, turns, transactions, Thrown::keep)));
            }
        };
    }

    /** The business clock: the only source of "now" in the whole server. */
    @Bean
    Clock clock() {
        return new BusinessClock();
    }
}
