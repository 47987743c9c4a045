package io.youzhi.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.rules.Why;
import io.youzhi.rules.conduct.ConductFacts.Effect;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** A line is written once. */
class LedgerLineTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-09T01:00:00Z");

    @Test
    void keepsWhatTheRulesDecided() {
        LedgerLineView view = aFine().view("pending", null, null, true);
        assertThat(view.clause()).isEqualTo("W-2");
        assertThat(view.rule()).isEqualTo("water/scoring#W-2");
        assertThat(view.release()).isEqualTo("abc");
        assertThat(view.amount()).isEqualTo("-100.00");
        assertThat(view.why().reasons()).hasSize(1);
    }

    @Test
    void isTakenBackByTheOppositeAmount() {
        LedgerLineView counter = aFine().counter(LedgerLine.Cause.APPEALED, null, "录音不符", "qin", NOW)
                .view("final", null, null, true);
        assertThat(counter.entry()).isEqualTo("counter");
        assertThat(counter.amount()).isEqualTo("100.00");
        assertThat(counter.reason()).isEqualTo("录音不符");
        assertThat(counter.cause()).isEqualTo("appealed");
        assertThat(counter.appealUntil()).isNull();
    }

    @Test
    void takesBackNoCounterEntry() {
        LedgerLine counter = aFine().counter(LedgerLine.Cause.APPEALED, null, "x", "qin", NOW);
        assertThatThrownBy(() -> counter.counter(LedgerLine.Cause.APPEALED, null, "x", "qin", NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void canBeAppealedUntilTheLastMoment() {
        assertThat(aFine().canBeAppealedAt(UNTIL)).isTrue();
        assertThat(aFine().canBeAppealedAt(UNTIL.plusNanos(1000))).isFalse();
        assertThat(aFine().counter(LedgerLine.Cause.WITHDRAWN, null, "x", "qin", NOW).canBeAppealedAt(NOW)).isFalse();
    }

    @Test
    void knowsWhetherTheRulesSayTheSame() {
        assertThat(aFine().says(fine("-100"))).isTrue();
        assertThat(aFine().says(fine("-200.00"))).isFalse();
    }

    @Test
    void refusesToBeChangedOrDeleted() {
        assertThatThrownBy(() -> aFine().refuseToChange()).isInstanceOf(IllegalStateException.class);
        assertThat(Arrays.stream(LedgerLine.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == void.class && !method.isSynthetic()))
                .extracting(java.lang.reflect.Method::getName).containsExactly("refuseToChange");
        assertThat(LedgerLines.class.getMethods()).extracting(java.lang.reflect.Method::getName)
                .noneMatch(name -> name.startsWith("delete") || name.startsWith("remove") || name.startsWith("update"));
    }

    @Test
    void isTouchedByNoSqlOfOurs() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(path -> path.toString().matches(".*\\.(java|sql)")))
                    .allSatisfy(path -> assertThat(Files.readString(path).toLowerCase())
                            .doesNotContainPattern("(update|delete\\s+from|truncate\\s+table)\\s+(cd_ledger_line|ledgerline)"));
        }
    }

    static LedgerLine aFine() {
        return LedgerLine.of(fine("-100.00"), anEvent(), null, "hall", NOW, UNTIL);
    }

    static ConductEvent anEvent() {
        NewConductEvent what = new NewConductEvent("complaint", NOW, "li", List.of(), null, "R-1",
                Map.of("cause", "service-attitude"));
        ConductEvent event = new ConductEvent(what, "hall", "water", Set.of(Subject.employee("li"), Subject.unit("hall")),
                "complaint:R-1", null, NOW, null);
        ReflectionTestUtils.setField(event, "id", 1L);
        return event;
    }

    private static Consequence fine(String amount) {
        return new Consequence("1", "W-2", SubjectKind.EMPLOYEE, "li", Effect.MONEY, new BigDecimal(amount), null, false,
                null, new Why("abc", "water", Map.of(), List.of(), List.of(new Why.Reason("W-2", "water/scoring#W-2",
                        "water/scoring.csv", 3))));
    }
}
