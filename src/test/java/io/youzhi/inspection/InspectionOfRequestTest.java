package io.youzhi.inspection;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A request gives occasion to an inspection; whoever works on it asks, and goes on meanwhile. */
@OnEachDatabase
class InspectionOfRequestTest {

    private static final String QUALITY = "iq.quality";
    private static final String CHIEF = "iq.chief";
    private static final String INSPECTOR = "iq.inspector";
    private static final String AGENT = "iq.agent";
    private static final String REPAIRER = "iq.repairer";
    private static final String MATE = "iq.mate";
    private static final String GUARD = "iq.guard";
    private static final String COMPANY = """
            units:
              - {id: iq-co, name: 申请检查测试公司, kind: company, pack: logistics, leaders: [iq.boss]}
              - {id: iq-quality, name: 品质办, kind: department, parent: iq-co, mark: quality-office, leaders: [iq.quality]}
              - {id: iq-section, name: 管理科, kind: department, parent: iq-co, leaders: [iq.chief]}
              - {id: iq-repair, name: 维修班, kind: contractor, parent: iq-section, leaders: [iq.foreman]}
              - {id: iq-guards, name: 保安公司, kind: contractor, parent: iq-section, leaders: [iq.captain]}
            employees:
              - {id: iq.boss, name: 老总, unit: iq-co, post: leader, roles: [manager], initialPassword: PW}
              - {id: iq.quality, name: 质量, unit: iq-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: iq.chief, name: 科长, unit: iq-section, post: leader, roles: [inspector, unit-leader], initialPassword: PW}
              - {id: iq.inspector, name: 检查员, unit: iq-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: iq.agent, name: 坐席, unit: iq-section, post: office, roles: [agent], initialPassword: PW}
              - {id: iq.foreman, name: 班长, unit: iq-repair, post: leader, roles: [handler, unit-leader], initialPassword: PW}
              - {id: iq.repairer, name: 维修工, unit: iq-repair, post: repairer, roles: [handler], initialPassword: PW}
              - {id: iq.mate, name: 工友, unit: iq-repair, post: repairer, roles: [handler], initialPassword: PW}
              - {id: iq.captain, name: 队长, unit: iq-guards, post: leader, roles: [handler, unit-leader], initialPassword: PW}
              - {id: iq.guard, name: 保安, unit: iq-guards, post: guard, roles: [handler], initialPassword: PW}
            """;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Api api;
    private String request;

