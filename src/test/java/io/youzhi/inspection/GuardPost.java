package io.youzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.TestLogins;

/**
 * A guard company whose posts are inspected, with everybody who has to do with a finding, on Monday, 2 March 2026, 09:00.
 * Each looks at an item of its own, so that nothing came back but what its test says.
 */
class GuardPost extends Api {

    static final String INSPECTOR = "gp.inspector";
    static final String CHIEF = "gp.chief";
    static final String OTHER = "gp.other";
    static final String QUALITY = "gp.quality";
    static final String SECOND = "gp.second";
    static final String CAPTAIN = "gp.captain";
    static final String GUARD = "gp.guard";
    static final String CLERK = "gp.clerk";
    static final String GUARDS = "gp-guards";
    private static final String COMPANY = """
            units:
              - {id: gp-co, name: 整改测试公司, kind: company, pack: logistics, leaders: [gp.boss]}
              - {id: gp-quality, name: 品质办, kind: department, parent: gp-co, mark: quality-office, leaders: [gp.quality]}
              - {id: gp-section, name: 管理科, kind: department, parent: gp-co, leaders: [gp.chief]}
              - {id: gp-guards, name: 保安公司, kind: contractor, parent: gp-section, leaders: [gp.captain]}
            employees:
              - {id: gp.boss, name: 老总, unit: gp-co, post: leader, roles: [manager], initialPassword: PW}
              - {id: gp.quality, name: 质量, unit: gp-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: gp.second, name: 质量二, unit: gp-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: gp.chief, name: 科长, unit: gp-section, post: leader, roles: [inspector, unit-leader], initialPassword: PW}
              - {id: gp.inspector, name: 检查员, unit: gp-section, post: inspector, roles: [inspector, handler], initialPassword: PW}
              - {id: gp.other, name: 另一检查员, unit: gp-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: gp.captain, name: 队长, unit: gp-guards, post: guard, roles: [handler, unit-leader], initialPassword: PW}
              - {id: gp.guard, name: 保安, unit: gp-guards, post: guard, roles: [handler], initialPassword: PW}
            """;
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
    private static final AtomicInteger ITEMS = new AtomicInteger();
    /** The item that is found failed. */
    final String item = "order.post-" + ITEMS.incrementAndGet();
    private String unit = GUARDS;
    private final TestRestTemplate http;
    private final ClockMovement clock;

    GuardPost(TestRestTemplate http, ClockMovement clock) {
        super(http);
        this.http = http;
        this.clock = clock;
    }

    GuardPost open() {
        organise(COMPANY);
        at("2026-03-02T09:00");
        return this;
    }

    /** It is this local time, and stays so; whatever was due until then has happened. */
    void at(String local) {
        assertThat(clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant()).failed()).isEmpty();
    }

    /** A window whose pack leaves it to people to say by when something is to be put right. */
    GuardPost openSameDay() {
        organise("""
                units:
                  - {id: gp-window, name: 当日窗口, kind: hall, parent: gp-section, pack: same-day, leaders: [gp.clerk]}
                employees:
                  - {id: gp.clerk, name: 窗口长, unit: gp-window, post: leader, roles: [handler, unit-leader], initialPassword: PW}
                """);
        unit = "gp-window";
        return this;
    }

    /** Opens an inspection: a critical item for 4 points, which fails, and one for 6. */
    String inspection(String... inspectors) {
        return post(inspectors[0], "/api/inspections", map("kind", "planned", "level", "department", "unit", unit,
                "items", List.of(item(item, 4, true), item("order.patrol", 6, false)), "inspectors", List.of(inspectors)))
                .path("number").asText();
    }

    private static Map<String, Object> item(String id, int points, boolean critical) {
        return map("item", id, "text", Map.of("zh", "岗位", "en", "posts"), "points", points, "critical", critical);
    }

    static Map<String, Object> fault(Object... more) {
        Map<String, Object> all = map("severity", "minor", "text", "东门无人值守", "place", "东门");
        all.putAll(map(more));
        return all;
    }

    /** Writes a finding down; its number. */
    String write(String inspection, String by, Map<String, Object> fault) {
        return put(by, "/api/inspections/" + inspection + "/result", Map.of("answers", List.of(
                        map("item", "order.patrol", "answer", "passed"),
                        map("item", item, "answer", "failed", "faults", List.of(fault)))))
                .path("findings").get(0).path("number").asText();
    }

    void record(String inspection, String by) {
        post(by, "/api/inspections/" + inspection + "/record", null);
        clock.settle();
    }

    /** A finding on record; its number. */
    String finding(Object... more) {
        String inspection = inspection(INSPECTOR, CHIEF);
        String number = write(inspection, INSPECTOR, fault(more));
        record(inspection, INSPECTOR);
        return number;
    }

    JsonNode of(String number) {
        return get(QUALITY, "/api/findings/" + number);
    }

    JsonNode inspectionOf(String number) {
        return get(QUALITY, "/api/inspections/" + of(number).path("inspection").asText());
    }

    JsonNode report(String by, String number, String how) {
        return post(by, "/api/findings/" + number + "/rectification", Map.of("report", how));
    }

    JsonNode reInspect(String by, String number, String result, String note) {
        return post(by, "/api/findings/" + number + "/re-inspection", map("result", result, "note", note));
    }

    JsonNode withdraw(String by, String number, String reason) {
        JsonNode answer = post(by, "/api/findings/" + number + "/withdraw", Map.of("reason", reason));
        clock.settle();
        return answer;
    }

    /** A step about a finding that is refused: status and code. */
    String refused(String by, String number, String step, Map<String, Object> fields) {
        return refused(by, HttpMethod.POST, "/api/findings/" + number + "/" + step, fields);
    }

    List<String> story(String number) {
        return get(QUALITY, "/api/findings/" + number + "/events").findValuesAsText("what");
    }

    /** What somebody was told about a finding. */
    List<String> notices(String who, String number) {
        List<String> all = new ArrayList<>();
        List<String> some = List.of();
        for (int page = 0; page == 0 || !some.isEmpty(); page++) {
            some = get(who, "/api/notices?size=200&page=" + page).path("items").findValuesAsText("text");
            all.addAll(some);
        }
        return all.stream().filter(text -> text.contains(number)).toList();
    }

    /** What conduct has heard of a finding's rectification. */
    List<JsonNode> conduct(String number) {
        clock.settle();
        return List.copyOf(get(QUALITY, "/api/conduct-events?caseNumber=" + number).path("items").findParents("details"));
    }

    /** What stands in the ledger about a finding. */
    List<JsonNode> ledger(String number) {
        return get(QUALITY, "/api/ledger?size=200&caseNumber=" + number).path("items").findParents("amount");
    }

    ResponseEntity<JsonNode> attach(String by, String number) {
        HttpHeaders part = new HttpHeaders();
        part.setContentType(MediaType.IMAGE_PNG);
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new HttpEntity<>(new ByteArrayResource(PHOTO) {

            @Override
            public String getFilename() {
                return "岗亭.png";
            }
        }, part));
        return http.withBasicAuth(by, TestLogins.PASSWORD).postForEntity("/api/findings/" + number + "/attachments", parts,
                JsonNode.class);
    }
}
