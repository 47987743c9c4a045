package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CLERK;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.HALL_LEADER;
import static io.youzhi.request.Counter.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.springframework.http.ResponseEntity;

/** Applications under the water company's rules, which need papers: the whole list once, and what becomes of one with gaps. */
@OnEachDatabase
class PapersJourneyTest {

    private static final Map<String, String> CONNECTION = Map.of("kind", "application", "category", "new-connection",
            "channel", "hall", "unit", "rq-hall");
    private static final String CUSTOMER = "rq.customer";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private TestLogins logins;
    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
    }

    @Test
    void goesOnWhenEverythingOnTheOneListIsThere() {
        JsonNode receipt = counter.post(CLERK, "", Counter.request(CONNECTION));
        String number = receipt.path("number").asText();
        assertThat(receipt.path("state").asText()).isEqualTo("papers");
        assertThat(receipt.at("/papers/1/id").asText()).isEqualTo("property-proof");
        assertThat(receipt.at("/papers/1/name/zh").asText()).isEqualTo("房产证明");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-05T09:00");
        assertThat(counter.tasks(number)).containsExactly("InformOnce");
        counter.step(CLERK, number, "inform", "papers", List.of("身份证", "Proof of property"));
        assertThat(counter.of(number).path("informings").findValuesAsText("id")).containsExactly("id-card", "property-proof");
        assertThat(counter.clock(number, "resolve").path("state").asText()).isEqualTo("paused");
        counter.at("2026-03-03T09:00");
        counter.step(CLERK, number, "papers", "brought", List.of("identity card"));
        assertThat(counter.tasks(number)).containsExactly("ReceivePapers");
        counter.step(CLERK, number, "papers", "brought", List.of("property-proof"));
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-06T09:00");
        assertThat(counter.of(number).path("papersGiven").findValuesAsText("id")).containsExactly("id-card", "property-proof");
        assertThat(counter.story(number)).doesNotContain("violation");
    }

    @Test
    void refusesAListWithGapsAndNamesThemInWords() {
        String number = counter.take(CLERK, CONNECTION);
        assertThat(refusal(number, "en", List.of("身份证"))).isEqualTo("The list lacks: proof of property.");
        assertThat(refusal(number, "zh-CN", List.of("身份证"))).isEqualTo("清单漏列：房产证明。");
        assertThat(counter.tasks(number)).containsExactly("InformOnce");
    }

    @Test
    void takesPapersThatCameWithTheRequestByTheirWords() {
        String number = counter.post(CLERK, "", Counter.request(Map.of("kind", "application", "category", "meter-relocation",
                "unit", "rq-hall", "papers", List.of("身份证", "房产证明")))).path("number").asText();
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
    }

    @Test
    void needsNoPapersWhereTheRulesNameNone() {
        assertThat(counter.tasks(counter.take(CLERK, Map.of("kind", "consultation", "category", "new-connection", "unit",
                "rq-hall")))).containsExactly("AcceptRequest");
    }

    @Test
    void offersTheWordsOfTheUnitsPackWhereARequestIsFilledIn() {
        JsonNode offered = counter.get(AGENT, "/choices?unit=rq-hall");
        assertThat(offered.path("papers").findValuesAsText("id")).contains("id-card", "property-proof");
        assertThat(offered.path("categories").findValuesAsText("id")).contains("new-connection", "service");
        assertThat(offered.path("channels").findValuesAsText("id")).contains("hotline", "mayor-line");
        logins.make(CUSTOMER, "customer");
        JsonNode customers = counter.get(CUSTOMER, "/choices");
        assertThat(customers.path("channels").findValuesAsText("id")).containsExactlyInAnyOrder("web", "app");
        assertThat(customers.path("categories").findValuesAsText("id")).contains("service").doesNotContain("new-connection");
        assertThat(counter.tries(AGENT, HttpMethod.GET, "/choices?unit=nowhere", null).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void holdsAVisitInVainAgainstWhoeverWroteTheList() {
        String number = triagedByHand(Map.of("unit", "-", "channel", "web", "kind", "application", "category",
                "new-connection"));
        counter.step(HALL_LEADER, number, "inform", "papers", List.of("身份证", "房产证明"));
        counter.at("2026-03-03T09:00");
        counter.step(CLERK, number, "papers", "brought", List.of("身份证", "房产证明"), "forgotten", List.of("结婚证"));
        assertThat(counter.tasks(number)).containsExactly("ReceivePapers");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> violations(number).size() == 1);
        JsonNode event = violations(number).get(0);
        assertThat(event.path("employee").asText()).isEqualTo(HALL_LEADER);
        assertThat(event.at("/details/code").asText()).isEqualTo("inform-once");
        counter.step(CLERK, number, "papers", "brought", List.of("结婚证"));
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
        assertThat(violations(number)).hasSize(1);
    }

    @Test
    void givesAListOfItsOwnToWhatWasTriagedAnew() {
        String number = counter.take(CLERK, Map.of("kind", "consultation", "category", "new-connection", "unit", "rq-hall"));
        counter.step(CLERK, number, "accept");
        counter.step(CLERK, number, "correct", "kind", "application", "category", "new-connection", "reason", "客户要办新装");
        assertThat(counter.tasks(number)).containsExactly("InformOnce");
        counter.step(CLERK, number, "inform", "papers", List.of("身份证", "房产证明", "规划许可"));
        counter.step(CLERK, number, "papers", "brought", List.of("身份证", "房产证明", "规划许可"));
        counter.step(CLERK, number, "accept");
        counter.step(CLERK, number, "correct", "kind", "application", "category", "meter-relocation", "reason", "实为移表");
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
        assertThat(violations(number)).isEmpty();
    }

    @Test
    void asksForPapersAfterTriageByHandToo() {
        String number = triagedByHand(Map.of("unit", "-", "channel", "web", "kind", "application", "category",
                "new-connection", "papers", List.of("身份证")));
        JsonNode byHand = decision(number, "triage-by-hand");
        assertThat(byHand.at("/outcome/employee").asText()).isEqualTo(QUALITY);
        assertThat(byHand.at("/outcome/unit").asText()).isEqualTo("rq-hall");
        assertThat(byHand.at("/outcome/papers").toString()).isEqualTo("[\"id-card\",\"property-proof\"]");
        assertThat(byHand.path("rules").findValuesAsText("rule")).contains("water/triage#papers");
        counter.step(HALL_LEADER, number, "inform", "papers", List.of("房产证明"));
        readsItInWriting(number);
        counter.step(HALL_LEADER, number, "papers", "brought", List.of("房产证明"));
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
    }

    private String triagedByHand(Map<String, ?> more) {
        logins.make(CUSTOMER, "customer");
        String number = counter.take(CUSTOMER, more);
        assertThat(counter.tasks(number)).containsExactly("TriageByHand");
        counter.step(QUALITY, number, "triage", "kind", "application", "category", "new-connection", "priority", "normal",
                "unit", "rq-hall");
        assertThat(counter.tasks(number)).containsExactly("InformOnce");
        return number;
    }

    private void readsItInWriting(String number) {
        JsonNode own = counter.get(CUSTOMER, "/" + number);
        assertThat(own.path("papersListed").findValuesAsText("id")).containsExactly("property-proof");
        JsonNode notices = http.withBasicAuth(CUSTOMER, TestLogins.PASSWORD).getForObject("/api/notices", JsonNode.class);
        assertThat(notices.toString()).contains(number, "request.notice.papers", "房产证明");
        String page = http.withBasicAuth(CUSTOMER, TestLogins.PASSWORD).getForObject("/requests/" + number + "/papers", String.class);
        assertThat(page).contains("房产证明", "厅长", number).doesNotContain("身份证");
        String card = http.withBasicAuth(HALL_LEADER, TestLogins.PASSWORD).getForObject("/requests/" + number + "/card", String.class);
        assertThat(card).contains("房产证明", "身份证", "人工分诊", "/requests/" + number + "/papers");
    }

    @Test
    void linksADuplicateAfterTriageByHandOnce() {
        logins.make(CUSTOMER, "customer");
        Map<String, String> leak = Map.of("category", "leak", "place", "滨河路 " + System.nanoTime() + " 号");
        String first = counter.take(AGENT, leak);
        Map<String, Object> again = Counter.request(leak);
        again.put("channel", "web");
        again.remove("unit");
        String second = counter.post(CUSTOMER, "", again).path("number").asText();
        counter.step(QUALITY, second, "triage", "kind", "fault", "category", "leak", "priority", "high", "unit", "rq-repair");
        assertThat(counter.of(second).path("state").asText()).isEqualTo("linked");
        assertThat(counter.of(second).path("original").asText()).isEqualTo(first);
        assertThat(counter.tasks(second)).isEmpty();
        counter.step(AGENT, first, "withdraw", "reason", "自己修好了");
        assertThat(counter.tasks(second)).containsExactly("AcceptRequest");
        counter.step(CREW, second, "accept");
        assertThat(counter.story(second)).containsOnlyOnce("linked", "unlinked");
    }

    private JsonNode decision(String number, String what) {
        for (JsonNode each : counter.get(QUALITY, "/" + number + "/decisions")) {
            if (each.path("what").asText().equals(what)) {
                return each;
            }
        }
        throw new AssertionError("nothing was decided by " + what);
    }

    private String refusal(String number, String language, List<String> papers) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", language);
        ResponseEntity<JsonNode> answer = http.withBasicAuth(CLERK, TestLogins.PASSWORD).exchange("/api/requests/" + number
                + "/inform", HttpMethod.POST, new HttpEntity<>(Map.of("papers", papers), headers), JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        return answer.getBody().at("/errors/0/message").asText();
    }

    private JsonNode violations(String number) {
        return http.withBasicAuth(QUALITY, TestLogins.PASSWORD)
                .getForObject("/api/conduct-events?type=violation&caseNumber=" + number, JsonNode.class).path("items");
    }
}