    @BeforeEach
    void takeARequest() {
        api = new Api(http);
        api.organise(COMPANY);
        clock.stopAt(LocalDateTime.parse("2026-03-02T09:00").atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        request = api.post(AGENT, "/api/requests", map("channel", "hotline", "kind", "fault", "what",
                "东门岗亭门锁坏了", "place", "东门 " + UUID.randomUUID(), "unit", "iq-repair", "name", "王女士", "phone", "13900000000"))
                .path("number").asText();
        api.post(REPAIRER, "/api/requests/" + request + "/accept", null);
    }

    @Test
    void isOpenedWhileTheHandlingGoesOn() {
        JsonNode opened = api.post(REPAIRER, path(), asked());
        String inspection = opened.path("inspection").asText();
        assertThat(opened.path("request").asText()).isEqualTo(request);
        assertThat(story("/api/requests/" + request)).contains("inspection-asked 岗亭无人，𠮷 😀", "inspection-opened " + inspection);
        assertThat(story("/api/inspections/" + inspection)).contains("on-occasion " + request);
        JsonNode seen = api.get(INSPECTOR, "/api/inspections/" + inspection);
        assertThat(seen.path("unit").asText()).isEqualTo("iq-guards");
        assertThat(seen.path("openedBy").asText()).isEqualTo(REPAIRER);
        assertThat(seen.path("remark").asText()).isEqualTo("岗亭无人，𠮷 😀");
        assertThat(api.get(REPAIRER, "/api/notices").toString()).contains(request, inspection);
        assertThat(api.get(INSPECTOR, "/api/notices").toString()).contains(inspection);
        assertThat(api.refused(GUARD, HttpMethod.GET, "/api/inspections/" + inspection, null)).startsWith("404");

        assertThat(api.get(REPAIRER, "/api/requests/" + request + "/tasks")).isNotEmpty();
        assertThat(api.get(REPAIRER, "/api/requests/" + request).path("state").asText()).isEqualTo("handling");
        assertThat(api.post(INSPECTOR, "/api/inspections/" + inspection + "/cancel", Map.of("reason", "已换岗"))
                .path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void isAskedForByThoseWhoWorkOnTheRequestOnly() {
        assertThat(tries(MATE, asked())).isEqualTo("409 request.not-yours");
        assertThat(tries(AGENT, asked())).isEqualTo("409 request.not-yours");
        assertThat(tries(GUARD, asked())).startsWith("404");
        api.post("iq.foreman", path(), asked());
        api.post(QUALITY, path(), asked());
    }

    @Test
    void isMadeByInspectorsAndNeverKnownBeforehandWhereItIsNotAnnounced() {
        assertThat(faults(with("reason", " "))).containsExactly("reason");
        assertThat(faults(with("kind", "raid"))).containsExactly("kind");
        assertThat(faults(with("inspectors", List.of(MATE, CHIEF)))).containsExactly("inspectors");
        assertThat(faults(with("inspectors", List.of(INSPECTOR)))).contains("inspectors");
        assertThat(faults(with("unit", "iq-repair"))).containsExactly("kind");
        assertThat(api.get(QUALITY, "/api/requests/" + request + "/events").findValuesAsText("what"))
                .doesNotContain("inspection-asked");
        Map<String, Object> planned = with("unit", "iq-repair");
        planned.put("kind", "planned");
        api.post(REPAIRER, path(), planned);
    }

    @Test
    void isAskedForInTasklistToo() {
        assertThat(submits(MATE).getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(submits(REPAIRER).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(story("/api/requests/" + request)).anyMatch(line -> line.startsWith("inspection-opened I"));
        assertThat(api.get(QUALITY, "/api/requests/" + request + "/events").findValuesAsText("by")).contains(REPAIRER)
                .doesNotContain("iq.boss");
    }

    /** Sends the start form, and pretends to be somebody else. */
    private ResponseEntity<JsonNode> submits(String by) {
        Map<String, Object> typed = new HashMap<>();
        asked().forEach((name, value) -> typed.put(name, Map.of("type", "String", "value",
                value instanceof List<?> several ? String.join("\n", several.stream().map(String::valueOf).toList()) : value)));
        typed.put("number", Map.of("type", "String", "value", request));
        typed.put("taker", Map.of("type", "String", "value", "iq.boss"));
        return api.tries(by, HttpMethod.POST, "/engine-rest/process-definition/key/request-inspection/submit-form",
                Map.of("variables", typed));
    }

    private static Map<String, Object> asked() {
        return map("reason", "岗亭无人，𠮷 😀", "kind", "random", "level", "department", "unit", "iq-guards", "place", "东门",
                "checklist", "compound", "inspectors", List.of(INSPECTOR, CHIEF));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> all = asked();
        all.put(field, value);
        return all;
    }

    private String path() {
        return "/api/requests/" + request + "/inspection";
    }

    private String tries(String by, Map<String, Object> wanted) {
        return api.refused(by, HttpMethod.POST, path(), wanted);
    }

    private List<String> faults(Map<String, Object> wanted) {
        ResponseEntity<JsonNode> answer = api.tries(REPAIRER, HttpMethod.POST, path(), wanted);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        return answer.getBody().findValuesAsText("field");
    }

    private List<String> story(String of) {
        return api.get(QUALITY, of + "/events").findParents("what").stream().map(line -> line.path("what").asText() + " "
                + (line.path("details").isTextual() ? line.path("details") : line.path("note")).asText()).toList();
    }
}
