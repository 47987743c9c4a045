package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.QUALITY;
import static io.youzhi.request.Practice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.release.ReleaseManagement;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Requests under rules of which no packaged pack makes use: lists of papers that may be amended, a ladder that raises and reassigns, other deciders. */
@ServerTest
class PracticePackTest {

    private static final Map<String, String> OPENING = Map.of("kind", "application", "category", "opening", "channel",
            "hall", "unit", Practice.UNIT);
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private ReleaseManagement releases;
    private Counter counter;

    @BeforeEach
    void open() throws IOException, RuleFilesRefused {
        counter = new Counter(http, clock).open();
        Practice.open(releases, http);
    }

    @Test
    void listsMissingPapersOnceAndWaitsForThem() {
        JsonNode receipt = counter.post(CLERK, "", Counter.request(OPENING));
        assertThat(receipt.path("papers").findValuesAsText("id")).containsExactly("id-card", "title-deed");
        String number = receipt.path("number").asText();
        assertThat(counter.tasks(number)).containsExactly("InformOnce");
        assertThat(counter.refused(CLERK, number, "inform", "papers", List.of("id-card"))).startsWith("422");
        counter.step(CLERK, number, "inform", "papers", List.of("id-card", "title-deed"));
        assertThat(counter.refused(CLERK, number, "inform", "papers", List.of("id-card", "title-deed"))).startsWith("409");
        assertThat(counter.clock(number, "resolve").path("state").asText()).isEqualTo("paused");
        counter.at("2026-03-03T09:00");
        counter.step(CLERK, number, "papers", "brought", List.of("id-card"));
        assertThat(counter.tasks(number)).containsExactly("ReceivePapers");
        counter.step(CLERK, number, "papers", "brought", List.of("title-deed"));
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-10T09:00");
        assertThat(counter.of(number).path("informings")).hasSize(1);
        assertThat(violations(number)).isEmpty();
    }

    @Test
    void holdsAnIncompleteListAgainstWhoeverWroteIt() {
        String number = counter.take(CLERK, OPENING);
        counter.step(CLERK, number, "inform", "papers", List.of("id-card", "title-deed"));
        counter.at("2026-03-03T09:00");
        counter.step(CLERK, number, "papers", "brought", List.of("id-card", "title-deed"), "forgotten", List.of("户口本"));
        assertThat(counter.tasks(number)).containsExactly("ReceivePapers");
        assertThat(counter.story(number)).contains("list-amended", "violation");
        assertThat(counter.of(number).path("informings").findValuesAsText("amends")).containsExactly("false", "true");
        JsonNode violation = judged(number).get(0);
        assertThat(violation.path("employee").asText()).isEqualTo(CLERK);
        assertThat(violation.path("unit").asText()).isEqualTo(Practice.UNIT);
        assertThat(violation.path("details").path("code").asText()).isEqualTo("inform-once");
        assertThat(violation.path("state").asText()).isEqualTo("judged");
        counter.at("2026-03-04T09:00");
        counter.step(CLERK, number, "papers", "brought", List.of("户口本"));
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
        assertThat(violations(number)).hasSize(1);
    }

    @Test
    void letsClocksRunOnWhenPapersDoNotCome() {
        String number = counter.take(CLERK, OPENING);
        counter.step(CLERK, number, "inform", "papers", List.of("id-card", "title-deed"));
        counter.at("2026-03-09T08:59");
        assertThat(counter.clock(number, "resolve").path("state").asText()).isEqualTo("paused");
        counter.at("2026-03-09T09:01");
        assertThat(counter.clock(number, "resolve").path("state").asText()).isEqualTo("running");
        assertThat(counter.tasks(number)).containsExactly("ReceivePapers");
        counter.step(CLERK, number, "papers", "brought", List.of("id-card"));
        counter.step(CLERK, number, "papers", "brought", List.of("title-deed"));
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
    }

    @Test
    void isWithdrawnWhileItWaitsForPapers() {
        String number = counter.take(CLERK, OPENING);
        counter.step(CLERK, number, "inform", "papers", List.of("id-card", "title-deed"));
        assertThat(counter.step(CLERK, number, "withdraw", "reason", "不办了").path("outcome").asText()).isEqualTo("withdrawn");
        assertThat(counter.tasks(number)).isEmpty();
        counter.at("2026-03-12T09:00");
        assertThat(counter.of(number).path("breaches")).isEmpty();
    }

