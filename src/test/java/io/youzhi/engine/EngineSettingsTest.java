package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewInterceptor;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads back, where it takes effect, each setting that would be ignored in silence if it stood in the wrong place. */
@OnEachDatabase
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private HikariDataSource pool;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private EntityManagerFactory entities;
    @Autowired
    private CamundaBpmProperties properties;

    private SpringProcessEngineConfiguration settings() {
        return (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
    }

    @Test
    void checkWhoMayDoWhat() {
        assertThat(settings().isAuthorizationEnabled()).isTrue();
        assertThat(settings().getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat("queue.hall-1").matches(settings().getGeneralResourceWhitelistPattern());
        assertThat("leaders.crew_2; drop").doesNotMatch(settings().getGeneralResourceWhitelistPattern());
    }

    @Test
    void keepHistoryAsLongAsIsSaid() {
        assertThat(settings().getHistoryLevel()).isInstanceOf(CaseHistory.class);
        assertThat(settings().getHistoryTimeToLive()).isEqualTo("P3650D");
        assertThat(settings().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings().getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(settings().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(settings().getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(settings().getBatchWindowManager().isBatchWindowConfigured(settings())).isTrue();
    }

    @Test
    void leaveTheSchemaToFlywayAndJobsSoonDone() {
        assertThat(settings().getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings().getDefaultNumberOfRetries()).isEqualTo(3);
        assertThat(properties.getJobExecution().getMaxWait()).isLessThanOrEqualTo(15_000);
        assertThat(settings().isJobExecutorActivate()).as("tests run jobs themselves").isFalse();
    }

    @Test
    void haveOneTransactionForAll() {
        assertThat(context.getBeansOfType(PlatformTransactionManager.class)).hasSize(1);
        assertThat(settings().getTransactionManager()).isSameAs(context.getBean(PlatformTransactionManager.class));
        assertThat(context.getBeansOfType(OpenEntityManagerInViewInterceptor.class)).isEmpty();
    }

    @Test
    void readWhatIsCommitted() throws SQLException {
        assertThat(pool.isAutoCommit()).isFalse();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getAutoCommit()).isFalse();
        }
        if (TestDatabase.isMySql()) {
            assertThat(jdbc.queryForObject("select @@session.transaction_isolation", String.class))
                    .isEqualTo("READ-COMMITTED");
            assertThat(jdbc.queryForObject("select @@session.time_zone", String.class)).isEqualTo("+00:00");
            // of the schema, not of the session: a connection older than the first migration remembers the old one
            assertThat(jdbc.queryForObject("select default_collation_name from information_schema.schemata"
                    + " where schema_name = database()", String.class)).isEqualTo("utf8mb4_bin");
            assertThat(pool.getDataSourceProperties()).containsEntry("rewriteBatchedStatements", "true");
        }
    }

    @Test
    void keepInstantsInUtc() {
        SessionFactoryOptions options = entities.unwrap(SessionFactoryImplementor.class).getSessionFactoryOptions();
        assertThat(options.getJdbcTimeZone().getID()).isEqualTo("UTC");
        assertThat(options.getPreferredSqlTypeCodeForInstant()).isEqualTo(SqlTypes.TIMESTAMP);
        assertThat(options.doesConnectionProviderDisableAutoCommit()).isTrue();
        Instant moment = Instant.parse("2026-07-01T12:34:56.789Z");
        assertThat(jdbc.queryForObject("select cast(? as datetime(6))", Timestamp.class, Timestamp.from(moment))
                .toInstant()).isEqualTo(moment);
    }

    @Test
    void grantEachRoleOnce() {
        AuthorizationService authorizations = engine.getAuthorizationService();
        context.getBean(RoleAuthorizations.class).grantAfterDeployment();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("agent").resourceType(Resources.APPLICATION)
                .resourceId("tasklist").count()).isOne();
        assertThat(authorizations.isUserAuthorized("x", List.of("manager"), Permissions.ACCESS,
                Resources.APPLICATION, "cockpit")).isTrue();
        assertThat(authorizations.isUserAuthorized("x", List.of("agent"), Permissions.CREATE,
                Resources.FILTER)).isFalse();
    }

    @Test
    void letNoFormFieldIntoHistory() {
        RepositoryService repository = engine.getRepositoryService();
        RuntimeService runtime = engine.getRuntimeService();
        HistoryService history = engine.getHistoryService();
        repository.createDeployment().name("one-task").enableDuplicateFiltering(true)
                .addClasspathResource("samples/one-task.bpmn").deploy();
        String started = runtime.startProcessInstanceByKey("one-task", Map.of("phone", "13800000000")).getId();
        runtime.setVariable(started, "phone", "13900000000");
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(started).count()).isZero();
        assertThat(history.createHistoricDetailQuery().processInstanceId(started).count()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(started).count()).isPositive();
        runtime.deleteProcessInstance(started, "done");

        CaseHistory level = new CaseHistory(Set.of("outcome"));
        assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, variable("outcome")))
                .isTrue();
        assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, variable("phone")))
                .isFalse();
    }

    private static VariableInstanceEntity variable(String name) {
        VariableInstanceEntity variable = new VariableInstanceEntity();
        variable.setName(name);
        return variable;
    }
}
