package io.youzhi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.youzhi.rules.escalation.Escalation;
import io.youzhi.rules.escalation.EscalationDecision;
import io.youzhi.rules.escalation.EscalationFacts;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.rules.visit.ReturnVisitRules;
import io.youzhi.rules.visit.ReturnVisitRules.PlanFacts;
import io.youzhi.rules.visit.ReturnVisitRules.VisitFacts;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;

class WaterRequestTest {

    private final Releases releases = RuleBooks.live();
    private final String release = releases.live();
    private final Triage triage = new Triage(releases);
    private final Escalation escalation = new Escalation(releases);
    private final ReturnVisitRules visits = new ReturnVisitRules(releases);

    private TriageDecision triage(String pack, String kind, String category, String channel) {
        return triage.decide(new TriageFacts(pack, kind, category, channel, null, null, null, null, null, null, null, null));
    }

    private static Limit min(int n) {
        return new Limit(n, LimitUnit.MINUTES);
    }

    private static Limit h(int n) {
        return new Limit(n, LimitUnit.HOURS);
    }

    private static Limit workingDays(int n) {
        return new Limit(n, LimitUnit.WORKING_DAYS);
    }

    @Test
    void givesAPipelineBurstAnHourToArriveAndEighteenToMend() {
        TriageDecision burst = triage("water", "fault", "pipeline-burst", "web");
        assertThat(burst.priority()).isEqualTo(Priority.URGENT);
        assertThat(burst.limits()).isEqualTo(Map.of(LimitKind.ACCEPT, min(10), LimitKind.ARRIVE, h(1), LimitKind.RESOLVE,
                h(18), LimitKind.FEEDBACK, min(30)));
        assertThat(burst.tell()).containsExactly("unit-leader");
        assertThat(burst.why().reasons()).extracting(Why.Reason::rule).contains("water/triage#pipeline-burst",
                "water/triage#arrive");
    }

    @Test
    void leavesOtherWaterFaultsBasesLimitsButForTheHourToArrive() {
        for (String category : List.of("leak", "no-water", "water-quality", "never-heard-of")) {
            TriageDecision fault = triage("water", "fault", category, "hall");
            assertThat(fault.priority()).isEqualTo(Priority.HIGH);
            assertThat(fault.limits()).isEqualTo(Map.of(LimitKind.ACCEPT, min(30), LimitKind.ARRIVE, h(1),
                    LimitKind.RESOLVE, h(24), LimitKind.FEEDBACK, min(30)));
            assertThat(fault.tell()).isEmpty();
        }
    }

    @Test
    void givesApplicationsTheirOwnLimits() {
        assertThat(triage("water", "application", "new-connection", "hall").limits().get(LimitKind.RESOLVE))
                .isEqualTo(workingDays(3));
        assertThat(triage("water", "application", "restore-supply", "hall").limits().get(LimitKind.RESOLVE)).isEqualTo(h(12));
        assertThat(triage("water", "application", null, "hall").limits().get(LimitKind.RESOLVE)).isEqualTo(workingDays(5));
        assertThat(triage("base", "application", null, "hall").limits()).doesNotContainKey(LimitKind.FEEDBACK);
    }

    @Test
    void tellsTheQualityOfficeOfAComplaintOverTheMayorsLine() {
        TriageDecision complaint = triage("base", "complaint", "service", "mayor-line");
        assertThat(complaint.priority()).isEqualTo(Priority.URGENT);
        assertThat(complaint.tell()).containsExactly("quality-office", "unit-leader");
        assertThat(complaint.limits().get(LimitKind.ACCEPT)).isEqualTo(new Limit(1, LimitUnit.WORKING_HOURS));
        assertThat(triage("base", "fault", null, "mayor-line").priority()).isEqualTo(Priority.HIGH);
        assertThat(triage("base", "fault", "burst", null).limits().get(LimitKind.RESOLVE)).isEqualTo(h(8));
    }

    @Test
    void leavesTheLawsLimitAsideWhereThePackDoesNotSpeakOfIt() {
        assertThat(triage.decide(new TriageFacts("base", "application", null, null, null, null, null, null, null, null,
                Duration.ofHours(1), null)).limits().get(LimitKind.RESOLVE)).isEqualTo(workingDays(5));
    }

