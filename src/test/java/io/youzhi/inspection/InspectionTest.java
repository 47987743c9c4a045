package io.youzhi.inspection;

import static io.youzhi.inspection.Compound.CAPTAIN;
import static io.youzhi.inspection.Compound.CHIEF;
import static io.youzhi.inspection.Compound.GUARD;
import static io.youzhi.inspection.Compound.INSPECTOR;
import static io.youzhi.inspection.Compound.OTHER;
import static io.youzhi.inspection.Compound.QUALITY;
import static io.youzhi.inspection.Compound.STRANGER;
import static io.youzhi.inspection.Compound.failed;
import static io.youzhi.inspection.Compound.fault;
import static io.youzhi.inspection.Compound.notApplicable;
import static io.youzhi.inspection.Compound.passed;
import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.org.WorkHolder;
import io.youzhi.testing.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** Inspections from opening to what is on record. */
@OnEachDatabase
class InspectionTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private List<WorkHolder> holders;
    private Compound compound;

    @BeforeEach
    void open() {
        compound = new Compound(http, clock).open();
    }

    @Test
    void scoresWhatAppliesAndRaisesEveryFault() {
        String number = compound.inspection();
        compound.answers(number, passed("order.patrol"), notApplicable("order.gate"),
                failed("order.post", fault(), fault("place", "西门", "asset", "GATE-2", "employee", GUARD, "severity", "serious")));
        JsonNode recorded = compound.post(INSPECTOR, "/api/inspections/" + number + "/record", null);
        assertThat(recorded.path("score").decimalValue()).isEqualByComparingTo("37.50");
        assertThat(recorded.path("criticalFailed").asBoolean()).isFalse();
        assertThat(recorded.path("findings").findValuesAsText("number")).containsExactly(number + "-1", number + "-2");
        JsonNode second = compound.get(CAPTAIN, "/api/findings/" + number + "-2");
        assertThat(second.path("asset").asText()).isEqualTo("GATE-2");
        assertThat(second.path("employee").asText()).isEqualTo(GUARD);
        assertThat(second.path("text").asText()).isEqualTo("东门无人值守 🚪");
        assertThat(second.path("raisedAt").asText()).isEqualTo("2026-03-02T01:00:00Z");
    }

    @Test
    void failsAsAWholeWithACriticalItem() {
        String number = compound.inspection();
        compound.answers(number, passed("order.patrol"), passed("order.post"), failed("order.gate", fault()));
        JsonNode recorded = compound.post(CHIEF, "/api/inspections/" + number + "/record", null);
        assertThat(recorded.path("criticalFailed").asBoolean()).isTrue();
        assertThat(recorded.path("score").decimalValue()).isEqualByComparingTo("80");
    }

    @Test
    void keepsWhatIsHalfDoneAndLetsItBeChanged() {
        String number = compound.inspection();
        JsonNode first = compound.answers(number, failed("order.patrol", fault(), fault("place", "南门")));
        assertThat(first.path("findings").findValuesAsText("place")).containsExactly("东门", "南门");
        JsonNode changed = compound.answers(number, failed("order.patrol",
                fault("number", number + "-2", "place", "北门"), fault("place", "车库")));
        assertThat(changed.path("findings").findValuesAsText("number")).containsExactly(number + "-2", number + "-3");
        assertThat(changed.path("findings").findValuesAsText("place")).containsExactly("北门", "车库");
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspections/" + number + "/record", null))
                .isEqualTo("409 inspection.not-answered");
        compound.answers(number, passed("order.gate"), map("item", "order.post", "answer", "failed"));
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspections/" + number + "/record", null))
                .isEqualTo("409 inspection.no-finding");
        JsonNode passed = compound.answers(number, passed("order.post"), passed("order.patrol"));
        assertThat(passed.path("findings")).isEmpty();
        compound.post(INSPECTOR, "/api/inspections/" + number + "/record", null);
        assertThat(compound.refused(INSPECTOR, HttpMethod.PUT, "/api/inspections/" + number + "/result",
                Map.of("answers", List.of(passed("order.post"))))).isEqualTo("409 inspection.wrong-state.closed");
    }

    @Test
    void tellsTheUnitOfAPlannedOneAndShowsItNoDrafts() {
        String number = compound.inspection();
        compound.answers(number, failed("order.patrol", fault()));
        JsonNode seen = compound.get(GUARD, "/api/inspections/" + number);
        assertThat(seen.path("announcedAt").asText()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(seen.path("findings")).isEmpty();
        assertThat(seen.path("items").findValuesAsText("answer")).isEmpty();
        assertThat(compound.refused(GUARD, HttpMethod.GET, "/api/findings/" + number + "-1", null)).startsWith("404");
        assertThat(compound.get(CAPTAIN, "/api/notices").toString()).contains(number);
        assertThat(compound.refused(STRANGER, HttpMethod.GET, "/api/inspections/" + number, null)).startsWith("404");
    }

    @Test
    void hidesACovertOneFromTheUnitUntilItIsRecorded() {
        String number = compound.inspection("kind", "covert");
        assertThat(compound.refused(CAPTAIN, HttpMethod.GET, "/api/inspections/" + number, null)).startsWith("404");
        assertThat(compound.get(CAPTAIN, "/api/inspections?unit=in-guards&size=500").toString()).doesNotContain(number);
        assertThat(compound.get(CAPTAIN, "/api/notices").toString()).doesNotContain(number);
        assertThat(compound.get(INSPECTOR, "/api/inspections?state=open&size=500").toString()).contains(number);
        assertThat(compound.get(QUALITY, "/api/inspections?kind=covert&size=500").toString()).contains(number);
        assertThat(compound.refused(OTHER, HttpMethod.GET, "/api/inspections/" + number, null)).startsWith("404");
        compound.answers(number, passed("order.patrol"), passed("order.gate"), failed("order.post", fault()));
        compound.post(INSPECTOR, "/api/inspections/" + number + "/record", null);
        assertThat(compound.get(CAPTAIN, "/api/inspections/" + number).path("findings")).hasSize(1);
        assertThat(compound.get(CAPTAIN, "/api/findings?inspection=" + number).path("total").asInt()).isEqualTo(1);
        assertThat(compound.get(STRANGER, "/api/findings?inspection=" + number).path("total").asInt()).isZero();
        assertThat(compound.get(CAPTAIN, "/api/notices").toString()).contains(number);
    }

    @Test
    void refusesWhatIsWrongWithAllReasonsAtOnce() {
        Map<String, Object> wrong = map("kind", "covert", "announced", true, "level", "street", "unit", "in-guards",
                "inspectors", List.of(INSPECTOR));
        JsonNode problem = compound.tries(INSPECTOR, HttpMethod.POST, "/api/inspections", wrong).getBody();
        assertThat(problem.toString()).contains("\"level\"", "\"checklist\"");
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspections", map("kind", "covert", "announced", true,
                "level", "team", "unit", "in-guards", "items", Compound.items(), "inspectors", List.of(INSPECTOR, CHIEF))))
                .isEqualTo("422 inspection.not-announced");
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspections", map("kind", "planned",
                "level", "team", "unit", "in-guards", "items", Compound.items(), "inspectors", List.of(INSPECTOR))))
                .isEqualTo("422 inspection.too-few-inspectors");
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspections", map("kind", "planned",
                "level", "team", "unit", "in-guards", "items", Compound.items(), "inspectors", List.of(INSPECTOR, OTHER))))
                .isEqualTo("422 inspection.leader-missing");
        assertThat(compound.refused(GUARD, HttpMethod.POST, "/api/inspections", wrong)).startsWith("403");
        assertThat(compound.refused(STRANGER, HttpMethod.POST, "/api/inspections", map("kind", "planned", "level", "team",
                "unit", "in-guards", "items", Compound.items(), "inspectors", List.of(STRANGER))))
                .isEqualTo("422 inspection.other-unit");
        String number = compound.inspection();
        assertThat(compound.refused(QUALITY, HttpMethod.POST, "/api/inspections/" + number + "/record", null))
                .isEqualTo("409 task.not-your-task");
        assertThat(compound.refused(QUALITY, HttpMethod.PUT, "/api/inspections/" + number + "/result",
                Map.of("answers", List.of(passed("order.gate"))))).isEqualTo("409 inspection.inspectors-only");
    }

    @Test
    void isMadeBySomebodyElseWhenAnInspectorGoes() {
        String number = compound.inspection("kind", "covert");
        compound.answers(number, passed("order.patrol"), passed("order.gate"), passed("order.post"));
        assertThat(holders.stream().flatMap(one -> one.held(INSPECTOR).stream()).map(WorkHolder.Held::number)).contains(number);
        holders.forEach(one -> one.handOver(number, INSPECTOR, OTHER, "调离", QUALITY));
        assertThat(compound.of(number).path("inspectors").toString()).contains(OTHER, CHIEF).doesNotContain(INSPECTOR);
        assertThat(compound.get(OTHER, "/api/notices").toString()).contains(number);
        assertThat(compound.post(OTHER, "/api/inspections/" + number + "/record", null).path("recordedBy").asText())
                .isEqualTo(OTHER);
    }

    @Test
    void closesWithAReportThatNobodyCanChange() {
        String number = compound.inspection();
        compound.answers(number, passed("order.patrol"), passed("order.gate"), failed("order.post", fault()));
        assertThat(compound.refused(QUALITY, HttpMethod.GET, "/api/inspections/" + number + "/report", null)).startsWith("404");
        assertThat(compound.post(INSPECTOR, "/api/inspections/" + number + "/record", null).path("state").asText())
                .isEqualTo("rectifying");
        clock.settle();
        String finding = number + "-1";
        compound.post(GUARD, "/api/findings/" + finding + "/rectification", Map.of("report", "已增派一人"));
        compound.post(CHIEF, "/api/findings/" + finding + "/re-inspection", Map.of("result", "passed"));
        assertThat(compound.of(number).path("state").asText()).isEqualTo("closed");
        JsonNode report = compound.get(CAPTAIN, "/api/inspections/" + number + "/report");
        assertThat(report.path("intact").asBoolean()).isTrue();
        assertThat(report.at("/content/inspection/score").decimalValue()).isEqualByComparingTo("50");
        assertThat(report.at("/content/findings/0/rounds/0/report").asText()).isEqualTo("已增派一人");
        assertThat(compound.get(CAPTAIN, "/api/notices").toString()).contains(number, "its report is ready");
    }

    @Test
    void callsAnAnnouncedOneOffAndTellsTheUnit() {
        String number = compound.inspection();
        JsonNode off = compound.post(CHIEF, "/api/inspections/" + number + "/cancel", Map.of("reason", "暴雨"));
        assertThat(off.path("state").asText()).isEqualTo("cancelled");
        assertThat(compound.get(CAPTAIN, "/api/notices").toString()).contains("called off");
        assertThat(compound.get(QUALITY, "/api/inspections/" + number + "/events").findValuesAsText("what"))
                .containsExactly("opened", "announced", "cancelled");
    }

    @Test
    void recordsAWalkFromTasklistToo() {
        submitWalk("unit", "in-guards", "note", "晚班 𠮷", "checklist", "compound", "fault0.item", "order.patrol", "fault0.severity",
                "moderate", "fault0.text", "夜间无巡逻", "fault0.place", "北门", "fault0.asset", "", "fault1.item", "order.patrol",
                "fault1.severity", "minor", "fault1.text", "记录缺页", "fault1.place", "", "fault1.asset", "");
        JsonNode walk = compound.get(CAPTAIN, "/api/walks?unit=in-guards&sort=-at").path("items").get(0);
        assertThat(walk.path("note").asText()).isEqualTo("晚班 𠮷");
        assertThat(compound.of(walk.path("inspection").asText()).path("findings").findValuesAsText("text"))
                .containsExactly("夜间无巡逻", "记录缺页");
        assertThat(compound.get(CAPTAIN, "/api/walks/units").findValuesAsText("id")).containsExactly("in-guards");
    }

    private void submitWalk(String... fields) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            variables.put(fields[i], Map.of("value", fields[i + 1], "type", "String"));
        }
        compound.post(CAPTAIN, "/engine-rest/process-definition/key/record-walk/submit-form", Map.of("variables", variables));
    }

    @Test
    void recordsAWalkAndWhatItFound() {
        JsonNode walk = compound.post(CAPTAIN, "/api/walks", map("unit", "in-guards", "note", "早班",
                "checklist", "compound", "answers", List.of(failed("order.patrol", fault()))));
        assertThat(walk.path("day").asText()).isEqualTo("2026-03-02");
        JsonNode found = compound.of(walk.path("inspection").asText());
        assertThat(found.path("kind").asText()).isEqualTo("walk-about");
        assertThat(found.path("state").asText()).isEqualTo("rectifying");
        assertThat(found.has("score")).isFalse();
        assertThat(compound.get(GUARD, "/api/walks?unit=in-guards&from=2026-03-02&to=2026-03-02").path("total").asInt())
                .isPositive();
        assertThat(compound.refused(STRANGER, HttpMethod.POST, "/api/walks", Map.of("unit", "in-guards")))
                .isEqualTo("409 inspection.managers-walk");
    }
}
