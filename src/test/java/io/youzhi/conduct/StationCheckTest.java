package io.youzhi.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.checklist.Checklists;
import io.youzhi.testing.Api;
import io.youzhi.testing.ServerTest;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** The scored check of a station is judged by its score, and anew where a finding proves wrong. */
@ServerTest
class StationCheckTest {

    private static final String ORGANISATION = """
            units:
              - {id: st-co, name: 供电公司, kind: company, pack: township-power, leaders: [st.boss]}
              - {id: st-qo, name: 品质办, kind: department, parent: st-co, mark: quality-office, leaders: [st.quality]}
              - {id: st-south, name: 南乡供电所, kind: station, parent: st-co, leaders: [st.chief]}
            employees:
              - {id: st.boss, name: 老板, unit: st-co, post: leader, roles: [manager], initialPassword: PW}
              - {id: st.quality, name: 质量, unit: st-qo, post: office, roles: [quality-office, inspector], initialPassword: PW}
              - {id: st.second, name: 检查, unit: st-qo, post: inspector, roles: [inspector, quality-office], initialPassword: PW}
              - {id: st.third, name: 复核, unit: st-qo, post: office, roles: [quality-office], initialPassword: PW}
              - {id: st.chief, name: 所长, unit: st-south, post: leader, roles: [handler], initialPassword: PW}
            """;

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    @Test
    void costsAFailedCheckAndTakesItBackWhenTheScoreProvesWrong() {
        clock.stopAt(Instant.parse("2026-03-02T02:00:00Z"));
        Api api = new Api(http);
        api.organise(ORGANISATION);
        String number = api.does("st.quality", HttpMethod.POST, "/api/inspections", Map.of("kind", "random", "level", "enterprise",
                "unit", "st-south", "checklist", "station", "inspectors", List.of("st.quality", "st.second")))
                .path("number").asText();
        api.does("st.quality", HttpMethod.PUT, "/api/inspections/" + number + "/result", Map.of("answers",
                answers(Set.of("hall.information", "records.complete", "repair.shift", "repair.tools"))));
        api.does("st.quality", HttpMethod.POST, "/api/inspections/" + number + "/record", null);

        assertThat(ledger(api, 2)).containsExactlyInAnyOrder("T-11 -500 false", "T-11 recheck false");

        JsonNode finding = find(api.does("st.quality", HttpMethod.GET, "/api/inspections/" + number, null), "hall.information");
        api.does("st.third", HttpMethod.POST, "/api/findings/" + finding.path("number").asText() + "/withdraw",
                Map.of("reason", "公告在门内侧"));

        assertThat(ledger(api, 4)).containsExactlyInAnyOrder("T-11 -500 true", "T-11 recheck true", "T-11 500 false",
                "T-11 recheck false");
    }

    private static JsonNode find(JsonNode inspection, String item) {
        for (JsonNode each : inspection.path("findings")) {
            if (each.path("item").asText().equals(item)) {
                return each;
            }
        }
        throw new AssertionError("no finding on " + item);
    }

    private static List<Map<String, Object>> answers(Set<String> failed) {
        List<Map<String, Object>> answers = new ArrayList<>();
        new Checklists(RuleBooks.live()).one("township-power", "station", RuleBooks.live().live()).items().forEach(each ->
                answers.add(failed.contains(each.id()) ? Map.of("item", each.id(), "answer", "failed", "faults",
                        List.of(Map.of("severity", "minor", "text", "不符合", "place", "所内"))) : Map.of("item", each.id(),
                        "answer", "passed")));
        return answers;
    }

    /** Clause, what it says, and whether it was taken back, once there are so many lines. */
    private static List<String> ledger(Api api, int many) {
        List<String> lines = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            lines.clear();
            api.does("st.quality", HttpMethod.GET, "/api/ledger?subject=st-south", null).path("items").forEach(each -> lines.add(
                    each.path("clause").asText() + " " + (each.hasNonNull("action") ? each.path("action").asText()
                    : each.path("amount").decimalValue().setScale(0).toPlainString()) + " " + each.hasNonNull("counteredBy")));
            return lines.size() == many;
        });
        return lines;
    }
}
