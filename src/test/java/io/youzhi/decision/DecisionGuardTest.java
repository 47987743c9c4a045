package io.youzhi.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.Why;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;
import io.youzhi.testing.OnEachDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What was decided stays as it was decided, whatever somebody tries. */
@OnEachDatabase
class DecisionGuardTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Why WHY = new Why("r".repeat(64), "base", Map.of("score", new BigDecimal("59.5"), "reached", true),
            List.of(new Why.Counted("month", "li", BigDecimal.valueOf(2), FROM, FROM.plusSeconds(60))),
            List.of(new Why.Reason("B-7", "base/visit-outcome#low-score", "base/visit-outcome.csv", 8)));

    @Autowired
    private Decisions decisions;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TransactionTemplate transaction;

    private final String number = "T" + System.nanoTime();

    @BeforeEach
    void decide() {
        transaction.executeWithoutResult(status -> decisions.keep("test", number, Outcome.of("visit-outcome")
                .with("outcome", "reopen").with("within", new Limit(2, LimitUnit.WORKING_DAYS)).with("nothing", null), WHY));
    }

    @Test
    void readsBackWhatWasKept() {
        DecisionView kept = only();
        assertThat(kept.what()).isEqualTo("visit-outcome");
        assertThat(kept.outcome()).isEqualTo(Map.of("outcome", "reopen", "within", Map.of("amount", 2, "unit",
                "WORKING_DAYS")));
        assertThat(kept.why()).isEqualTo(WHY);
    }

    @Test
    void keepsWhatSomebodyChangedInMemory() {
        transaction.executeWithoutResult(status -> ReflectionTestUtils.setField(entities.find(Decision.class, only().id()),
                "what", "triage"));
        assertThat(only().what()).isEqualTo("visit-outcome");
    }

    @Test
    void refusesAnUpdateByQueryAndARemoval() {
        Long id = only().id();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.createQuery(
                "update Decision d set d.what = 'triage' where d.id = " + id).executeUpdate()))
                .hasStackTraceContaining("Decision");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                entities.remove(entities.find(Decision.class, id)))).hasStackTraceContaining("stays as it is");
        assertThat(only().what()).isEqualTo("visit-outcome");
    }

    @Test
    void isKeptOnlyTogetherWithWhatFollowsFromIt() {
        assertThatThrownBy(() -> decisions.keep("test", number, Outcome.of("triage"), WHY))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(decisions.about("test", number)).hasSize(1);
    }

    private DecisionView only() {
        List<DecisionView> all = decisions.about("test", number);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
