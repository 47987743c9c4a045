package io.youzhi.inspection;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Draws that reach everyone: calls of every agent (GS-3), walks in every area, confirmed on site by both (P-3). */
@OnEachDatabase
class SamplingTest {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final List<String> AREAS = List.of("A-01", "A-02", "A-03", "A-04", "A-05");

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private final String x = "sm" + MADE.incrementAndGet();
    private Api api;

    @BeforeEach
    void open() {
        at("2026-03-02T08:00");
        api = new Api(http);
        StringBuilder agents = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            agents.append("  - {id: X.agent").append(i).append(", name: 话务员").append(i)
                    .append(", unit: X-hotline, post: hotline-agent, roles: [agent], initialPassword: PW}\n");
        }
        api.organise(("""
                units:
                  - {id: X-gas, name: 燃气公司, kind: company, pack: gas-service, leaders: [X.boss]}
                  - {id: X-hotline, name: 热线, kind: team, parent: X-gas, leaders: [X.boss]}
                  - {id: X-tower, name: 大楼, kind: company, pack: precision, leaders: [X.director]}
                  - {id: X-cleaning, name: 保洁队, kind: team, parent: X-tower, leaders: [X.area]}
                employees:
                  - {id: X.boss, name: 经理, unit: X-gas, post: leader, roles: [quality-office, unit-leader], initialPassword: PW}
                  - {id: X.clerk, name: 文员, unit: X-hotline, post: office, initialPassword: PW}
                  - {id: X.director, name: 主任, unit: X-tower, post: leader, roles: [quality-office, unit-leader, inspector], initialPassword: PW}
                  - {id: X.area, name: 区域经理, unit: X-cleaning, post: leader, roles: [unit-leader], initialPassword: PW}
                  - {id: X.mop, name: 保洁员, unit: X-cleaning, post: cleaner, roles: [handler], initialPassword: PW}
                """ + agents).replace("X-", x + "-").replace("X.", x + "."));
    }

    private void at(String local) {
        assertThat(clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant()).failed()).isEmpty();
    }

    private Map<String, Object> monitoring(String recurrence, int draw) {
        return map("title", "通话监听 " + x, "kind", "monitoring", "level", "team", "checklist", "call-monitoring",
                "units", List.of(x + "-hotline"), "draw", draw, "inspectors", List.of(x + ".boss"), "recurrence", recurrence,
                "startsOn", "2026-03-02", "at", "09:00");
    }

    private List<JsonNode> draws(String plan, String by) {
        List<JsonNode> draws = new ArrayList<>();
        api.get(by, "/api/inspection-plans/" + plan + "/draw").forEach(draws::add);
        return draws;
    }

    private static List<String> chosen(JsonNode draw) {
        List<String> chosen = new ArrayList<>();
        draw.path("chosen").forEach(one -> chosen.add(one.asText()));
        return chosen;
    }

    @Test
    void listensToEveryAgentBeforeAnyoneASecondTimeInAMonth() {
        String plan = api.post(x + ".boss", "/api/inspection-plans", monitoring("daily", 2)).path("number").asText();
        for (String day : List.of("2026-03-02", "2026-03-03", "2026-03-04")) {
            at(day + "T09:01");
        }
        List<JsonNode> draws = draws(plan, x + ".boss");
        assertThat(draws).hasSize(3).allSatisfy(draw -> assertThat(draw.path("proven").asBoolean()).isTrue());
        List<String> month = draws.stream().flatMap(draw -> chosen(draw).stream()).toList();
        assertThat(new HashSet<>(month.subList(0, 5))).hasSize(5);
        assertThat(month).doesNotContain(x + ".clerk", x + ".boss");
        JsonNode heard = api.get(x + ".boss", "/api/inspections?plan=" + plan).path("items");
        assertThat(heard).hasSize(6);
        assertThat(api.get(x + ".boss", "/api/inspections/" + heard.get(0).path("number").asText()).path("place").asText())
                .contains("话务员");
    }

    @Test
    void drawsFromWhoeverIsThereThen() {
        String plan = api.post(x + ".boss", "/api/inspection-plans", monitoring("daily", 2)).path("number").asText();
        at("2026-03-02T09:01");
        api.organise("""
                employees:
                  - {id: X.agent6, name: 话务员6, unit: X-hotline, post: hotline-agent, roles: [agent], initialPassword: PW}
                """.replace("X-", x + "-").replace("X.", x + "."));
        at("2026-03-03T09:01");
        List<JsonNode> draws = draws(plan, x + ".boss");
        assertThat(chosen(draws.get(1))).doesNotContainAnyElementsOf(chosen(draws.get(0)));
        assertThat(draws.get(1).path("places").findValuesAsText("candidate")).hasSize(6).contains(x + ".agent6");
    }

    @Test
    void refusesDrawsThatCannotReachEveryone() {
        assertThat(api.refused(x + ".boss", HttpMethod.POST, "/api/inspection-plans", monitoring("monthly", 2)))
                .isEqualTo("422 inspection.draw-too-few");
        assertThat(api.refused(x + ".boss", HttpMethod.POST, "/api/inspection-plans", monitoring("weekly", 1)))
                .isEqualTo("422 inspection.draw-too-few");
        assertThat(api.refused(x + ".boss", HttpMethod.POST, "/api/inspection-plans", monitoring("weekly", 6)))
                .isEqualTo("422 inspection.draw-of");
        Map<String, Object> nobody = monitoring("weekly", 1);
        nobody.put("units", List.of(x + "-gas"));
        assertThat(api.refused(x + ".boss", HttpMethod.POST, "/api/inspection-plans", nobody)).isEqualTo("422 inspection.nobody-to-draw");
    }

    /** An inspection of the hotline by a level, which finds some items wrong. */
    private void finds(String level, String... items) {
        String number = api.post(x + ".boss", "/api/inspections", map("kind", "video", "level", level, "unit", x + "-hotline",
                "items", java.util.Arrays.stream(items).map(item -> map("item", item, "text", Map.of("zh", "通话", "en", "call"),
                        "points", 5, "critical", false)).toList(), "inspectors", List.of(x + ".boss"))).path("number").asText();
        api.put(x + ".boss", "/api/inspections/" + number + "/result", Map.of("answers", java.util.Arrays.stream(items)
                .map(item -> map("item", item, "answer", "failed", "faults", List.of(map("severity", "minor", "text", "错",
                        "place", "热线")))).toList()));
        api.post(x + ".boss", "/api/inspections/" + number + "/record", null);
        clock.settle();
    }

    @Test
    void countsAgainstALevelWhatItMissedAndAHigherOneFound() {
        finds("team", "call.greeting", "call.procedure");
        at("2026-03-02T10:00");
        finds("department", "call.greeting", "call.business");
        at("2026-03-02T11:00");
        finds("enterprise", "call.business", "call.reaction");
        String path = "/api/supervision/" + x + "-hotline?from=2026-03-01&to=2026-03-31";
        JsonNode levels = api.get(x + ".boss", path).path("levels");
        assertThat(levels.findValuesAsText("level")).containsExactly("team", "department");
        // the team found two itself and missed business (twice found above) and reaction
        assertThat(levels.get(0).path("own").asInt()).isEqualTo(2);
        assertThat(levels.get(0).path("missed").asInt()).isEqualTo(3);
        assertThat(levels.get(0).path("percent").decimalValue()).isEqualByComparingTo("40.0");
        // the department found two itself and missed reaction alone
        assertThat(levels.get(1).path("own").asInt()).isEqualTo(2);
        assertThat(levels.get(1).path("missed").asInt()).isEqualTo(1);
        assertThat(api.refused(x + ".mop", HttpMethod.GET, path, null)).startsWith("404");
        assertThat(api.refused(x + ".director", HttpMethod.GET, "/api/supervision/" + x + "-cleaning?from=2026-03-01&to=2026-03-31", null))
                .isEqualTo("422 inspection.no-supervision");
    }

    private String walk() {
        return api.post(x + ".director", "/api/inspections", map("kind", "walk-about", "level", "department", "unit", x + "-cleaning",
                "asset", "A-01", "items", List.of(map("item", "cleaning.stairs", "text", Map.of("zh", "楼梯", "en", "stairs"),
                        "points", 5, "critical", false)), "inspectors", List.of(x + ".director"))).path("number").asText();
    }

    private String record(String number) {
        api.put(x + ".director", "/api/inspections/" + number + "/result", Map.of("answers",
                List.of(map("item", "cleaning.stairs", "answer", "passed"))));
        return api.refused(x + ".director", HttpMethod.POST, "/api/inspections/" + number + "/record", null);
    }

    @Test
    void recordsAWalkAboutOnlyWhenTheCheckedConfirmedItOnSite() {
        String number = walk();
        assertThat(record(number)).startsWith("409");
        String confirm = "/api/inspections/" + number + "/confirm";
        assertThat(api.refused(x + ".director", HttpMethod.POST, confirm, map("asset", "A-01"))).isEqualTo("409 inspection.not-yours-to-confirm");
        assertThat(api.refused(x + ".agent1", HttpMethod.POST, confirm, map("asset", "A-01"))).isEqualTo("409 inspection.not-yours-to-confirm");
        assertThat(api.refused(x + ".mop", HttpMethod.POST, confirm, map("asset", "B-07"))).isEqualTo("422 inspection.other-place");
        confirms("I20200101-99999", "A-01", 404, "There is no inspection");
        confirms(number, "A-02", 422, "is not that of the inspected place");
        confirms(number, "A-01", 200, "is confirmed");
        assertThat(record(number)).startsWith("200");
        assertThat(api.get(x + ".director", "/api/inspections/" + number + "/events").toString()).contains("confirmed", x + ".mop");
    }

    /** The page on which the checked confirm. */
    private void confirms(String number, String asset, int status, String says) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.set(HttpHeaders.ACCEPT, "text/html");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("number", number);
        form.add("asset", asset);
        ResponseEntity<String> page = http.withBasicAuth(x + ".mop", TestLogins.PASSWORD)
                .postForEntity("/confirm-inspection", new HttpEntity<>(form, headers), String.class);
        assertThat(page.getStatusCode().value()).isEqualTo(status);
        assertThat(page.getBody()).contains(says).doesNotContain("??");
    }

    @Test
    void walksEveryAreaInAMonth() {
        String plan = api.post(x + ".director", "/api/inspection-plans", map("title", "走动 " + x, "kind", "walk-about", "level",
                "department", "checklist", "walk", "units", List.of(x + "-cleaning"), "assets", AREAS, "draw", 2, "inspectors",
                List.of(x + ".director"), "recurrence", "daily", "startsOn", "2026-03-02", "at", "09:00")).path("number").asText();
        for (String day : List.of("2026-03-02", "2026-03-03", "2026-03-04")) {
            at(day + "T09:01");
        }
        List<String> walked = draws(plan, x + ".director").stream().flatMap(draw -> chosen(draw).stream()).toList();
        assertThat(new HashSet<>(walked.subList(0, 5))).containsExactlyInAnyOrderElementsOf(AREAS);
    }
}
