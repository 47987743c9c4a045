package io.youzhi.inspection;

import static io.youzhi.inspection.GuardPost.CAPTAIN;
import static io.youzhi.inspection.GuardPost.CHIEF;
import static io.youzhi.inspection.GuardPost.GUARD;
import static io.youzhi.inspection.GuardPost.INSPECTOR;
import static io.youzhi.inspection.GuardPost.OTHER;
import static io.youzhi.inspection.GuardPost.QUALITY;
import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A unit that needs longer to put a finding right asks for it before the deadline, once, and somebody else decides (B-9). */
@OnEachDatabase
class ExtensionTest {

    private static final String LATER = "2026-03-12T10:00:00Z";
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private GuardPost api;

    @BeforeEach
    void open() {
        api = new GuardPost(http, clock).open();
    }

    @Test
    void movesTheDeadlineAndTheLadderWithIt() {
        String number = api.finding();
        api.at("2026-03-06T09:00");
        ask(GUARD, number, LATER, "等配件 𠮷");
        assertThat(steps(number)).containsExactlyInAnyOrder("RectifyFinding", "DecideMoreTime");
        assertThat(api.notices(CHIEF, number)).anySatisfy(text -> assertThat(text)
                .contains("保安 asks for more time", "2026-03-12 18:00", "等配件 𠮷"));
        assertThat(api.notices(QUALITY, number)).anyMatch(text -> text.contains("asks for more time"));
        assertThat(api.refused(CAPTAIN, number, "extension", map("until", LATER, "reason", "再要")))
                .isEqualTo("409 inspection.asked-already");

        decide(CHIEF, number, true, null);
        JsonNode granted = api.of(number);
        assertThat(granted.path("deadline").asText()).isEqualTo(LATER);
        assertThat(granted.path("rounds").get(0).path("deadline").asText()).as("the old promise stays on record")
                .isEqualTo("2026-03-09T01:00:00Z");
        assertThat(granted.path("rounds").get(0).path("extendedTo").asText()).isEqualTo(LATER);
        assertThat(granted.path("extensions").get(0).path("granted").asBoolean()).isTrue();
        assertThat(granted.path("tasks").findValuesAsText("step")).containsExactly("RectifyFinding");
        assertThat(granted.path("tasks").get(0).path("due").asText()).isEqualTo(LATER);
        assertThat(api.get(GUARD, "/api/findings/" + number + "/clocks").get(0).path("entries").findValuesAsText("what"))
                .contains("extended");
        assertThat(api.get(GUARD, "/api/findings/" + number + "/decisions").toString()).contains("B-9", "finding.extension.times");
        assertThat(api.notices(GUARD, number)).anyMatch(text -> text.contains("may be put right until 2026-03-12 18:00"));
        assertThat(api.story(number)).containsSubsequence("extension-asked", "extension-granted");

        api.at("2026-03-12T17:59");
        assertThat(api.of(number).path("late").asBoolean()).isFalse();
        assertThat(api.refused(GUARD, number, "extension", map("until", "2026-03-20T10:00:00Z", "reason", "还要")))
                .as("once").isEqualTo("409 limit.extended-already");
        api.at("2026-03-12T18:01");
        assertThat(api.of(number).path("late").asBoolean()).isTrue();
        assertThat(api.conduct(number)).hasSize(1);
    }

    @Test
    void keepsTheDeadlineWhereItIsDeclined() {
        String number = api.finding("severity", "moderate");
        ask(CAPTAIN, number, LATER, "人手不足");
        assertThat(api.refused(CHIEF, number, "extension-decision", map("granted", false))).startsWith("422");
        assertThat(api.refused(CHIEF, number, "extension-decision", map("granted", true, "note", "x".repeat(1001)))).startsWith("422");
        decide(QUALITY, number, false, "三天足够");
        assertThat(api.of(number).path("deadline").asText()).isEqualTo("2026-03-05T01:00:00Z");
        assertThat(api.notices(CAPTAIN, number)).anyMatch(text -> text.contains("gets no more time") && text.contains("三天足够"));
        api.at("2026-03-05T09:01");
        assertThat(api.of(number).path("late").asBoolean()).isTrue();
        assertThat(api.refused(GUARD, number, "extension", map("until", LATER, "reason", "已过期")))
                .as("before the deadline only").isEqualTo("409 limit.passed");
    }

    @Test
    void isAskedByWhoeverPutsItRightAndDecidedBySomebodyElse() {
        String number = api.finding("employee", GUARD);
        assertThat(api.refused(INSPECTOR, number, "extension", map("until", LATER, "reason", "替他")))
                .isEqualTo("409 inspection.not-yours-to-put-right");
        assertThat(api.refused(OTHER, number, "extension", map("until", LATER, "reason", "替他"))).startsWith("404");
        assertThat(api.refused(GUARD, number, "extension", map("until", "2026-03-08T01:00:00Z", "reason", "更早")))
                .isEqualTo("422 limit.not-longer");
        assertThat(api.refused(GUARD, number, "extension", map("until", null, "reason", " "))).startsWith("422");
        ask(GUARD, number, LATER, "等配件");
        for (String unfit : List.of(GUARD, CAPTAIN)) {
            assertThat(api.refused(unfit, number, "extension-decision", map("granted", true)))
                    .as(unfit).isEqualTo("409 task.not-your-task");
        }
        assertThat(api.refused(OTHER, number, "extension-decision", map("granted", true))).startsWith("404");
        decide(INSPECTOR, number, true, "同意");
        assertThat(api.refused(CHIEF, number, "extension-decision", map("granted", true))).startsWith("409");
    }

    @Test
    void isNeededNoMoreOnceItIsPutRightOrWithdrawn() {
        String done = api.finding();
        ask(GUARD, done, LATER, "等配件");
        api.report(GUARD, done, "已补岗");
        assertThat(steps(done)).containsExactly("ReInspectFinding");
        assertThat(api.of(done).path("extensions").get(0).path("granted").asBoolean()).isFalse();
        api.reInspect(CHIEF, done, "not-passed", "仍无人");
        ask(GUARD, done, "2026-03-30T10:00:00Z", "第二轮也要");
        decide(CHIEF, done, true, null);
        assertThat(api.of(done).path("rounds").get(1).path("extendedTo").asText()).isEqualTo("2026-03-30T10:00:00Z");

        String wrong = api.finding("asset", "GATE-9");
        ask(GUARD, wrong, LATER, "等配件");
        api.withdraw(QUALITY, wrong, "不是我院的岗亭");
        assertThat(steps(wrong)).isEmpty();
        assertThat(api.inspectionOf(wrong).path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isNotForADeadlineThatSomebodyOutsideDemands() {
        String number = api.finding("prescribed", "2026-03-04T10:00:00Z");
        assertThat(api.refused(GUARD, number, "extension", map("until", LATER, "reason", "等配件")))
                .isEqualTo("409 limit.set-outside");
    }

    private void ask(String by, String number, String until, String reason) {
        api.post(by, "/api/findings/" + number + "/extension", Map.of("until", until, "reason", reason));
    }

    private void decide(String by, String number, boolean granted, String note) {
        api.post(by, "/api/findings/" + number + "/extension-decision", map("granted", granted, "note", note));
    }

    private List<String> steps(String number) {
        return api.of(number).path("tasks").findValuesAsText("step");
    }
}
