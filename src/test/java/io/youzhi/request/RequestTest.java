package io.youzhi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.youzhi.limit.Asked;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every change of a request's state, and every refusal. */
class RequestTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Set<LimitKind> ALL = EnumSet.allOf(LimitKind.class);

    @Test
    void isReceivedByItsFirstResponder() {
        Request request = taken();
        assertThat(request.state()).isEqualTo(State.RECEIVED);
        assertThat(request.firstResponder()).isEqualTo("li");
        assertThat(request.owner()).isEqualTo("li");
    }

    @Test
    void waitsInTheQueueOnceTriaged() {
        Request request = queued();
        assertThat(request.state()).isEqualTo(State.QUEUED);
        assertThat(request.next(ALL, null)).isEqualTo(Step.ACCEPT);
        refused("request.wrong-state.queued", () -> request.arrive(NOW));
        refused("request.wrong-state.queued", () -> request.triage("fault", Priority.HIGH, "crew", "base", null, "r",
                List.of(), NOW));
    }

    @Test
    void goesStepByStep() {
        Request request = handling();
        assertThat(request.next(ALL, null)).isEqualTo(Step.ARRIVE);
        request.arrive(NOW);
        assertThat(request.next(ALL, null)).isEqualTo(Step.REPLY);
        request.reply(NOW);
        assertThat(request.next(ALL, null)).isEqualTo(Step.RESOLVE);
        refused("request.not-resolved", () -> request.feedBack(NOW));
        request.resolve("done", NOW);
        assertThat(request.next(ALL, null)).isEqualTo(Step.FEEDBACK);
        request.feedBack(NOW);
        assertThat(request.next(ALL, null)).isEqualTo(Step.DONE);
        refused("request.reported-already.arrived", () -> request.arrive(NOW));
        refused("request.reported-already.resolved", () -> request.resolve("again", NOW));
        refused("request.reported-already.fed-back", () -> request.feedBack(NOW));
        refused("request.resolved-already", request::sendBack);
        refused("request.resolved-already", () -> request.withdraw("too late"));
        refused("request.resolved-already", () -> request.correct("report", null));
        request.endWork();
        assertThat(request.state()).isEqualTo(State.VISITING);
    }

    @Test
    void needsNoStepWithoutAClock() {
        Request request = handling();
        assertThat(request.next(Set.of(), null)).isEqualTo(Step.RESOLVE);
        request.resolve("done", NOW);
        assertThat(request.next(Set.of(), null)).isEqualTo(Step.DONE);
    }

    @Test
    void isSentBackAndDispatchedElsewhere() {
        Request request = handling();
        request.sendBack();
        assertThat(request.state()).isEqualTo(State.RETURNED);
        assertThat(request.handler()).isNull();
        assertThat(request.returns()).isEqualTo(1);
        refused("request.wrong-state.returned", () -> request.accept("zhang", NOW));
        request.dispatch("hall", "base", null);
        assertThat(request.unit()).isEqualTo("hall");
        assertThat(request.state()).isEqualTo(State.QUEUED);
    }

    @Test
    void isCorrectedToAnotherCategoryOnly() {
        Request request = handling();
        refused("request.same-category", () -> request.correct("fault", "leak"));
        request.correct("fault", "no-water");
        assertThat(request.state()).isEqualTo(State.CORRECTED);
    }

    @Test
    void waitsOnceAtATime() {
        Request request = handling();
        refused("request.waits-not", request::goOn);
        request.waitForCustomer(NOW.plusSeconds(60), NOW);
        assertThat(request.next(ALL, null)).isEqualTo(Step.WAIT);
        refused("request.waits-already", () -> request.waitForCustomer(NOW, NOW));
        request.goOn();
        assertThat(request.next(ALL, null)).isEqualTo(Step.ARRIVE);
    }

    @Test
    void asksForTheLeadersWordFirst() {
        Request request = handling();
        Asked refusal = new Asked("zhang", NOW, "not ours", null);
        assertThat(request.next(ALL, new Question(1, Question.What.REFUSAL, refusal))).isEqualTo(Step.DECIDE_REFUSAL);
        refused("limit.own-question", () -> refusal.decide(true, "zhang", null, NOW));
        refused("limit.note-needed", () -> refusal.decide(false, "wang", " ", NOW));
        refusal.decide(true, "wang", null, NOW);
        refused("limit.decided-already", () -> refusal.decide(true, "zhao", null, NOW));
        request.refuse("not ours");
        assertThat(request.outcome()).isEqualTo("refused");
    }

    @Test
    void isHandedToSomebodyElse() {
        Request request = handling();
        refused("request.hand-over-self", () -> request.handTo("zhang", null, null, null));
        request.handTo("wang", "hall", "base", null);
        assertThat(request.handler()).isEqualTo("wang");
        assertThat(request.unit()).isEqualTo("hall");
        assertThat(request.firstResponder()).isEqualTo("li");
    }

    @Test
    void neverIsWithoutAnOwner() {
        assertThatThrownBy(() -> handling().own(null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isReopenedOneLevelHigherThenSettled() {
        Request request = visiting();
        request.reopen("li");
        assertThat(request.handler()).isEqualTo("li");
        assertThat(request.escalation()).isEqualTo(1);
        assertThat(request.next(Set.of(), null)).isEqualTo(Step.RESOLVE);
        request.resolve("again", NOW);
        request.endWork();
        request.toQualityOffice();
        refused("request.wrong-state.quality-office", () -> request.reopen("li"));
        request.settleAfterVisit("quality-office");
        request.close(NOW);
        assertThat(request.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void changesNoMoreOnceClosed() {
        Request request = visiting();
        refused("request.wrong-state.visiting", () -> request.close(NOW));
        request.settleAfterVisit("resolved");
        request.close(NOW);
        refused("request.closed", request::mustBeOpen);
        refused("request.closed", () -> request.withdraw("x"));
        refused("request.wrong-state.closed", () -> request.accept("zhang", NOW));
        refused("request.wrong-state.closed", () -> request.close(NOW));
        assertThatThrownBy(request::neverRemoved).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void waitsForPapersUntilAllAreThere() {
        Request request = taken();
        request.triage("application", Priority.NORMAL, "hall", "base", null, "r", List.of("id card", "deed"), NOW);
        request.lackPapers();
        assertThat(request.papersMissing()).containsExactly("id card", "deed");
        request.bring(List.of("deed"));
        assertThat(request.papersMissing()).containsExactly("id card");
        refused("request.wrong-state.papers", () -> request.accept("zhang", NOW));
        request.completePapers();
        assertThat(request.state()).isEqualTo(State.QUEUED);
    }

    @Test
    void followsTheOpenOneOrGoesOnByItself() {
        Request request = queued();
        request.link("R1");
        request.unlink();
        request.triage("fault", Priority.HIGH, "crew", "base", null, "r", List.of(), NOW);
        request.link("R2");
        request.takeResultOfOriginal("mended", NOW);
        request.settleAfterVisit("resolved");
        assertThat(request.outcome()).isEqualTo("linked");
        assertThat(request.result()).isEqualTo("mended");
    }

    @Test
    void isTriagedByAPersonWhereTheRulesFail() {
        Request request = taken();
        request.leaveTriageToAPerson();
        request.correctByHand("fault", "leak");
        request.triage("fault", Priority.HIGH, "crew", "base", null, "r", List.of(), NOW);
        assertThat(request.state()).isEqualTo(State.QUEUED);
    }

    @Test
    void onlyBecomesMoreUrgent() {
        Request request = queued();
        request.raise(Priority.NORMAL);
        assertThat(request.priority()).isEqualTo(Priority.HIGH);
        request.raise(Priority.URGENT);
        assertThat(request.priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void comparesPlacesWithoutTellingThem() {
        assertThat(Request.placeKey("人民路 12号，")).isEqualTo(Request.placeKey("人民路12号")).doesNotContain("人民");
    }

    @Test
    void keepsAnArchiveThatShowsWhetherItIsIntact() {
        Archive archive = new Archive(1L, "R1", NOW, "{\"a\":1}");
        assertThat(archive.isIntact()).isTrue();
        assertThatThrownBy(archive::neverChanged).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void drawsTheSameForEverybody() {
        assertThat(VisitManagement.draw("R1:0:2026-03-02T01:00:00Z")).isEqualTo(VisitManagement.draw(
                "R1:0:2026-03-02T01:00:00Z")).isBetween(java.math.BigDecimal.ZERO, java.math.BigDecimal.ONE);
    }

    private static Request taken() {
        NewRequest what = new NewRequest("hotline", "fault", "leak", "water everywhere", "Main St 1", null, "crew", "Wang",
                "138", null, false, null, null, null, null, null, null, null, null, null);
        return Request.taken(1, "R1", what, "base", "hotline", "li", "li", NOW);
    }

    private static Request queued() {
        Request request = taken();
        request.triage("fault", Priority.HIGH, "crew", "base", null, "r", List.of(), NOW);
        return request;
    }

    private static Request handling() {
        Request request = queued();
        request.accept("zhang", NOW);
        return request;
    }

    private static Request visiting() {
        Request request = handling();
        request.resolve("done", NOW);
        request.endWork();
        return request;
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
