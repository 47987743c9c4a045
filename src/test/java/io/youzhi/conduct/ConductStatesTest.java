package io.youzhi.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.conduct.Course;
import io.youzhi.shared.Refused;
import org.junit.jupiter.api.Test;

/** Events, appeals and reviews: what each may do in which state. */
class ConductStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void settlesAnOpenEventOnly() {
        ConductEvent event = LedgerLineTest.anEvent();
        event.settle("serious", NOW);
        assertThat(event.fact().details()).containsEntry("severity", "serious");
        event.judged("abc", NOW);
        assertThatThrownBy(() -> event.settle("minor", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> event.hold("x")).isInstanceOf(Refused.class);
        event.withdraw("x", "qin", NOW);
        assertThatThrownBy(() -> event.withdraw("x", "qin", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> event.judged("abc", NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void countsNoMoreForWhomItWasCleared() {
        ConductEvent event = LedgerLineTest.anEvent();
        event.clear(Subject.employee("li"));
        assertThat(event.fact().employee()).isNull();
        assertThat(event.fact().unit()).isEqualTo("hall");
        event.clear(Subject.unit("hall"));
        assertThat(event.fact()).isNull();
        ConductEvent other = LedgerLineTest.anEvent();
        other.clear(Subject.unit("hall"));
        assertThat(other.fact().unit()).isEqualTo(ConductEvent.NO_UNIT);
    }

    @Test
    void countsNoMoreForOneOfSeveral() {
        ConductEvent event = new ConductEvent(new NewConductEvent("praise", NOW, null, List.of("li", "wang"), null, null,
                Map.of("channel", "media")), null, "water", Set.of(Subject.employee("li"), Subject.employee("wang"),
                Subject.unit("hall")), "x", null, NOW, "qin");
        assertThat(event.fact().details()).containsEntry("employees", List.of("li", "wang"));
        event.clear(Subject.employee("li"));
        assertThat(event.fact().details()).containsEntry("employees", List.of("wang"));
    }

    @Test
    void keepsDetailsInTheTypesOfTheRules() {
        DetailsColumn column = new DetailsColumn();
        Map<String, Object> details = Map.of("price", new BigDecimal("100000.00"), "byLeader", true, "cause", "other",
                "employees", List.of("li"), "items", Map.of("T-1", new BigDecimal("8")));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(details))).isEqualTo(details);
    }

    @Test
    void decidesAnAppealOnceAndNotOnesOwn() {
        Appeal appeal = new Appeal(LedgerLineTest.aFine(), "li", "不是我", NOW, NOW);
        assertThatThrownBy(() -> appeal.decide(AppealOutcome.KEEP, "x", "li", NOW)).hasMessageContaining("own");
        appeal.decide(AppealOutcome.REVERSE_LINE, "x", "qin", NOW);
        assertThat(appeal.state()).isEqualTo(Appeal.State.REVERSED);
        assertThatThrownBy(() -> appeal.decide(AppealOutcome.KEEP, "x", "qian", NOW)).hasMessageContaining("qin");
        assertThatThrownBy(() -> appeal.lapse("x", NOW)).isInstanceOf(Refused.class);
    }

    private static final Course OFF_POST = new Course(true, "quality-office", "return", List.of());

    @Test
    void hearsBeforeItDecidesAndNeverByOneself() {
        Review review = new Review(LedgerLineTest.aFine(), "hall", OFF_POST, NOW);
        assertThatThrownBy(() -> review.decide(true, "x", null, "qin", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> review.hear("x", true, "li", NOW)).hasMessageContaining("own");
        review.hear("x", true, "chief", NOW);
        assertThatThrownBy(() -> review.hear("x", true, "chief", NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> review.attach(List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> review.decide(true, "x", null, "chief", NOW)).hasMessageContaining("heard-by-you");
        assertThatThrownBy(() -> review.decide(true, "x", null, "li", NOW)).hasMessageContaining("own");
        review.decide(false, "x", LocalDate.parse("2026-04-01"), "qin", NOW);
        assertThat(review.state()).isEqualTo(Review.State.REJECTED);
        assertThat(review.offUntil()).isNull();
        assertThatThrownBy(() -> review.decide(true, "x", null, "qin", NOW)).hasMessageContaining("qin");
    }
}
