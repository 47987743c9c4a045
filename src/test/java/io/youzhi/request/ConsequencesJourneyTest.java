package io.youzhi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** From what happened to requests through water's real rules into the ledger, to reviews, an appeal and closure. */
@OnEachDatabase
class ConsequencesJourneyTest {

    private static final String COMPANY = """
            units:
              - {id: X-co, name: 后果水务, kind: company, pack: water, leaders: [X.boss]}
              - {id: X-lead, name: 领导小组, kind: department, parent: X-co, mark: leading-group, leaders: [X.boss]}
              - {id: X-office, name: 质量办, kind: department, parent: X-co, mark: quality-office, leaders: [X.office]}
              - {id: X-repair, name: 抢修班, kind: team, parent: X-co, leaders: [X.foreman]}
              - {id: X-hall, name: 营业厅, kind: hall, parent: X-co, leaders: [X.chief]}
            employees:
              - {id: X.boss, name: 老板, unit: X-lead, post: leader, roles: [manager], initialPassword: PW}
              - {id: X.office, name: 质量, unit: X-office, post: office, roles: [quality-office], initialPassword: PW}
              - {id: X.foreman, name: 班长, unit: X-repair, post: leader, roles: [handler], initialPassword: PW}
              - {id: X.crew, name: 抢修工, unit: X-repair, post: repair-crew, roles: [handler], initialPassword: PW}
              - {id: X.chief, name: 厅长, unit: X-hall, post: leader, roles: [agent, handler], initialPassword: PW}
              - {id: X.clerk, name: 营业员, unit: X-hall, post: window-clerk, roles: [agent, handler], initialPassword: PW}
            """;
    private static int made;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Counter counter;
    private String x;

