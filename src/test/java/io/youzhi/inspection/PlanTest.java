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
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
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
