package io.youzhi.inspection;

import static io.youzhi.testing.Api.map;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A compound with a guard company and people who inspect it, on Monday, 2 March 2026, 09:00. */
class Compound extends Api {

    static final String INSPECTOR = "in.inspector";
    static final String CHIEF = "in.chief";
    static final String OTHER = "in.other";
    static final String QUALITY = "in.quality";
    static final String CAPTAIN = "in.captain";
    static final String GUARD = "in.guard";
    static final String STRANGER = "in.stranger";
    private static final String COMPANY = """
            units:
              - {id: in-co, name: 测试物业, kind: company, pack: logistics, leaders: [in.quality]}
              - {id: in-quality, name: 品质办, kind: department, parent: in-co, mark: quality-office, leaders: [in.quality]}
              - {id: in-section, name: 管理科, kind: department, parent: in-co, leaders: [in.chief]}
              - {id: in-guards, name: 保安公司, kind: contractor, parent: in-co, leaders: [in.captain]}
              - {id: in-cleaners, name: 保洁公司, kind: contractor, parent: in-co, leaders: [in.stranger]}
            employees:
              - {id: in.quality, name: 质量, unit: in-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: in.chief, name: 科长, unit: in-section, post: leader, roles: [inspector], initialPassword: PW}
              - {id: in.inspector, name: 检查员, unit: in-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: in.other, name: 另一检查员, unit: in-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: in.captain, name: 队长, unit: in-guards, post: guard, roles: [handler], initialPassword: PW}
              - {id: in.guard, name: 保安, unit: in-guards, post: guard, roles: [handler], initialPassword: PW}
              - {id: in.stranger, name: 保洁员, unit: in-cleaners, post: cleaner, roles: [handler], initialPassword: PW}
            """;
    private final ClockMovement clock;

    Compound(TestRestTemplate http, ClockMovement clock) {
        super(http);
        this.clock = clock;
    }

    Compound open() {
        organise(COMPANY);
        at("2026-03-02T09:00");
        return this;
    }

    /** It is this local time, and stays so. */
    void at(String local) {
        clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    /** Three items: patrol for 6, gate for 4 and critical, posts for 10. */
    static List<Map<String, Object>> items() {
        return List.of(item("order.patrol", 6, false), item("order.gate", 4, true), item("order.post", 10, false));
    }

    private static Map<String, Object> item(String id, int points, boolean critical) {
        return map("item", id, "text", Map.of("zh", "检查 " + id, "en", "Check " + id), "points", points, "critical", critical);
    }

    /** Opens an inspection of the guards by both inspectors; its number. */
    String inspection(Object... more) {
        Map<String, Object> all = map("kind", "planned", "level", "department", "unit", "in-guards", "items", items(),
                "inspectors", List.of(INSPECTOR, CHIEF));
        all.putAll(map(more));
        return post(INSPECTOR, "/api/inspections", all).path("number").asText();
    }

    /** Says something of items, as in {@code "order.patrol", passed}. */
    JsonNode answers(String number, Object... answers) {
        return put(INSPECTOR, "/api/inspections/" + number + "/result", Map.of("answers", Arrays.asList(answers)));
    }

    static Map<String, Object> passed(String item) {
        return map("item", item, "answer", "passed");
    }

    static Map<String, Object> notApplicable(String item) {
        return map("item", item, "answer", "not-applicable");
    }

    @SafeVarargs
    static Map<String, Object> failed(String item, Map<String, Object>... faults) {
        return map("item", item, "answer", "failed", "faults", List.of(faults));
    }

    static Map<String, Object> fault(Object... more) {
        Map<String, Object> all = map("severity", "minor", "text", "东门无人值守 🚪", "place", "东门");
        all.putAll(map(more));
        return all;
    }

    JsonNode of(String number) {
        return get(QUALITY, "/api/inspections/" + number);
    }
}
