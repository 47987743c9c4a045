package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.LEADER;
import static io.youzhi.request.Counter.MATE;
import static io.youzhi.request.Counter.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Requests on their way to closure, path by path, with the clock moved. */
@OnEachDatabase
class RequestJourneyTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private io.youzhi.testing.TestLogins logins;
    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
    }

    @Test
    void closesAFaultThatTheCustomerIsContentWith() {
        JsonNode receipt = counter.post(AGENT, "", Counter.request(Map.of("category", "household-meter")));
        String number = receipt.path("number").asText();
        assertThat(receipt.path("promises").findValuesAsText("limit")).containsExactly("accept", "arrive", "resolve", "feedback");
        assertThat(counter.due(number, "arrive")).isEqualTo("2026-03-02T10:00");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-02T17:00");
        assertThat(counter.due(number, "feedback")).isEqualTo("2026-03-02T17:30");
        counter.at("2026-03-02T09:10");
        counter.step(CREW, number, "accept");
        counter.at("2026-03-02T09:40");
        counter.step(CREW, number, "arrive");
        counter.at("2026-03-02T11:00");
        counter.step(CREW, number, "resolve", "result", "换了水表");
        assertThat(counter.due(number, "feedback")).isEqualTo("2026-03-02T11:30");
        counter.at("2026-03-02T11:10");
        assertThat(counter.step(CREW, number, "feedback").path("state").asText()).isEqualTo("visiting");
        counter.at("2026-03-03T09:00");
        assertThat(counter.refused(CREW, number, "visit", "reached", true, "score", 90)).startsWith("409");
        JsonNode closed = counter.step(AGENT, number, "visit", "reached", true, "score", 90);
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("onTime").asBoolean()).isTrue();
        assertThat(closed.path("breaches")).isEmpty();
        assertThat(closed.path("firstResponder").asText()).isEqualTo(AGENT);
        assertThat(closed.path("tenures").findValuesAsText("employee")).containsExactly(AGENT, CREW, AGENT);
        assertThat(counter.story(number)).containsSubsequence("received", "triaged", "accepted", "arrived", "resolved",
                "fed-back", "visit-planned", "visited", "customer-told", "closed");
        assertThat(counter.get(AGENT, "/" + number + "/archive").path("intact").asBoolean()).isTrue();
        assertThat(counter.tasks(number)).isEmpty();
    }

    @Test
    void tellsTheNextLevelStepByStepAndRecordsTheBreach() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.at("2026-03-02T15:23");
        assertThat(counter.story(number)).doesNotContain("escalated");
        counter.at("2026-03-02T15:24");
        assertThat(counter.story(number)).containsOnlyOnce("escalated");
        counter.at("2026-03-02T17:00");
        assertThat(counter.of(number).path("breaches")).isEmpty();
        counter.at("2026-03-02T17:01");
        assertThat(counter.of(number).path("breaches")).hasSize(1);
        counter.at("2026-03-02T21:00");
        counter.at("2026-03-03T01:00");
        JsonNode resolve = counter.clock(number, "resolve");
        assertThat(resolve.path("entries").findValuesAsText("what"))
                .containsExactly("started", "step", "step", "breached", "step", "step");
        assertThat(resolve.path("entries").findValuesAsText("share")).containsExactly("0.8", "1.0", "1.5", "2.0");
        assertThat(counter.of(number).path("handler").asText()).isEqualTo(CREW);
        counter.at("2026-03-03T02:00");
        counter.step(CREW, number, "resolve", "result", "修好了");
        counter.step(CREW, number, "feedback");
        JsonNode breach = counter.of(number).path("breaches").get(0);
        assertThat(breach.path("severity").asText()).isEqualTo("serious");
        assertThat(counter.of(number).path("onTime").asBoolean()).isFalse();
    }

    @Test
    void pausesWhileItWaitsForTheCustomerAndGoesOnByItself() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.at("2026-03-02T10:00");
        counter.step(CREW, number, "wait", "reason", "客户不在家", "until", "2026-03-03T10:00:00+08:00");
        assertThat(counter.tasks(number)).containsExactly("WaitForCustomer");
        assertThat(counter.clock(number, "resolve").path("state").asText()).isEqualTo("paused");
        counter.at("2026-03-02T20:00");
        counter.step(CREW, number, "resume");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T03:00");
        counter.step(CREW, number, "wait", "reason", "客户又不在家", "until", "2026-03-03T10:00:00+08:00");
        counter.at("2026-03-03T12:00");
        assertThat(counter.tasks(number)).containsExactly("ReportResult");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T17:00");
        JsonNode slices = counter.clock(number, "resolve").path("slices");
        assertThat(slices.findValuesAsText("reason")).containsExactly("COUNTED", "PAUSED", "COUNTED");
    }

    @Test
    void waitsLongerOnlyWithALeadersWord() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "wait", "reason", "客户出差", "until", "2026-03-20T10:00:00+08:00");
        assertThat(counter.tasks(number)).containsExactly("DecideLongerWait");
        assertThat(counter.refused(CREW, number, "wait-decision", "granted", true)).startsWith("409");
        counter.step(LEADER, number, "wait-decision", "granted", true);
        assertThat(counter.tasks(number)).containsExactly("WaitForCustomer");
        counter.at("2026-03-20T10:01");
        assertThat(counter.tasks(number)).containsExactly("ReportResult");
    }

    @Test
    void extendsOnceWithTheLeadersWordBeforeTheLimit() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "extension", "reason", "要等配件", "until", "2026-03-03T09:00:00+08:00");
        assertThat(counter.tasks(number)).containsExactlyInAnyOrder("ReportResult", "DecideExtension");
        assertThat(counter.refused(CREW, number, "extension-decision", "granted", true)).startsWith("409");
        counter.step(LEADER, number, "extension-decision", "granted", true);
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T09:00");
        assertThat(counter.due(number, "feedback")).isEqualTo("2026-03-03T09:30");
        assertThat(counter.refused(CREW, number, "extension", "reason", "还要", "until", "2026-03-04T09:00:00+08:00"))
                .isEqualTo("409 limit.extended-already");
        assertThat(task(number, "due")).isEqualTo("2026-03-03T01:00:00Z");
        assertThat(task(number, "followUp")).isEqualTo(counter.clock(number, "resolve").path("nextStepAt").asText());
        counter.step(CREW, number, "resolve", "result", "好了");
        assertThat(counter.tasks(number)).containsExactly("FeedBackResult");
    }

    @Test
    void extendsNoOtherStepThanTheOneThatIsDueByTheLimit() {
        String onTheWay = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, onTheWay, "accept");
        counter.step(CREW, onTheWay, "extension", "reason", "要等配件", "until", "2026-03-05T09:00:00+08:00");
        counter.step(LEADER, onTheWay, "extension-decision", "granted", true);
        assertThat(counter.tasks(onTheWay)).containsExactly("ReportArrival");
        assertThat(task(onTheWay, "due")).isEqualTo("2026-03-02T02:00:00Z");
        String waiting = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, waiting, "accept");
        counter.step(CREW, waiting, "arrive");
        counter.step(CREW, waiting, "extension", "reason", "要等配件", "until", "2026-03-05T09:00:00+08:00");
        counter.step(CREW, waiting, "wait", "reason", "客户不在家", "until", "2026-03-06T10:00:00+08:00");
        counter.step(LEADER, waiting, "extension-decision", "granted", true);
        assertThat(counter.tasks(waiting)).containsExactly("WaitForCustomer");
        assertThat(task(waiting, "due")).isEqualTo("2026-03-06T02:00:00Z");
    }

    private String task(String number, String field) {
        return counter.get(QUALITY, "/" + number + "/tasks").get(0).path(field).asText();
    }

    @Test
    void sendsBackWhatDoesNotBelongThere() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "return", "reason", "不属本班");
        JsonNode returned = counter.of(number);
        assertThat(returned.path("state").asText()).isEqualTo("returned");
        assertThat(returned.path("owner").asText()).isEqualTo(AGENT);
        counter.step(AGENT, number, "dispatch", "unit", "rq-hall");
        assertThat(counter.refused(CREW, number, "accept")).startsWith("404");
        counter.step(Counter.CLERK, number, "accept");
        assertThat(counter.of(number).path("unit").asText()).isEqualTo("rq-hall");
    }

    @Test
    void triagesAnewWhenTheCategoryWasWrongAndKeepsTheOldPromise() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.at("2026-03-02T09:30");
        counter.step(CREW, number, "correct", "kind", "fault", "category", "pipeline-burst", "reason", "主管爆了");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T03:00");
        assertThat(counter.of(number).path("priority").asText()).isEqualTo("urgent");
        assertThat(counter.get(QUALITY, "/" + number + "/clocks").findValuesAsText("state"))
                .contains("replaced", "running");
        counter.step(MATE, number, "accept");
        assertThat(counter.tasks(number)).containsExactly("ReportArrival");
    }

    @Test
    void isCorrectedOnlyToWhatThePackKnowsAndALeaderHearsOfALongerPromise() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        assertThat(counter.refused(CREW, number, "correct", "kind", "fault", "category", "whatever-typo", "reason", "x"))
                .isEqualTo("422 field.unknown-word");
        counter.step(CREW, number, "correct", "kind", "fault", "category", "pipeline-burst", "reason", "主管爆了");
        assertThat(counter.story(number)).contains("promised-longer");
        JsonNode told = http.withBasicAuth(LEADER, TestLogins.PASSWORD).getForObject("/api/notices?size=500", JsonNode.class);
        assertThat(told.toString()).contains("诉求 " + number + " 更正后，“办结”时限由 2026-03-02 17:00 变为 2026-03-03 03:00。");
    }

    @Test
    void staysWithTheUnitItWasDispatchedToWhenItsCategoryIsCorrected() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(LEADER, number, "return", "reason", "不属本班");
        counter.step(AGENT, number, "dispatch", "unit", "rq-hall");
        counter.step(Counter.CLERK, number, "accept");
        counter.step(Counter.CLERK, number, "correct", "kind", "fault", "category", "leak", "reason", "是漏水");
        assertThat(counter.of(number).path("unit").asText()).isEqualTo("rq-hall");
        counter.step(Counter.CLERK, number, "accept");
    }

    @Test
    void declinesOnlyWithASupervisorsWord() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "refuse", "reason", "不是我们的管道");
        assertThat(counter.tasks(number)).containsExactly("DecideRefusal");
        assertThat(counter.refused(LEADER, number, "refusal-decision", "granted", false)).startsWith("422");
        counter.step(LEADER, number, "refusal-decision", "granted", false, "note", "是我们的");
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
        counter.step(CREW, number, "refuse", "reason", "真不是");
        JsonNode closed = counter.step(LEADER, number, "refusal-decision", "granted", true);
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("outcome").asText()).isEqualTo("refused");
        assertThat(closed.path("questions")).hasSize(2);
    }

    @Test
    void isWithdrawnByTheCustomerAtAnyTime() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        JsonNode closed = counter.step(AGENT, number, "withdraw", "reason", "自己修好了");
        assertThat(closed.path("outcome").asText()).isEqualTo("withdrawn");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(counter.tasks(number)).isEmpty();
        counter.at("2026-03-04T09:00");
        JsonNode feedback = counter.clock(number, "feedback");
        assertThat(feedback.path("state").asText()).isEqualTo("lapsed");
        assertThat(feedback.path("late").asBoolean()).isFalse();
        assertThat(feedback.path("stoppedAt").asText()).isEqualTo("2026-03-02T01:00:00Z");
        counter.at("2026-03-02T09:00");
        String other = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, other, "accept");
        counter.post(CREW, "/" + other + "/arrive", Map.of());
        assertThat(counter.refused(Counter.CLERK, other, "withdraw", "reason", "x")).startsWith("404");
    }

    @Test
    void keepsTheDeadlineOfAnOrderFromOutside() {
        String number = counter.take(AGENT, Map.of("channel", "mayor-line", "kind", "billing", "externalNumber", "12345-7",
                "externalDue", "2026-03-02T12:00:00+08:00"));
        JsonNode resolve = counter.clock(number, "resolve");
        assertThat(resolve.path("source").asText()).isEqualTo("external");
        counter.step(CREW, number, "accept");
        counter.at("2026-03-02T12:00");
        JsonNode done = counter.step(CREW, number, "resolve", "result", "已核对");
        assertThat(done.path("onTime").asBoolean()).isTrue();
        String late = counter.take(AGENT, Map.of("channel", "mayor-line", "kind", "billing", "externalNumber", "12345-8",
                "externalDue", "2026-03-02T13:00:00+08:00"));
        counter.step(CREW, late, "accept");
        counter.at("2026-03-02T13:00:01");
        JsonNode missed = counter.step(CREW, late, "resolve", "result", "已核对");
        assertThat(missed.path("onTime").asBoolean()).isFalse();
        assertThat(missed.path("breaches").findValuesAsText("limit")).containsExactly("resolve");
    }

    @Test
    void reopensAtAHigherLevelThenGoesToTheQualityOffice() {
        String number = resolved("household-meter");
        JsonNode reopened = counter.step(AGENT, number, "visit", "reached", true, "score", 30);
        assertThat(reopened.path("state").asText()).isEqualTo("handling");
        assertThat(reopened.path("handler").asText()).isEqualTo(AGENT);
        assertThat(reopened.path("escalation").asInt()).isEqualTo(1);
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T17:00");
        counter.step(AGENT, number, "hand-over", "to", CREW, "reason", "再去一次");
        counter.step(CREW, number, "resolve", "result", "又修了一次");
        counter.step(CREW, number, "feedback");
        assertThat(counter.step(AGENT, number, "visit", "reached", true, "stars", 1).path("state").asText())
                .isEqualTo("quality-office");
        assertThat(counter.step(QUALITY, number, "settle", "note", "上门道歉").path("outcome").asText())
                .isEqualTo("quality-office");
    }

    @Test
    void triesThreeTimesOnDifferentDays() {
        String number = resolved("household-meter");
        counter.step(AGENT, number, "visit", "reached", false);
        assertThat(counter.refused(AGENT, number, "visit", "reached", false)).isEqualTo("409 request.visited-today");
        counter.at("2026-03-04T09:00");
        counter.step(AGENT, number, "visit", "reached", false);
        counter.at("2026-03-05T09:00");
        JsonNode closed = counter.step(AGENT, number, "visit", "reached", false);
        assertThat(closed.path("outcome").asText()).isEqualTo("not-reached");
        assertThat(counter.story(number)).doesNotContain("customer-told");
    }

    @Test
    void hasSomebodyTellTheCustomerThatARequestWasDeclined() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "refuse", "reason", "表后管道归物业");
        assertThat(counter.refused(LEADER, number, "refusal-decision", "granted", true, "note", "字".repeat(1001)))
                .isEqualTo("422 field.too-long");
        counter.step(LEADER, number, "refusal-decision", "granted", true);
        assertThat(counter.story(number)).contains("closed").doesNotContain("customer-told");
        JsonNode told = http.withBasicAuth(AGENT, TestLogins.PASSWORD).getForObject("/api/notices?size=500", JsonNode.class);
        assertThat(told.toString()).contains("诉求 " + number + " 不予受理，请告知客户并说明原因：表后管道归物业");
    }

    @Test
    void takesNoNoteThatDoesNotFit() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        String longer = "字".repeat(1001);
        counter.step(CREW, number, "return", "reason", "不属本班");
        assertThat(counter.refused(AGENT, number, "dispatch", "unit", "rq-repair", "note", longer)).isEqualTo("422 field.too-long");
        assertThat(counter.refused(AGENT, number, "dispatch")).isEqualTo("422 field.missing");
        counter.step(AGENT, number, "dispatch", "unit", "rq-repair");
        counter.step(CREW, number, "accept");
        assertThat(counter.refused(CREW, number, "arrive", "note", longer)).isEqualTo("422 field.too-long");
        counter.step(CREW, number, "wait", "reason", "客户不在家");
        assertThat(counter.refused(CREW, number, "resume", "note", longer)).isEqualTo("422 field.too-long");
        counter.step(CREW, number, "resume", "note", longer.substring(1));
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "resolve", "result", "好了");
        assertThat(counter.refused(CREW, number, "feedback", "note", longer)).isEqualTo("422 field.too-long");
        counter.step(CREW, number, "feedback");
    }

    @Test
    void waitsForTheCustomerWithoutMovingADeadlineFromOutside() {
        String number = counter.take(AGENT, Map.of("channel", "mayor-line", "category", "household-meter",
                "externalNumber", "12345-9", "externalDue", "2026-03-03T12:00:00+08:00"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "wait", "until", "2026-03-02T15:00:00+08:00", "reason", "客户不在家");
        assertThat(counter.clock(number, "resolve").path("state").asText()).isEqualTo("running");
        assertThat(counter.clock(number, "arrive").path("state").asText()).isEqualTo("paused");
        counter.at("2026-03-02T14:00");
        counter.step(CREW, number, "resume", "note", "回来了");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T12:00");
        assertThat(counter.due(number, "arrive")).isEqualTo("2026-03-02T15:00");
    }

    private String resolved(String category) {
        String number = counter.take(AGENT, Map.of("category", category));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "resolve", "result", "好了");
        counter.step(CREW, number, "feedback");
        counter.at("2026-03-03T09:00");
        return number;
    }

    @Test
    void investigatesAComplaint() {
        String number = counter.take(AGENT, Map.of("kind", "complaint", "category", "service", "unit", "rq-hall"));
        counter.step(Counter.HALL_LEADER, number, "accept");
        counter.step(Counter.HALL_LEADER, number, "reply", "note", "正在调查");
        assertThat(counter.refused(Counter.HALL_LEADER, number, "verdict", "verdict", "upheld", "note", "x")).startsWith("422");
        JsonNode done = counter.step(Counter.HALL_LEADER, number, "verdict", "verdict", "upheld", "responsible", "employee",
                "employee", Counter.CLERK, "cause", "service-attitude", "severity", "minor", "note", "属实，已道歉");
        assertThat(done.path("verdicts").get(0).path("established").asBoolean()).isTrue();
    }

    @Test
    void letsNobodyCallTheCustomerWhoComplainedAboutThem() {
        String number = counter.take("rq.hotline-leader", Map.of("kind", "complaint", "category", "service", "unit", "rq-hall"));
        counter.step(Counter.HALL_LEADER, number, "accept");
        counter.step(Counter.HALL_LEADER, number, "reply", "note", "正在调查");
        counter.step(Counter.HALL_LEADER, number, "verdict", "verdict", "upheld", "responsible", "employee", "employee", AGENT,
                "cause", "service-attitude", "severity", "minor", "note", "接电话时态度生硬");
        counter.step(Counter.HALL_LEADER, number, "feedback");
        assertThat(counter.refused(AGENT, number, "visit", "reached", true, "score", 100)).isEqualTo("409 request.concerns-you");
        assertThat(counter.step("rq.hotline-leader", number, "visit", "reached", true, "score", 80).path("state").asText())
                .isEqualTo("closed");
    }

    @Test
    void linksTheSameThingToTheOpenOneAndTellsAll() {
        Map<String, String> same = Map.of("category", "leak", "asset", "V-77-" + System.nanoTime());
        String first = counter.take(AGENT, same);
        String second = counter.take(AGENT, same);
        assertThat(counter.of(second).path("original").asText()).isEqualTo(first);
        String third = counter.take(AGENT, same);
        counter.step(AGENT, first, "withdraw", "reason", "不用了");
        assertThat(counter.of(second).path("state").asText()).isEqualTo("queued");
        assertThat(counter.of(third).path("original").asText()).isEqualTo(second);
        counter.step(CREW, second, "accept");
        counter.step(CREW, second, "arrive");
        counter.step(CREW, second, "resolve", "result", "堵上了");
        counter.step(CREW, second, "feedback");
        counter.at("2026-03-03T09:00");
        counter.step(AGENT, second, "visit", "reached", true, "score", 100);
        JsonNode told = counter.of(third);
        assertThat(told.path("result").asText()).isEqualTo("堵上了");
        assertThat(told.path("state").asText()).isEqualTo("visiting");
        assertThat(told.has("onTime")).isFalse();
        assertThat(counter.tasks(third)).containsExactly("CallCustomer");
        assertThat(counter.refused(CREW, third, "visit", "reached", true, "score", 100)).isNotBlank();
        counter.step(AGENT, third, "visit", "reached", true, "score", 100);
        JsonNode closed = counter.of(third);
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("outcome").asText()).isEqualTo("linked");
        assertThat(closed.has("onTime")).isFalse();
        assertThat(counter.story(third)).contains("original-over", "customer-told");
    }

    @Test
    void letsTheLinkedGoOnWhenTheOriginalProvesToBeSomethingElse() {
        Map<String, String> same = Map.of("category", "leak", "asset", "V-80-" + System.nanoTime());
        String first = counter.take(AGENT, same);
        String second = counter.take(AGENT, same);
        String third = counter.take(AGENT, same);
        counter.step(CREW, first, "accept");
        counter.step(CREW, first, "correct", "kind", "consultation", "reason", "只是询问");
        JsonNode alone = counter.of(second);
        assertThat(alone.path("state").asText()).isEqualTo("queued");
        assertThat(alone.has("original")).isFalse();
        assertThat(alone.path("promises").findValuesAsText("state")).contains("running");
        assertThat(counter.story(second)).contains("linked", "unlinked");
        assertThat(counter.of(third).path("original").asText()).isEqualTo(second);
        assertThat(counter.of(first).path("kind").asText()).isEqualTo("consultation");
    }

    @Test
    void tellsCustomersWhoAskedForTheSameOfTheResultAndReopensForTheDissatisfied() {
        logins.make("rq.neighbour", "customer");
        Map<String, String> same = Map.of("category", "leak", "asset", "V-79-" + System.nanoTime());
        String first = counter.take(AGENT, same);
        Map<String, String> ofNeighbour = new java.util.HashMap<>(same);
        ofNeighbour.put("channel", "app");
        String second = counter.take("rq.neighbour", ofNeighbour);
        assertThat(counter.of(second).path("original").asText()).isEqualTo(first);
        counter.step(CREW, first, "accept");
        counter.step(CREW, first, "arrive");
        counter.step(CREW, first, "resolve", "result", "换了阀门");
        counter.step(CREW, first, "feedback");
        counter.at("2026-03-03T09:00");
        counter.step(AGENT, first, "visit", "reached", true, "score", 90);
        assertThat(counter.refused(CREW, second, "visit", "reached", true, "score", 20)).doesNotStartWith("2");
        JsonNode reopened = counter.step(AGENT, second, "visit", "reached", true, "score", 20);
        assertThat(reopened.path("state").asText()).isEqualTo("handling");
        assertThat(counter.of(first).path("state").asText()).isEqualTo("closed");
        String again = reopened.path("handler").asText();
        counter.step(again, second, "resolve", "result", "又换了接头");
        if (counter.tasks(second).contains("FeedBackResult")) {
            counter.step(again, second, "feedback");
        }
        counter.at("2026-03-04T09:00");
        JsonNode done = counter.step(AGENT, second, "visit", "reached", true, "score", 90);
        assertThat(done.path("state").asText()).isEqualTo("closed");
        assertThat(done.path("onTime").asBoolean()).isTrue();
        JsonNode notices = http.withBasicAuth("rq.neighbour", io.youzhi.testing.TestLogins.PASSWORD)
                .getForObject("/api/notices", JsonNode.class);
        assertThat(notices.findValuesAsText("text")).anyMatch(text -> text.contains(second) && text.contains("又换了接头"));
    }

    @Test
    void saysWhoWasFirstWhenTwoTakeTheSame() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        JsonNode lost = counter.tries(MATE, org.springframework.http.HttpMethod.POST, "/" + number + "/accept", null).getBody();
        assertThat(lost.path("first").asText()).isEqualTo(CREW);
    }

    @Test
    void showsTheCaseOnACardBesideTheForm() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        org.springframework.http.ResponseEntity<String> card = http.withBasicAuth(CREW,
                io.youzhi.testing.TestLogins.PASSWORD).getForEntity("/requests/" + number + "/card", String.class);
        assertThat(card.getBody()).contains("王女士", "抢修班", "坐席").doesNotContain("rq-", "rq.").contains("水管坏了 🚰").contains("2026-03-02 17:00");
        assertThat(card.getHeaders().getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }
}