    @Test
    void givesAsManyListsAsTheRulesAllow() {
        String number = counter.take(CLERK, Map.of("kind", "application", "category", "transfer", "unit", Practice.UNIT));
        counter.step(CLERK, number, "inform", "papers", List.of("id-card", "title-deed"));
        counter.step(CLERK, number, "papers", "brought", List.of("id-card", "title-deed"), "forgotten", List.of("户口本"));
        assertThat(violations(number)).isEmpty();
        counter.step(CLERK, number, "papers", "brought", List.of("户口本"), "forgotten", List.of("结婚证"));
        assertThat(judged(number)).hasSize(1);
    }

    @Test
    void showsTheLocalTimeOfTheUnitOnTheCard() {
        String number = counter.take(AGENT, Map.of("category", "household-meter", "unit", "rq-west"));
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-02T17:00");
        String card = http.withBasicAuth(AGENT, TestLogins.PASSWORD).getForObject("/requests/" + number + "/card",
                String.class);
        assertThat(card).contains("2026-03-02 15:00").doesNotContain("2026-03-02 17:00");
    }

    @Test
    void asksWhomTheRulesNameToDecline() {
        String number = counter.take(AGENT, Map.of("kind", "suggestion", "unit", Practice.UNIT));
        counter.step(CLERK, number, "refuse", "reason", "不属本单位");
        assertThat(counter.refused(Practice.LEADER, number, "refusal-decision", "granted", true)).startsWith("409");
        assertThat(counter.step(QUALITY, number, "refusal-decision", "granted", true).path("outcome").asText())
                .isEqualTo("refused");
    }

    @Test
    void raisesAndReassignsByTheLadderAndLeavesTheFirstResponder() {
        String number = counter.take(AGENT, Map.of("kind", "suggestion", "unit", Practice.UNIT));
        counter.step(CLERK, number, "accept");
        counter.step(CLERK, number, "reply", "note", "谢谢");
        assertThat(counter.of(number).path("priority").asText()).isEqualTo("normal");
        counter.at("2026-03-13T09:00");
        JsonNode raised = counter.of(number);
        assertThat(raised.path("priority").asText()).isEqualTo("urgent");
        assertThat(raised.path("handler").asText()).isEqualTo(CLERK);
        assertThat(counter.get(QUALITY, "/" + number + "/tasks").findValuesAsText("priority")).containsExactly("90");
        counter.at("2026-03-16T09:01");
        JsonNode moved = counter.of(number);
        assertThat(moved.path("handler").asText()).isEqualTo(Practice.LEADER);
        assertThat(moved.path("owner").asText()).isEqualTo(Practice.LEADER);
        assertThat(moved.path("firstResponder").asText()).isEqualTo(AGENT);
        assertThat(moved.path("tenures").findValuesAsText("employee")).containsExactly(AGENT, CLERK, Practice.LEADER);
        assertThat(moved.path("breaches").get(0).path("employee").asText()).isEqualTo(CLERK);
        assertThat(counter.get(QUALITY, "/" + number + "/tasks").findValuesAsText("assignee"))
                .containsExactly(Practice.LEADER);
        assertThat(counter.story(number)).containsSubsequence("priority-raised", "reassigned");
        assertThat(counter.refused(CLERK, number, "resolve", "result", "采纳")).startsWith("409");
        counter.step(Practice.LEADER, number, "resolve", "result", "采纳");
    }

    /** Violations once they are judged: conduct hears of them after the step. */
    private List<JsonNode> judged(String number) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> violations(number), found -> !found.isEmpty()
                && found.stream().allMatch(event -> event.path("state").asText().equals("judged")));
    }

    private List<JsonNode> violations(String number) {
        List<JsonNode> found = new java.util.ArrayList<>();
        http.withBasicAuth(QUALITY, TestLogins.PASSWORD).getForObject("/api/conduct-events?type=violation&caseNumber="
                + number, JsonNode.class).path("items").forEach(found::add);
        return found;
    }
}