    @Test
    void climbsTheLadder() {
        assertThat(escalation.steps(facts("0"), release)).usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("0.8"), BigDecimal.ONE, new BigDecimal("1.5"), new BigDecimal("2"));
        assertThat(escalation.decide(facts("0.79"), release).share()).isNull();
        assertThat(escalation.decide(facts("0.8"), release).tell()).containsExactly("handler", "team-leader");
        EscalationDecision due = escalation.decide(facts("1"), release);
        assertThat(due.breach()).isTrue();
        assertThat(due.tell()).containsExactly("unit-leader");
        assertThat(escalation.decide(facts("1.99"), release).tell()).containsExactly("upper-unit-leader");
        EscalationDecision top = escalation.decide(facts("7"), release);
        assertThat(top.tell()).containsExactly("quality-office", "leading-group");
        assertThat(top.breach()).isFalse();
        assertThat(top.why().reasons()).singleElement().satisfies(r -> assertThat(r.clause()).isEqualTo("B-5"));
    }

    private static EscalationFacts facts(String elapsed) {
        return new EscalationFacts("water", "fault", "leak", Priority.HIGH, LimitKind.RESOLVE, new BigDecimal(elapsed));
    }

    @Test
    void findsABreachGraverTheLaterItIs() {
        assertThat(severity("0.001")).isEqualTo("minor");
        assertThat(severity("0.5")).isEqualTo("minor");
        assertThat(severity("0.51")).isEqualTo("moderate");
        assertThat(severity("1")).isEqualTo("moderate");
        assertThat(severity("1.01")).isEqualTo("serious");
    }

    private String severity(String overdue) {
        return escalation.severity(facts("1"), new BigDecimal(overdue), release).severity();
    }

    @Test
    void callsBackFaultsAllAndConsultationsByASample() {
        assertThat(visits.plan(new PlanFacts("water", "fault", null, null), release)).satisfies(plan -> {
            assertThat(plan.share()).isEqualByComparingTo("1");
            assertThat(plan.within()).isEqualTo(workingDays(2));
            assertThat(plan.tries()).isEqualTo(3);
        });
        assertThat(visits.plan(new PlanFacts("water", "consultation", null, null), release).share())
                .isEqualByComparingTo("0.2");
    }

    @Test
    void decidesWhatAVisitLeadsTo() {
        assertThat(visit("59.9", null, true, 1, 0)).isEqualTo("reopen");
        assertThat(visit("60", null, true, 1, 0)).isEqualTo("close");
        assertThat(visit("40", null, true, 1, 1)).isEqualTo("quality-office");
        assertThat(visit(null, 2, true, 1, 0)).isEqualTo("reopen");
        assertThat(visit(null, 2, true, 1, 1)).isEqualTo("quality-office");
        assertThat(visit(null, 3, true, 1, 0)).isEqualTo("close");
        assertThat(visit(null, null, false, 2, 0)).isEqualTo("call-again");
        assertThat(visit(null, null, false, 3, 0)).isEqualTo("not-reached");
    }

    private String visit(String score, Integer stars, boolean reached, int tries, int reopened) {
        return visits.decide(new VisitFacts("water", "fault", score == null ? null : new BigDecimal(score), stars,
                reached, tries, reopened), release).outcome();
    }

    @Test
    void knowsSingleNumbersByName() {
        Settings settings = new Settings(releases);
        assertThat(settings.of("water", "pause.at-a-time", release).limit()).isEqualTo(workingDays(5));
        assertThat(settings.of("water", "extension.times", release).count()).isEqualTo(1);
        assertThat(settings.of("water", "duplicate.linked", "fault", null, release).flag()).isTrue();
        assertThat(settings.of("water", "duplicate.linked", "complaint", null, release).flag()).isFalse();
    }

    @Test
    void letsWaterBeCutForArrearsAfterEveryStepInOrder() {
        assertThat(ask("W-S9", Map.of("phoned", true, "visited", true, "posted", true, "approved", true)))
                .isEqualTo(Map.of("allowed", true, "next", "cut"));
        assertThat(ask("W-S9", Map.of("phoned", true, "visited", true, "posted", true, "approved", false)))
                .isEqualTo(Map.of("allowed", false, "next", "approval"));
        assertThat(ask("W-S9", Map.of("phoned", true, "visited", false, "posted", false, "approved", true)))
                .isEqualTo(Map.of("allowed", false, "next", "visit"));
        assertThat(ask("W-S9", Map.of())).isEqualTo(Map.of("allowed", false, "next", "phone"));
    }

    @Test
    void asksTheLeaderForAThirdEstimateAndWantsTheWholeNotice() {
        assertThat(ask("W-S8", Map.of("inARow", 2))).containsEntry("allowed", true).containsEntry("clearWell", true);
        assertThat(ask("W-S8", Map.of("inARow", 3))).containsEntry("allowed", false);
        assertThat(ask("W-S8", Map.of("inARow", 3, "approved", true))).containsEntry("allowed", true);
        assertThat(ask("W-S7", Map.of("hotlineTold", true, "noticePosted", true, "reasonAndTimes", true))).containsEntry("kept", false);
        assertThat(ask("W-S7", Map.of("hotlineTold", true, "noticePosted", true, "reasonAndTimes", true, "beforeStart", true)))
                .containsEntry("kept", true);
    }

    private Map<String, Object> ask(String clause, Map<String, Object> given) {
        return new io.youzhi.rules.ask.Ask(releases).decide("water", clause, given, release).values();
    }
}
