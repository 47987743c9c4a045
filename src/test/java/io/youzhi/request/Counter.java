package io.youzhi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.TestLogins;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A counter at which tests bring requests and report steps, over HTTP, with a company of their own. */
class Counter {

    static final String AGENT = "rq.agent";
    static final String CREW = "rq.crew";
    static final String MATE = "rq.mate";
    static final String LEADER = "rq.leader";
    static final String BOSS = "rq.boss";
    static final String QUALITY = "rq.quality";
    static final String CLERK = "rq.clerk";
    static final String HALL_LEADER = "rq.hall-leader";
    private static final String COMPANY = """
            units:
              - {id: rq-co, name: 测试水务, kind: company, pack: water, leaders: [rq.boss]}
              - {id: rq-lead, name: 领导小组, kind: department, parent: rq-co, mark: leading-group, leaders: [rq.boss]}
              - {id: rq-quality, name: 质量办, kind: department, parent: rq-co, mark: quality-office, leaders: [rq.quality]}
              - {id: rq-hotline, name: 热线, kind: department, parent: rq-co, leaders: [rq.hotline-leader]}
              - {id: rq-branch, name: 分公司, kind: branch, parent: rq-co, leaders: [rq.branch-leader]}
              - {id: rq-repair, name: 抢修班, kind: team, parent: rq-branch, leaders: [rq.leader]}
              - {id: rq-hall, name: 营业厅, kind: hall, parent: rq-branch, leaders: [rq.hall-leader]}
            employees:
              - {id: rq.boss, name: 老板, unit: rq-lead, post: leader, roles: [manager], initialPassword: PW}
              - {id: rq.quality, name: 质量, unit: rq-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: rq.hotline-leader, name: 热线长, unit: rq-hotline, post: leader, roles: [agent], initialPassword: PW}
              - {id: rq.branch-leader, name: 分公司长, unit: rq-branch, post: leader, roles: [handler], initialPassword: PW}
              - {id: rq.agent, name: 坐席, unit: rq-hotline, post: hotline-agent, roles: [agent], initialPassword: PW}
              - {id: rq.leader, name: 班长, unit: rq-repair, post: repair-crew, roles: [handler], initialPassword: PW}
              - {id: rq.crew, name: 抢修工, unit: rq-repair, post: repair-crew, roles: [handler], initialPassword: PW}
              - {id: rq.mate, name: 工友, unit: rq-repair, post: repair-crew, roles: [handler], initialPassword: PW}
              - {id: rq.hall-leader, name: 厅长, unit: rq-hall, post: leader, roles: [agent, handler], initialPassword: PW}
              - {id: rq.clerk, name: 营业员, unit: rq-hall, post: window-clerk, roles: [handler], initialPassword: PW}
            """.replace("PW", TestLogins.PASSWORD);

    private final TestRestTemplate http;
    private final ClockMovement clock;

    Counter(TestRestTemplate http, ClockMovement clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A company with a hotline, a repair team and a hall, on Monday, 2 March 2026, 09:00. */
    Counter open() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_YAML);
        ResponseEntity<JsonNode> loaded = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .exchange("/api/org", HttpMethod.PUT, new HttpEntity<>(COMPANY, headers), JsonNode.class);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
        at("2026-03-02T09:00");
        return this;
    }

    /** It is this local time, and stays so. */
    void at(String local) {
        ClockMovement.Moved moved = clock.stopAt(moment(local));
        assertThat(moved.failed()).isEmpty();
    }

    void later(Duration time) {
        ClockMovement.Moved moved = clock.stopAt(clock.settle().now().plus(time));
        assertThat(moved.failed()).isEmpty();
    }

    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** A request of a customer, taken by somebody; answers its number. */
    String take(String by, Map<String, ?> more) {
        return post(by, "", request(more)).path("number").asText();
    }

    static Map<String, Object> request(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(Map.of("channel", "hotline", "kind", "fault", "what", "水管坏了 🚰",
                "place", "人民路 " + java.util.UUID.randomUUID(), "unit", "rq-repair", "name", "王女士",
                "phone", "13800000000"));
        more.forEach(all::put);
        all.values().removeIf("-"::equals);
        return all;
    }

    JsonNode step(String by, String number, String step, Object... fields) {
        return post(by, "/" + number + "/" + step, map(fields));
    }

    static Map<String, Object> map(Object... fields) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put((String) fields[i], fields[i + 1]);
        }
        return all;
    }

    JsonNode post(String by, String path, Object body) {
        ResponseEntity<JsonNode> answer = tries(by, HttpMethod.POST, path, body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s %s: %s", by, path, answer.getBody()).isTrue();
        return answer.getBody();
    }

    ResponseEntity<JsonNode> tries(String by, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange("/api/requests" + path, method,
                new HttpEntity<>(body, headers), JsonNode.class);
    }

    /** Tries a step that is refused; answers status and code of the message. */
    String refused(String by, String number, String step, Object... fields) {
        ResponseEntity<JsonNode> answer = tries(by, HttpMethod.POST, "/" + number + "/" + step, map(fields));
        return answer.getStatusCode().value() + " " + answer.getBody().path("code").asText();
    }

    JsonNode get(String by, String path) {
        ResponseEntity<JsonNode> answer = tries(by, HttpMethod.GET, path, null);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s: %s", path, answer.getBody()).isTrue();
        return answer.getBody();
    }

    JsonNode of(String number) {
        return get(QUALITY, "/" + number);
    }

    List<String> story(String number) {
        return get(QUALITY, "/" + number + "/events").findValuesAsText("what");
    }

    List<String> tasks(String number) {
        return get(QUALITY, "/" + number + "/tasks").findValuesAsText("step");
    }

    JsonNode clock(String number, String limit) {
        JsonNode found = null;
        for (JsonNode each : get(QUALITY, "/" + number + "/clocks")) {
            if (each.path("limit").asText().equals(limit)) {
                found = each;
            }
        }
        return found;
    }

    String due(String number, String limit) {
        return Instant.parse(clock(number, limit).path("due").asText()).atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime().toString();
    }
}
