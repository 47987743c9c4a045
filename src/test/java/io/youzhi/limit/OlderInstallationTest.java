package io.youzhi.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** An installation that was in use before clocks and files served every feature keeps what it had. */
@DatabaseTest
@SpringBootTest(classes = OlderInstallationTest.Database.class, properties = {
    "spring.main.web-application-type=none", "spring.datasource.hikari.auto-commit=true"})
class OlderInstallationTest {

    @Autowired
    private DataSource source;
    @Autowired
    private JdbcTemplate jdbc;
    @TempDir
    private Path before;

    @BeforeEach
    void migrateAsThen() throws IOException {
        for (Resource each : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            if (!each.getFilename().matches("V5\\d__.*")) {
                Files.copy(each.getInputStream(), before.resolve(each.getFilename()));
            }
        }
        migrate("filesystem:" + before);
    }

    @Test
    void keepsItsClocksAndFiles() {
        aRequestWithALateClockAndAPhoto();
        aClockThatNeverRan();

        migrate("classpath:db/migration");

        assertThat(jdbc.queryForList("select case_kind, case_number, limit_kind, used_seconds, extensions from lm_clock"
                + " where id = 11")).singleElement().satisfies(clock -> assertThat(clock.values().stream().map(String::valueOf))
                        .containsExactly("request", "R7", "RESOLVE", "60", "1"));
        assertThat(jdbc.queryForList("select id from lm_clock where state = 'LAPSED' and stopped_at = '2026-03-02 05:00:00'",
                Long.class)).containsExactly(12L);
        assertThat(jdbc.queryForObject("select told from lm_clock_entry where clock_id = 11", String.class)).isEqualTo("li,wu");
        assertThat(jdbc.queryForObject("select next_val from wb_sequence where sequence_name = 'lm_clock'", Long.class))
                .isEqualTo(101);
        assertThat(jdbc.queryForObject("select c.content from at_attachment a join at_content c on c.attachment_id = a.id"
                + " where a.case_kind = 'request' and a.case_number = 'R7'", byte[].class)).containsExactly(1, 2, 3);
    }

    private void aRequestWithALateClockAndAPhoto() {
        jdbc.update("insert into rq_request (id, version, number, state, channel, kind, priority, escalation, reopened,"
                + " triages, returns, pack, received_at, owner) values (7, 0, 'R7', 'HANDLING', 'web', 'fault', 'HIGH',"
                + " 0, 0, 1, 0, 'base', '2026-03-02 01:00:00', 'li')");
        jdbc.update("insert into rq_clock (id, version, request_id, limit_kind, source, round, state, measure, pack,"
                + " rule_release, started_at, promised, due, counts_from, used_seconds, breached_at, settled, extensions)"
                + " values (11, 2, 7, 'RESOLVE', 'RULES', 0, 'RUNNING', 'HOURS', 'base', 'abc', '2026-03-02 01:00:00',"
                + " '2026-03-03 01:00:00', '2026-03-03 01:00:00', '2026-03-02 01:00:00', 60, '2026-03-03 01:00:01', false, 1)");
        jdbc.update("insert into rq_clock_entry (id, clock_id, request_id, at, what, told)"
                + " values (21, 11, 7, '2026-03-03 01:00:01', 'breached', 'li,wu')");
        jdbc.update("insert into wb_sequence (sequence_name, next_val) values ('rq_clock', 101)");
        jdbc.update("insert into rq_attachment (id, version, request_id, name, media_type, bytes, sha256, step, added_at)"
                + " values (31, 0, 7, 'before.png', 'image/png', 3, 'x', 'intake', '2026-03-02 01:00:00')");
        jdbc.update("insert into rq_attachment_content (attachment_id, content) values (31, ?)", new byte[] {1, 2, 3});
    }

    private void aClockThatNeverRan() {
        jdbc.update("insert into rq_clock (id, version, request_id, limit_kind, source, round, state, measure, pack,"
                + " rule_release, started_at, promised, due, counts_from, used_seconds, settled, extensions)"
                + " values (12, 2, 7, 'FEEDBACK', 'RULES', 0, 'STOPPED', 'MINUTES', 'base', 'abc', '2026-03-03 01:00:00',"
                + " '2026-03-03 01:30:00', '2026-03-03 01:30:00', '2026-03-03 01:00:00', 0, false, 0)");
        jdbc.update("insert into rq_clock_entry (id, clock_id, request_id, at, what)"
                + " values (22, 12, 7, '2026-03-02 05:00:00', 'stopped')");
    }

    private void migrate(String from) {
        Flyway.configure().dataSource(source).locations(from).outOfOrder(true).load().migrate();
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
    static class Database {
    }
}
