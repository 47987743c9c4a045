package io.youzhi.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.ServerTest;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing in the ledger is ever changed or deleted, whatever somebody tries. */
@ServerTest
class LedgerGuardTest {

    @Autowired
    private ConductManagement management;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate database;

    private Long line;

    @BeforeEach
    void write() {
        WaterHall.now("2026-03-31T12:00:00");
        WaterHall water = new WaterHall(organisation, identity);
        line = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin).lines().get(0).id();
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    @Test
    void keepsALineThatSomebodyChangedInMemory() {
        BigDecimal before = amount();
        transaction.executeWithoutResult(status -> ReflectionTestUtils.setField(entities.find(LedgerLine.class, line),
                "amount", BigDecimal.ONE));
        assertThat(amount()).isEqualTo(before);
    }

    @Test
    void refusesAnUpdateByQuery() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.createQuery(
                "update LedgerLine l set l.amount = 0 where l.id = " + line).executeUpdate())).isNotNull();
        assertThat(amount()).isNotEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void refusesARemoval() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                entities.remove(entities.find(LedgerLine.class, line)))).hasStackTraceContaining("cannot be changed");
        assertThat(amount()).isNotNull();
    }

    @Test
    void takesALineBackOnceOnly() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            LedgerLine found = entities.find(LedgerLine.class, line);
            entities.persist(found.counter(LedgerLine.Cause.APPEALED, null, "x", "qin", found.at()));
            entities.persist(found.counter(LedgerLine.Cause.APPEALED, null, "x", "qin", found.at()));
        })).rootCause().message().containsIgnoringCase("cd_ledger_line");
    }

    private BigDecimal amount() {
        return database.queryForObject("select amount from cd_ledger_line where id = ?", BigDecimal.class, line);
    }
}