    @BeforeEach
    void found() {
        counter = new Counter(http, clock).open();
        x = "cj" + ++made;
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_YAML);
        ResponseEntity<JsonNode> loaded = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD).exchange(
                "/api/org", HttpMethod.PUT, new HttpEntity<>(COMPANY.replace("X", x).replace("PW", TestLogins.PASSWORD),
                        headers), JsonNode.class);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
    }

    @Test
    void leadsFromTwoUpheldComplaintsToAReviewAndAnAppealThatTakesOneBack() {
        String first = upheld("2026-03-02T09:00");
        assertThat(lines(first)).containsExactlyInAnyOrder("W-2 " + x + ".clerk -100.00", "W-2 " + x + "-hall -200.00");
        String archive = close(first, "2026-03-03T09:00");

        String second = upheld("2026-03-04T09:00");
        assertThat(lines(second)).containsExactlyInAnyOrder("W-2 " + x + ".clerk -100.00", "W-2 " + x + "-hall -200.00",
                "W-1b " + x + ".clerk off-post");
        JsonNode review = only("/api/reviews?subject=" + x + ".clerk");
        assertThat(review.path("action").asText()).isEqualTo("off-post");
        assertThat(review.path("state").asText()).isEqualTo("open");
        JsonNode task = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD).getForObject(
                "/engine-rest/task?processInstanceBusinessKey=" + review.path("number").asText(), JsonNode.class).get(0);
        assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("userTask_HearEmployee");
        assertThat(standing().path("post").asText()).isEqualTo("proposed-off");

        JsonNode line = line(second, "W-2", x + ".clerk");
        JsonNode appeal = ask(x + ".clerk", HttpMethod.POST, "/api/ledger/" + line.path("id").asLong() + "/appeal",
                Map.of("grounds", "当时不是我值班"));
        assertThat(line(second, "W-2", x + ".clerk").path("state").asText()).isEqualTo("pending");
        ask(x + ".office", HttpMethod.POST, "/api/appeals/" + appeal.path("number").asText() + "/decision",
                Map.of("outcome", "withdraw-event", "reason", "录像显示是别人"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(only("/api/reviews?subject=" + x + ".clerk").path("state").asText()).isEqualTo("void"));
        assertThat(line(second, "W-2", x + ".clerk").path("state").asText()).isEqualTo("reversed");
        assertThat(standing().path("post").asText()).isEqualTo("on");
        assertThat(standing().path("complaintsThisMonth").asInt()).isEqualTo(1);

        close(second, "2026-03-05T09:00");
        JsonNode kept = counter.get(x + ".office", "/" + first + "/archive");
        assertThat(kept.path("intact").asBoolean()).isTrue();
        assertThat(kept.path("sha256").asText()).isEqualTo(archive);
        assertThat(counter.get(x + ".office", "/" + second + "/archive").path("intact").asBoolean()).isTrue();
    }

    /** A complaint about the clerk's manner that their chief finds right. */
    private String upheld(String at) {
        counter.at(at);
        String number = counter.take(x + ".clerk", Map.of("kind", "complaint", "category", "service", "unit", x + "-hall"));
        counter.step(x + ".chief", number, "accept");
        counter.step(x + ".chief", number, "reply", "note", "正在调查");
        counter.step(x + ".chief", number, "verdict", "verdict", "upheld", "responsible", "employee", "employee",
                x + ".clerk", "cause", "service-attitude", "severity", "minor", "note", "属实，已道歉");
        counter.step(x + ".chief", number, "feedback");
        settled(number, 1);
        return number;
    }

    @Test
    void putsAVerdictRightAfterClosureAndWhatFollowedFromIt() {
        String first = upheld("2026-03-02T09:00");
        String at = complaint(first).path("at").asText();
        String archive = close(first, "2026-03-03T09:00");
        String second = upheld("2026-03-04T09:00");
        assertThat(standing().path("post").asText()).isEqualTo("proposed-off");

        correct(first, x + ".chief", 403, "verdict", "not-upheld", "note", "不属实", "reason", "录像");
        correct(first, x + ".office", 422, "verdict", "not-upheld", "note", "不属实");
        correct(second, x + ".office", 409, "verdict", "upheld", "responsible", "employee", "employee", x + ".clerk", "cause",
                "service-attitude", "severity", "minor", "note", "属实", "reason", "没有变化");
        correct(first, x + ".office", 200, "verdict", "not-upheld", "note", "录像显示是客户先离开", "reason", "调阅录像");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(only("/api/reviews?subject=" + x + ".clerk").path("state").asText()).isEqualTo("void"));
        assertThat(line(first, "W-2", x + ".clerk").path("state").asText()).isEqualTo("reversed");
        assertThat(complaint(first).path("reason").asText()).isEqualTo("调阅录像");
        assertThat(standing().path("post").asText()).isEqualTo("on");
        JsonNode kept = counter.get(x + ".office", "/" + first + "/archive");
        assertThat(kept.path("intact").asBoolean()).isTrue();
        assertThat(kept.path("sha256").asText()).isEqualTo(archive);
        assertThat(kept.path("corrections")).singleElement().satisfies(right -> {
            assertThat(right.path("verdict").asText()).isEqualTo("not-upheld");
            assertThat(right.path("reason").asText()).isEqualTo("调阅录像");
            assertThat(right.path("corrects").asLong()).isEqualTo(kept.path("snapshot").path("request").path("verdicts").path(0).path("id").asLong());
        });
        assertThat(counter.story(first)).endsWith("verdict-corrected");
        assertThat(ask(x + ".chief", HttpMethod.GET, "/api/notices", null).findValuesAsText("code"))
                .contains("request.notice.verdict-corrected");

        submit("correct-verdict", Map.of("number", first, "reason", "又有证人", "verdict", "partly", "responsible", "employee",
                "employee", x + ".clerk", "cause", "service-quality", "severity", "moderate", "note", "部分属实"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(standing().path("post").asText()).isEqualTo("proposed-off"));
        assertThat(complaints(first)).extracting(each -> each.path("at").asText()).containsOnly(at);
        assertThat(counter.get(x + ".office", "/" + first + "/archive").path("corrections")).hasSize(2);
        assertThat(counter.of(first).path("verdicts").findValuesAsText("established")).containsExactly("true", "false", "true");

        correct(first, x + ".office", 200, "verdict", "upheld", "responsible", "unit", "unit", x + "-hall", "cause",
                "workmanship", "note", "是柜台设施", "reason", "责任认定有误");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(standing().path("post").asText()).isEqualTo("on"));
        assertThat(complaints(first)).filteredOn(each -> each.has("corrects")).singleElement()
                .satisfies(each -> assertThat(each.path("unit").asText()).isEqualTo(x + "-hall"));
    }

    @Test
    void takesBackWhatTheFirstVerdictBroughtWhereASecondFindsOtherwise() {
        String number = upheld("2026-03-02T09:00");
        counter.at("2026-03-03T09:00");
        assertThat(counter.step(x + ".office", number, "visit", "reached", true, "score", 30).path("state").asText())
                .isEqualTo("handling");
        counter.step(x + ".chief", number, "verdict", "verdict", "not-upheld", "note", "录像显示是客户先离开");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(line(number, "W-2", x + ".clerk").path("state").asText()).isEqualTo("reversed"));
        assertThat(complaint(number).path("state").asText()).isEqualTo("withdrawn");
        assertThat(standing().path("complaintsThisMonth").asInt()).isZero();
        assertThat(ask(x + ".clerk", HttpMethod.GET, "/api/notices", null).findValuesAsText("code"))
                .contains("conduct.notice.withdrawn");
    }

    @Test
    void bringsHomeToAnotherWhatASecondVerdictFindsThere() {
        String number = upheld("2026-03-02T09:00");
        counter.at("2026-03-03T09:00");
        counter.step(x + ".office", number, "visit", "reached", true, "score", 30);
        counter.step(x + ".chief", number, "verdict", "verdict", "upheld", "responsible", "unit", "unit", x + "-hall", "cause",
                "workmanship", "note", "是柜台设施");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(line(number, "W-2", x + ".clerk").path("state").asText()).isEqualTo("reversed"));
        assertThat(complaints(number)).filteredOn(each -> each.has("corrects")).singleElement()
                .satisfies(each -> assertThat(each.path("unit").asText()).isEqualTo(x + "-hall"));
    }

    private JsonNode complaint(String number) {
        return complaints(number).get(0);
    }

    private List<JsonNode> complaints(String number) {
        return events(number).stream().filter(event -> event.path("type").asText().equals("complaint")).toList();
    }

    private void correct(String number, String by, int status, Object... fields) {
        Map<String, Object> body = new java.util.HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        ResponseEntity<JsonNode> answer = counter.tries(by, HttpMethod.POST, "/" + number + "/verdict/correction", body);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
    }

    /** The quality office sends a start form of Tasklist. */
    private void submit(String process, Map<String, String> typed) {
        Map<String, Object> variables = new java.util.HashMap<>();
        typed.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        ask(x + ".office", HttpMethod.POST, "/engine-rest/process-definition/key/" + process + "/submit-form",
                Map.of("variables", variables));
    }

    @Test
    void finesABurstLateOnArrivalAndCompletionOnce() {
        counter.at("2026-03-02T09:00");
        String number = counter.take(x + ".clerk", Map.of("category", "pipeline-burst", "unit", x + "-repair"));
        counter.at("2026-03-02T09:05");
        counter.step(x + ".crew", number, "accept");
        counter.at("2026-03-02T11:30");
        counter.step(x + ".crew", number, "arrive");
        assertThat(events(number).stream().map(event -> event.path("type").asText() + " "
                + event.path("details").path("limit").asText())).contains("limit-missed arrive");
        assertThat(lines(number)).isEmpty();
        counter.at("2026-03-03T05:00");
        counter.step(x + ".crew", number, "resolve", "result", "主管已修复");
        counter.at("2026-03-03T06:00");
        counter.step(x + ".crew", number, "feedback");
        settled(number, 3);
        assertThat(counter.of(number).path("breaches").findValuesAsText("severity"))
                .containsExactlyInAnyOrder("serious", "minor", "moderate");
        assertThat(lines(number)).containsExactlyInAnyOrder("W-4 " + x + "-repair -1000.00",
                "W-3b " + x + "-repair -150.00");
        assertThat(line(number, "W-4", x + "-repair").path("caseNumber").asText()).isEqualTo(number);
        String archive = close(number, "2026-03-04T09:00");
        counter.at("2026-03-20T09:00");
        assertThat(counter.get(x + ".office", "/" + number + "/archive").path("sha256").asText()).isEqualTo(archive);
        assertThat(lines(number)).hasSize(2);
    }

    @Test
    void rewardsPraiseThatIsConfirmed() {
        counter.at("2026-03-02T09:00");
        String number = counter.take(x + ".chief", Map.of("kind", "praise", "channel", "comment-book", "unit", x + "-hall"));
        counter.step(x + ".chief", number, "accept");
        counter.step(x + ".chief", number, "praise", "confirmed", true, "employees",
                List.of(x + ".clerk", x + ".clerk"), "note", "属实");
        settled(number, 1);
        assertThat(lines(number)).containsExactlyInAnyOrder("W-11b " + x + ".clerk 20.00", "W-11b " + x + "-hall 200.00");
    }

    @Test
    void keepsWhatOpinionFormsAndSampleCallsSay() {
        counter.at("2026-03-02T09:00");
        String form = praised("comment-card");
        String call = praised("phone-check");
        settled(form, 1);
        settled(call, 1);
        assertThat(counter.of(form).path("channel").asText()).isEqualTo("comment-card");
        assertThat(lines(form)).as("an opinion form is heard, and rewards nobody").isEmpty();
        assertThat(lines(call)).containsExactly("W-12 " + x + ".clerk 20.00");
    }

    private String praised(String channel) {
        String number = counter.take(x + ".chief", Map.of("kind", "praise", "channel", channel, "unit", x + "-hall"));
        counter.step(x + ".chief", number, "accept");
        counter.step(x + ".chief", number, "praise", "confirmed", true, "employees", List.of(x + ".clerk"), "note", "属实");
        return number;
    }

    /** The return visit finds a content customer; answers the hash of the archive. */
    private String close(String number, String at) {
        counter.at(at);
        assertThat(counter.step(x + ".office", number, "visit", "reached", true, "score", 90).path("state").asText())
                .isEqualTo("closed");
        JsonNode archive = counter.get(x + ".office", "/" + number + "/archive");
        assertThat(archive.path("intact").asBoolean()).isTrue();
        return archive.path("sha256").asText();
    }

    /** Conduct hears of it after the step: at least so many events that have been judged, and none that is open. */
    private void settled(String number, int atLeast) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<JsonNode> events = events(number).stream()
                    .filter(event -> !event.path("type").asText().equals("complaint-received")).toList();
            assertThat(events).hasSizeGreaterThanOrEqualTo(atLeast)
                    .allSatisfy(event -> assertThat(event.path("state").asText()).isEqualTo("judged"));
        });
    }

    private List<JsonNode> events(String number) {
        return items("/api/conduct-events?caseNumber=" + number);
    }

    private List<String> lines(String number) {
        return items("/api/ledger?caseNumber=" + number).stream().map(line -> line.path("clause").asText() + " "
                + line.path("subject").asText() + " " + (line.path("amount").isNumber()
                ? line.path("amount").decimalValue().setScale(2).toPlainString() : line.path("action").asText())).toList();
    }

    private JsonNode line(String number, String clause, String subject) {
        return items("/api/ledger?caseNumber=" + number).stream().filter(line -> line.path("clause").asText().equals(clause)
                && line.path("subject").asText().equals(subject) && line.path("entry").asText().equals("decision"))
                .findFirst().orElseThrow();
    }

    private JsonNode standing() {
        return ask(x + ".office", HttpMethod.GET, "/api/employees/" + x + ".clerk/standing", null);
    }

    private JsonNode only(String path) {
        List<JsonNode> found = items(path);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        ask(x + ".office", HttpMethod.GET, path, null).path("items").forEach(items::add);
        return items;
    }

    private JsonNode ask(String by, HttpMethod method, String path, Object body) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(by, TestLogins.PASSWORD).exchange(path, method,
                new HttpEntity<>(body), JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s %s: %s", by, path, answer.getBody()).isTrue();
        return answer.getBody();
    }
}
