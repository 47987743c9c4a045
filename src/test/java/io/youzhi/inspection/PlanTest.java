package io.youzhi.inspection;

import static io.youzhi.inspection.Compound.CAPTAIN;
import static io.youzhi.inspection.Compound.CHIEF;
import static io.youzhi.inspection.Compound.INSPECTOR;
import static io.youzhi.inspection.Compound.OTHER;
import static io.youzhi.inspection.Compound.QUALITY;
import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** Plans, and the draws that anybody can repeat. */
@OnEachDatabase
class PlanTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Compound compound;

    @BeforeEach
    void open() {
        compound = new Compound(http, clock).open();
    }

    private Map<String, Object> plan(Object... more) {
        Map<String, Object> all = map("title", "月度检查", "kind", "planned", "level", "department", "checklist", "compound",
                "units", List.of("in-guards", "in-cleaners"), "inspectors", List.of(INSPECTOR, CHIEF),
                "startsOn", "2026-03-03", "at", "10:00");
        all.putAll(map(more));
        return all;
    }

    private String make(Object... more) {
        return compound.post(INSPECTOR, "/api/inspection-plans", plan(more)).path("number").asText();
    }

    private List<String> opened(String plan) {
        return compound.get(QUALITY, "/api/inspections?sort=number&plan=" + plan).path("items").findValuesAsText("unit");
    }

    @Test
    void opensAnInspectionOfEveryUnitWhenItsTimeHasCome() {
        String plan = make();
        compound.at("2026-03-03T09:59");
        assertThat(opened(plan)).isEmpty();
        compound.at("2026-03-03T10:00");
        assertThat(opened(plan)).containsExactlyInAnyOrder("in-guards", "in-cleaners");
        JsonNode over = compound.get(INSPECTOR, "/api/inspection-plans/" + plan);
        assertThat(over.has("endedAt")).isTrue();
        assertThat(over.has("nextAt")).isFalse();
    }

    @Test
    void comesBackEveryMonthUntilItEnds() {
        String plan = make("units", List.of("in-guards"), "recurrence", "monthly", "startsOn", "2026-03-31", "endsOn", "2026-06-01");
        compound.at("2026-03-31T10:00");
        compound.at("2026-04-30T10:00");
        compound.at("2026-05-31T10:00");
        compound.at("2026-08-31T10:00");
        assertThat(compound.get(QUALITY, "/api/inspections?sort=number&plan=" + plan).path("items").findValuesAsText("plannedAt"))
                .containsExactly("2026-03-31T02:00:00Z", "2026-04-30T02:00:00Z", "2026-05-31T02:00:00Z");
    }

    @Test
    void isMadeChangedAndEndedFromTasklist() {
        submit(CHIEF, "make-inspection-plan", "title", "每周巡查 𠮷", "kind", "random", "level", "department", "checklist", "compound",
                "units", "in-guards\nin-cleaners", "inspectors", "in.inspector\nin.chief", "draw", "1", "recurrence", "weekly",
                "startsOn", "2026-03-04", "at", "10:00", "endsOn", "", "announced", "", "assets", "");
        JsonNode plan = compound.get(CHIEF, "/api/inspection-plans?open=true").path("items").get(0);
        String number = plan.path("number").asText();
        assertThat(plan.path("title").asText()).isEqualTo("每周巡查 𠮷");
        assertThat(plan.path("nextAt").asText()).isEqualTo("2026-03-04T02:00:00Z");
        assertThat(plan.path("zone").asText()).isEqualTo("Asia/Shanghai");

        submit(CHIEF, "change-inspection-plan", "number", number, "action", "change", "reason", "改到下午", "title", "每周巡查",
                "kind", "random", "level", "department", "checklist", "compound", "units", "in-guards", "inspectors",
                "in.inspector\nin.chief", "draw", "1", "recurrence", "weekly", "startsOn", "2026-03-05", "at", "15:00");
        compound.at("2026-03-04T12:00");
        assertThat(opened(number)).isEmpty();
        compound.at("2026-03-05T15:00");
        assertThat(opened(number)).containsExactly("in-guards");
        assertThat(compound.get(INSPECTOR, "/api/notices?size=200").toString()).contains("改到下午");

        submit(CHIEF, "change-inspection-plan", "number", number, "action", "end", "reason", "合同到期");
        compound.at("2026-03-12T15:00");
        assertThat(opened(number)).hasSize(1);
        assertThat(compound.get(CHIEF, "/api/inspection-plans/" + number + "/events").findValuesAsText("what"))
                .containsExactly("made", "changed", "drawn", "ended");
        String page = http.withBasicAuth(CHIEF, TestLogins.PASSWORD).getForObject("/inspection-plans/" + number, String.class);
        assertThat(page).contains("每周巡查", "保安公司", "合同到期", "结果一致", "抽签").doesNotContain("??");
        assertThat(http.withBasicAuth(CHIEF, TestLogins.PASSWORD).getForObject("/inspection-plans", String.class))
                .contains("/inspection-plans/" + number, "每周").doesNotContain("??");
    }

    @Test
    void isChangedByWhoMadeItWithAReasonAndNeverBackwards() {
        String number = make("recurrence", "daily");
        String path = "/api/inspection-plans/" + number;
        assertThat(compound.refused(OTHER, HttpMethod.PUT, path, Map.of("plan", plan(), "reason", "我来改"))).startsWith("404");
        assertThat(compound.refused(CHIEF, HttpMethod.PUT, path, Map.of("plan", plan(), "reason", "我来改")))
                .isEqualTo("409 inspection.not-your-plan");
        assertThat(compound.refused(INSPECTOR, HttpMethod.PUT, path, Map.of("plan", plan()))).startsWith("422");
        assertThat(compound.refused(INSPECTOR, HttpMethod.PUT, path, Map.of("plan", plan("units", List.of()), "reason", "清空")))
                .startsWith("422");
        compound.at("2026-03-03T10:00");
        assertThat(compound.refused(INSPECTOR, HttpMethod.PUT, path,
                Map.of("plan", plan("recurrence", "daily", "at", "16:00"), "reason", "再来一次")))
                .isEqualTo("422 inspection.carried-out-already");
        JsonNode changed = compound.put(INSPECTOR, path, Map.of("plan", plan("recurrence", "daily", "startsOn", "2026-03-04",
                "at", "16:00"), "reason", "改到下午"));
        assertThat(changed.path("nextAt").asText()).isEqualTo("2026-03-04T08:00:00Z");
        compound.at("2026-03-04T15:59");
        assertThat(opened(number)).hasSize(2);
        compound.at("2026-03-04T16:00");
        assertThat(opened(number)).hasSize(4);
    }

    @Test
    void keepsADrawThatWasMadeWhateverIsChangedThen() {
        String number = make("kind", "random", "draw", 1);
        compound.post(INSPECTOR, "/api/inspection-plans/" + number + "/draw", Map.of("word", "0712"));
        assertThat(compound.refused(INSPECTOR, HttpMethod.PUT, "/api/inspection-plans/" + number,
                Map.of("plan", plan("kind", "random", "draw", 1, "units", List.of("in-guards")), "reason", "换对象")))
                .isEqualTo("409 inspection.drawn-already");
        String other = make("kind", "random", "draw", 1);
        String before = compound.get(INSPECTOR, "/api/inspection-plans/" + other).path("commitment").asText();
        assertThat(compound.put(INSPECTOR, "/api/inspection-plans/" + other, Map.of("plan", plan("kind", "random", "draw", 2),
                "reason", "多抽一个")).path("commitment").asText()).isNotEqualTo(before);
    }

    private void submit(String by, String process, String... fields) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            variables.put(fields[i], Map.of("value", fields[i + 1], "type", "String"));
        }
        compound.post(by, "/engine-rest/process-definition/key/" + process + "/submit-form", Map.of("variables", variables));
    }

    @Test
    void drawsWhatTheSeedSaysThatWasPromisedBefore() throws Exception {
        String plan = make("kind", "random", "draw", 1);
        String promised = compound.get(INSPECTOR, "/api/inspection-plans/" + plan).path("commitment").asText();
        compound.at("2026-03-03T10:00");
        JsonNode draw = compound.get(INSPECTOR, "/api/inspection-plans/" + plan + "/draw").get(0);
        assertThat(draw.path("commitment").asText()).isEqualTo(promised);
        assertThat(sha256(draw.path("seed").asText())).isEqualTo(promised);
        assertThat(draw.path("proven").asBoolean()).isTrue();
        String first = List.of("in-guards", "in-cleaners").stream().min(java.util.Comparator.comparing(unit ->
                sha256(draw.path("seed").asText() + "\n\n2026-03-03\n" + unit))).orElseThrow();
        assertThat(opened(plan)).containsExactly(first);
    }

    @Test
    void drawsBeforeWitnessesWithAWordOfTheirs() {
        String plan = make("kind", "random", "draw", 1, "recurrence", "weekly");
        JsonNode draw = compound.post(INSPECTOR, "/api/inspection-plans/" + plan + "/draw", Map.of("word", "0712")).get(0);
        assertThat(draw.path("word").asText()).isEqualTo("0712");
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspection-plans/" + plan + "/draw", Map.of()))
                .isEqualTo("409 inspection.drawn-already");
        compound.at("2026-03-03T10:00");
        assertThat(opened(plan)).containsExactly(draw.path("chosen").get(0).asText());
        assertThat(compound.get(INSPECTOR, "/api/inspection-plans/" + plan).path("commitment").asText())
                .as("another seed for the next time").hasSize(64).isNotEqualTo(draw.path("commitment").asText());
    }

    @Test
    void keepsPlansAndUnannouncedDrawsFromTheUnits() {
        String plan = make("kind", "covert");
        assertThat(compound.refused(CAPTAIN, HttpMethod.GET, "/api/inspection-plans/" + plan, null)).startsWith("404");
        assertThat(compound.refused(OTHER, HttpMethod.GET, "/api/inspection-plans/" + plan, null)).startsWith("404");
        compound.at("2026-03-03T10:00");
        assertThat(compound.get(CAPTAIN, "/api/inspections?plan=" + plan).path("total").asInt()).isZero();
        assertThat(compound.refused(INSPECTOR, HttpMethod.POST, "/api/inspection-plans", plan("kind", "covert", "announced", true)))
                .isEqualTo("422 inspection.not-announced");
    }

    @Test
    void isCarriedOutNoMoreWhenItsMakerEndsIt() {
        String plan = make("recurrence", "daily");
        compound.at("2026-03-03T10:00");
        assertThat(compound.refused(CHIEF, HttpMethod.POST, "/api/inspection-plans/" + plan + "/end", null))
                .isEqualTo("409 inspection.not-your-plan");
        compound.post(INSPECTOR, "/api/inspection-plans/" + plan + "/end", null);
        compound.at("2026-03-04T10:00");
        assertThat(opened(plan)).hasSize(2);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
