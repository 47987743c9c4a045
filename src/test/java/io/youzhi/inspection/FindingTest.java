package io.youzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every change of a finding's state, and every refusal. */
class FindingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void isPutRightAndConfirmedBySomebody() {
        Finding finding = raised();
        finding.rectify("rectification", "r1", null);
        finding.promise(LATER);
        assertThat(finding.state()).isEqualTo(FindingState.RECTIFYING);
        assertThat(finding.handler()).isEqualTo("guard");
        finding.report("captain");
        assertThat(finding.handler()).isEqualTo("captain");
        refused("inspection.wrong-finding.reported", () -> finding.report("captain"));
        finding.pass(LATER);
        assertThat(finding.state()).isEqualTo(FindingState.CLOSED);
        assertThat(finding.closedAt()).isEqualTo(LATER);
        refused("inspection.wrong-finding.closed", () -> finding.handTo("guard"));
        refused("inspection.wrong-finding.closed", () -> finding.sendBack("r1"));
    }

    @Test
    void comesBackForAnotherRound() {
        Finding finding = raised();
        refused("inspection.wrong-finding.raised", () -> finding.report("guard"));
        refused("inspection.wrong-finding.raised", () -> finding.promise(LATER));
        finding.rectify("rectification", "r1", "I1-1");
        assertThat(finding.recurred()).isTrue();
        assertThat(finding.earlier()).isEqualTo("I1-1");
        refused("inspection.wrong-finding.rectifying", () -> finding.pass(LATER));
        finding.report("guard");
        finding.sendBack("r2");
        assertThat(finding.round()).isEqualTo(2);
        assertThat(finding.release()).isEqualTo("r2");
        assertThat(finding.state()).isEqualTo(FindingState.RECTIFYING);
        refused("inspection.wrong-finding.rectifying", () -> finding.sendBack("r2"));
    }

    @Test
    void isOverWhereItWasPutRightOnTheSpot() {
        Finding finding = raised();
        finding.settleOnTheSpot("on-spot", "r1", null, LATER);
        assertThat(finding.state()).isEqualTo(FindingState.CLOSED);
        assertThat(finding.deadline()).isNull();
        refused("inspection.wrong-finding.closed", () -> finding.rectify("rectification", "r1", null));
        assertThatThrownBy(finding::neverRemoved).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isWithdrawnWhereverItStandsAndOnce() {
        Finding finding = raised();
        finding.rectify("rectification", "r1", null);
        finding.withdraw("照片是别处的", "office", LATER);
        assertThat(finding.isWithdrawn()).isTrue();
        assertThat(finding.closedAt()).isEqualTo(LATER);
        assertThat(finding.withdrawnBy()).isEqualTo("office");
        assertThat(finding.withdrawalReason()).isEqualTo("照片是别处的");
        refused("inspection.withdrawn-already", () -> finding.withdraw("再撤", "other", LATER));
        refused("inspection.withdrawn-already", () -> finding.report("guard"));

        Finding reported = raised();
        reported.rectify("rectification", "r1", null);
        reported.report("guard");
        reported.withdraw("不实", "office", LATER);
        assertThat(reported.isWithdrawn()).isTrue();

        Finding closed = raised();
        closed.settleOnTheSpot("on-spot", "r1", null, NOW);
        closed.withdraw("不实", "office", LATER);
        assertThat(closed.closedAt()).as("when it was put right").isEqualTo(NOW);

        refused("inspection.wrong-finding.draft", () -> draft().withdraw("不实", "office", LATER));
    }

    @Test
    void repeatsAnotherOneOrNoneWhereItsEarlierProvedWrong() {
        Finding finding = raised();
        finding.rectify("rectification", "r1", "I1-1");
        finding.repeat("I0-1");
        assertThat(finding.recurred()).isTrue();
        assertThat(finding.earlier()).isEqualTo("I0-1");
        finding.repeat(null);
        assertThat(finding.recurred()).isFalse();
        assertThat(finding.earlier()).isNull();
        assertThat(finding.earlierWithdrawn()).isEqualTo("I0-1");
    }

    private static Finding raised() {
        Finding finding = draft();
        finding.raise(NOW);
        return finding;
    }

    private static Finding draft() {
        UnitView unit = new UnitView("guards", "保安公司", "contractor", null, "base", null, List.of(), true);
        ChecklistItem item = new ChecklistItem("order.post", new Bilingual("秩序", "order"),
                new Bilingual("岗位", "posts"), BigDecimal.TEN, false, null, false, null);
        Inspection inspection = new Inspection("I2", new NewInspection("planned", "team", "guards", null, null, null,
                List.of(item), List.of("in"), NOW, true, null), unit, "r1", List.of(item), "in", NOW);
        return new Finding(inspection, "order.post", new ItemAnswer.Fault(null, "minor", null, "东门", "无人值守",
                "guard", false, null, false), "in", NOW);
    }

    private static void refused(String code, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
