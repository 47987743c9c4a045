package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.MATE;
import static io.youzhi.request.Counter.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each decision about a request can be asked why: facts, rows, clauses, release. */
@OnEachDatabase
class WhyJourneyTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private TestLogins logins;
    @Autowired
    private JdbcTemplate database;
    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
    }

    @Test
    void tellsWhyTriageDecidedAsItDid() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        JsonNode triage = decision(number, "triage");
        assertThat(triage.path("at").asText()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(triage.path("outcome").path("priority").asText()).isEqualTo("high");
        assertThat(triage.path("outcome").path("unit").asText()).isEqualTo("rq-repair");
        assertThat(triage.at("/outcome/limits/resolve").toString()).isEqualTo("{\"amount\":8,\"unit\":\"HOURS\"}");
        assertThat(triage.path("pack").asText()).isEqualTo("water");
        assertThat(triage.path("release").asText()).isEqualTo(counter.of(number).path("release").asText()).hasSize(64);
        assertThat(triage.path("facts").toString()).isEqualTo("{\"kind\":\"fault\",\"category\":\"household-meter\","
                + "\"channel\":\"hotline\",\"unit\":\"rq-repair\"}");
        assertThat(triage.path("rules").findValuesAsText("rule")).contains("water/triage#household-meter",
                "base/triage#fault");
        JsonNode row = rule(triage, "water/triage#household-meter");
        assertThat(row.path("clause").asText()).isEqualTo("W-S2");
        assertThat(row.path("text").asText()).startsWith("A household meter is repaired within 8 hours");
        assertThat(row.path("file").asText()).isEqualTo("water/triage.csv");
        assertThat(row.path("line").asInt()).isPositive();
    }

    @Test
    void showsBothTriagesOfACorrectedCategory() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.at("2026-03-02T09:30");
        counter.step(CREW, number, "correct", "kind", "fault", "category", "pipeline-burst", "reason", "主管爆了");
        List<JsonNode> both = decisions(number, "triage");
        assertThat(both).extracting(one -> one.at("/facts/category").asText())
                .containsExactly("household-meter", "pipeline-burst");
        assertThat(both).extracting(one -> one.at("/outcome/priority").asText()).containsExactly("high", "urgent");
        assertThat(both).extracting(one -> one.at("/outcome/limits/resolve/amount").asInt()).containsExactly(8, 18);
    }

    @Test
    void tellsWhyTheLadderEscalatedAndHowGraveItWas() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.at("2026-03-02T17:01");
        List<JsonNode> steps = decisions(number, "escalation");
        assertThat(steps).extracting(one -> one.at("/outcome/share").asDouble())
                .containsExactly(0.8, 1.0);
        JsonNode missed = steps.get(1);
        assertThat(missed.at("/outcome/limit").asText()).isEqualTo("resolve");
        assertThat(missed.at("/outcome/breach").asBoolean()).isTrue();
        assertThat(missed.at("/outcome/told").toString()).isEqualTo("[\"rq.leader\"]");
        assertThat(missed.at("/facts/elapsed").asInt()).isEqualTo(1);
        assertThat(missed.path("rules").findValuesAsText("rule")).containsExactly("base/escalation#due");
        assertThat(missed.path("release").asText()).isEqualTo(counter.of(number).path("release").asText());
        counter.at("2026-03-02T19:00");
        counter.step(CREW, number, "resolve", "result", "修好了");
        counter.step(CREW, number, "feedback");
        JsonNode lateness = decision(number, "lateness");
        assertThat(lateness.at("/outcome/severity").asText()).isEqualTo("minor");
        assertThat(lateness.at("/facts/overdue").asDouble()).isEqualTo(0.25);
        assertThat(lateness.path("rules").findValuesAsText("clause")).containsExactly("B-5");
    }

    @Test
    void tellsWhyTheCustomerIsCalledBackAndWhatTheirWordLedTo() {
        String number = resolved(Map.of("category", "household-meter"));
        JsonNode plan = decision(number, "return-visit");
        assertThat(plan.at("/outcome/called").asBoolean()).isTrue();
        assertThat(plan.at("/outcome/callBy").asText()).isEqualTo(counter.of(number).path("visitDue").asText());
        assertThat(plan.path("facts").toString())
                .isEqualTo("{\"kind\":\"fault\",\"category\":\"household-meter\",\"channel\":\"hotline\"}");
        assertThat(plan.path("rules").findValuesAsText("rule")).contains("base/return-visit#all");
        counter.at("2026-03-03T09:00");
        counter.step(AGENT, number, "visit", "reached", true, "score", 30, "remark", "还是漏");
        JsonNode outcome = decision(number, "visit-outcome");
        assertThat(outcome.at("/outcome/outcome").asText()).isEqualTo("reopen");
        assertThat(outcome.at("/facts/score").asInt()).isEqualTo(30);
        assertThat(outcome.at("/facts/reopened").asInt()).isZero();
        assertThat(outcome.path("rules").findValuesAsText("rule")).containsExactly("base/visit-outcome#low-score");
        assertThat(outcome.path("rules").findValuesAsText("clause")).containsExactly("B-7");
        assertThat(outcome.path("release").asText()).isEqualTo(plan.path("release").asText());
        assertThat(decision(number, "promise").at("/outcome/limits/resolve/amount").asInt()).isEqualTo(8);
    }

    @Test
    void keepsTheDrawOfASample() {
        String number = counter.take(AGENT, Map.of("kind", "consultation", "channel", "web"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "reply", "note", "按一户一表计");
        counter.step(CREW, number, "resolve", "result", "已答复");
        JsonNode draw = decision(number, "return-visit").path("outcome");
        assertThat(draw.path("share").asDouble()).isEqualTo(0.2);
        assertThat(VisitManagement.draw(draw.path("seed").asText()).doubleValue()).isEqualTo(draw.path("drawn").asDouble());
        assertThat(draw.path("called").asBoolean()).isEqualTo(draw.path("drawn").asDouble() < 0.2);
    }

    @Test
    void tellsWhichPolicyNumbersStoodBehindWhatPeopleDid() {
        Map<String, String> same = Map.of("category", "leak", "asset", "V-78-" + System.nanoTime());
        String number = counter.take(AGENT, same);
        String again = counter.take(AGENT, same);
        JsonNode linking = decision(again, "linking");
        assertThat(linking.at("/outcome/original").asText()).isEqualTo(number);
        assertThat(linking.path("rules").findValuesAsText("clause")).containsExactly("B-11");
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "extension", "reason", "要等配件", "until", "2026-03-04T09:00:00+08:00");
        counter.step(Counter.LEADER, number, "extension-decision", "granted", true);
        JsonNode extending = decision(number, "extending");
        assertThat(extending.at("/outcome/allowed").asInt()).isEqualTo(1);
        assertThat(extending.at("/facts/name").asText()).isEqualTo("extension.times");
        counter.step(CREW, number, "wait", "reason", "客户出差", "until", "2026-03-20T10:00:00+08:00");
        JsonNode pausing = decision(number, "pausing");
        assertThat(pausing.at("/outcome/leaderDecides").asBoolean()).isTrue();
        assertThat(pausing.path("rules").findValuesAsText("clause")).containsOnly("B-9").hasSize(2);
        counter.step(Counter.LEADER, number, "wait-decision", "granted", false, "note", "不同意");
        counter.step(CREW, number, "refuse", "reason", "不是我们的管道");
        JsonNode refusing = decision(number, "refusing");
        assertThat(refusing.path("rules").findValuesAsText("clause")).containsExactly("B-4");
        assertThat(card(CREW, number, "zh")).contains("每次等客户最长、累计等客户最长", "可延期次数").doesNotContain("??", "rq.");
    }

    @Test
    void isReadOnTheCardInTheReadersLanguage() {
        String number = resolved(Map.of("category", "household-meter"));
        assertThat(card(CREW, number, "zh")).contains("户表故障", "户表维修自派令起 8 小时内完成", "受理 30 分钟", "抢修班", "回访安排",
                "100 %").doesNotContain("household-meter</", "rq-", "rq.");
        assertThat(card(CREW, number, "en")).contains("household meter", "A household meter is repaired within 8 hours",
                "accept 30 min", "Whether to call back").doesNotContain("rq-", "rq.", "??");
    }

    @Test
    void hidesItFromTheCustomerAndFromStaffOfOtherUnits() {
        logins.make("rq.why-customer", "customer");
        String number = counter.take("rq.why-customer", Map.of("channel", "web"));
        assertThat(counter.tries("rq.why-customer", HttpMethod.GET, "/" + number + "/decisions", null).getStatusCode()
                .value()).isEqualTo(403);
        assertThat(counter.tries(Counter.CLERK, HttpMethod.GET, "/" + number + "/decisions", null).getStatusCode()
                .value()).isEqualTo(404);
        assertThat(counter.get(MATE, "/" + number + "/decisions")).isNotEmpty();
    }

    @Test
    void holdsNothingThatBlankingWouldHaveToTakeAway() {
        String number = resolved(Map.of("what", "水表倒转，找王女士", "address", "人民路 7 号 3 单元"));
        counter.at("2026-03-03T09:00");
        counter.step(AGENT, number, "visit", "reached", true, "score", 95, "remark", "谢谢李师傅");
        JsonNode archived = counter.get(QUALITY, "/" + number + "/archive").at("/snapshot/decisions");
        assertThat(archived).hasSize(counter.get(QUALITY, "/" + number + "/decisions").size()).isNotEmpty();
        counter.step(QUALITY, number, "blank");
        assertThat(counter.get(QUALITY, "/" + number + "/decisions").findValuesAsText("what"))
                .contains("triage", "return-visit", "visit-outcome");
        List<String> kept = database.queryForList("select concat(outcome, why) from dc_decision where case_number = ?",
                String.class, number);
        assertThat(kept).isNotEmpty().allSatisfy(one -> assertThat(one)
                .doesNotContain("倒转", "王女士", "人民路", "13800000000", "李师傅", "\"text\""));
        assertThat(counter.get(QUALITY, "/" + number + "/archive").path("intact").asBoolean()).isTrue();
    }

    private String resolved(Map<String, ?> more) {
        String number = counter.take(AGENT, more);
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "resolve", "result", "好了");
        counter.step(CREW, number, "feedback");
        return number;
    }

    private String card(String reader, String number, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", language);
        return http.withBasicAuth(reader, TestLogins.PASSWORD).exchange("/requests/" + number + "/card", HttpMethod.GET,
                new HttpEntity<>(headers), String.class).getBody();
    }

    private List<JsonNode> decisions(String number, String what) {
        return StreamSupport.stream(counter.get(QUALITY, "/" + number + "/decisions").spliterator(), false)
                .filter(one -> one.path("what").asText().equals(what)).toList();
    }

    private JsonNode decision(String number, String what) {
        List<JsonNode> found = decisions(number, what);
        assertThat(found).as("%s of %s", what, number).hasSize(1);
        return found.get(0);
    }

    private static JsonNode rule(JsonNode decision, String rule) {
        return StreamSupport.stream(decision.path("rules").spliterator(), false)
                .filter(one -> one.path("rule").asText().equals(rule)).findFirst().orElseThrow();
    }
}
