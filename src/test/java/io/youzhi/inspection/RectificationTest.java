package io.youzhi.inspection;

import static io.youzhi.inspection.GuardPost.CAPTAIN;
import static io.youzhi.inspection.GuardPost.CHIEF;
import static io.youzhi.inspection.GuardPost.GUARD;
import static io.youzhi.inspection.GuardPost.INSPECTOR;
import static io.youzhi.inspection.GuardPost.OTHER;
import static io.youzhi.inspection.GuardPost.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** From a finding to its being put right, seen and confirmed; and what becomes of it where it is not (B-23 to B-25, L-2). */
@OnEachDatabase
class RectificationTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private FilterService filters;
    @Autowired
    private IdentityService identity;
    private GuardPost api;

    @BeforeEach
    void open() {
        api = new GuardPost(http, clock).open();
    }

    @Test
    void isPutRightWithAPhotoAndConfirmedByAnother() {
        String inspection = api.inspection(INSPECTOR, CHIEF);
        String number = api.write(inspection, INSPECTOR, GuardPost.fault());
        assertThat(api.attach(CAPTAIN, number).getStatusCode().value()).isEqualTo(404);
        assertThat(api.attach(INSPECTOR, number).getStatusCode().value()).isEqualTo(201);
        api.record(inspection, INSPECTOR);

        JsonNode ordered = api.of(number);
        assertThat(ordered.path("state").asText()).isEqualTo("rectifying");
        assertThat(ordered.path("order").asText()).isEqualTo("rectification");
        assertThat(ordered.path("deadline").asText()).isEqualTo("2026-03-09T01:00:00Z");
        assertThat(ordered.path("tasks").findValuesAsText("step")).containsExactly("RectifyFinding");
        assertThat(api.notices(CAPTAIN, number)).anySatisfy(text -> assertThat(text).contains("(posts)", "保安公司"))
                .noneMatch(text -> text.contains("gp-guards") || text.contains(api.item));
        assertThat(api.get(QUALITY, "/api/findings/" + number + "/decisions").toString()).contains("L-1", "B-23");

        api.at("2026-03-05T10:00");
        assertThat(api.refused(GUARD, number, "rectification", Map.of("report", "已补岗"))).isEqualTo("422 inspection.no-photo-after");
        assertThat(api.attach(GUARD, number).getStatusCode().value()).isEqualTo(201);
        assertThat(api.refused(GUARD, number, "rectification", Map.of())).startsWith("422");
        assertThat(api.get(CAPTAIN, "/api/inspections/" + inspection).path("state").asText()).isEqualTo("rectifying");
        JsonNode reported = api.report(GUARD, number, "已补岗，𠮷 😀");
        assertThat(reported.path("state").asText()).isEqualTo("reported");
        assertThat(reported.path("handler").asText()).isEqualTo(GUARD);
        assertThat(reported.path("itemText").path("zh").asText()).isEqualTo("岗位");
        assertThat(reported.path("names").path(GUARD).asText()).isEqualTo("保安");
        assertThat(reported.path("attachments").findValuesAsText("step")).containsExactly("before", "after");

        JsonNode closed = api.reInspect(INSPECTOR, number, "passed", null);
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("tasks")).isEmpty();
        assertThat(closed.path("late").asBoolean()).isFalse();
        JsonNode clock = api.get(GUARD, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("limit").asText()).isEqualTo("rectify");
        assertThat(clock.path("state").asText()).isEqualTo("stopped");
        assertThat(clock.path("counted").asText()).isEqualTo("PT73H");
        assertThat(api.story(number)).containsSubsequence("raised", "ordered", "photo-after", "reported", "passed");
        assertThat(failures(number)).isEmpty();
        assertThat(api.get(CAPTAIN, "/api/inspections/" + inspection).path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isNotConfirmedByWhoeverDidIt() {
        String number = api.finding("employee", INSPECTOR);
        assertThat(api.of(number).path("tasks").get(0).path("assignee").asText()).isEqualTo(INSPECTOR);
        assertThat(api.refused(GUARD, number, "rectification", Map.of("report", "我来"))).isEqualTo("409 task.task-of");
        api.report(INSPECTOR, number, "已整改");
        assertThat(api.refused(INSPECTOR, number, "re-inspection", Map.of("result", "passed")))
                .isEqualTo("409 task.not-your-task");
        assertThat(api.refused(GUARD, number, "re-inspection", Map.of("result", "passed"))).isEqualTo("409 task.not-your-task");
        assertThat(api.refused(CHIEF, number, "re-inspection", Map.of("result", "perhaps"))).isEqualTo("422 field.unknown-word");
        assertThat(api.reInspect(CHIEF, number, "passed", null).path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isNotConfirmedByTheQualityOfficeWhereThatDidIt() {
        String number = api.finding("employee", QUALITY);
        api.report(QUALITY, number, "已整改");
        assertThat(api.refused(QUALITY, number, "re-inspection", Map.of("result", "passed")))
                .isEqualTo("409 inspection.not-yours-to-see");
        assertThat(api.post(CHIEF, "/api/findings/" + number + "/claim", null).path("tasks").get(0).path("assignee").asText())
                .isEqualTo(CHIEF);
        assertThat(api.refused(INSPECTOR, number, "re-inspection", Map.of("result", "passed"))).isEqualTo("409 task.task-of");
        api.reInspect(CHIEF, number, "passed", null);
    }

    @Test
    void isConfirmedByItsInspectorsOrTheQualityOfficeOnly() {
        String number = api.finding();
        api.report(GUARD, number, "已整改");
        assertThat(api.refused(OTHER, HttpMethod.GET, "/api/findings/" + number, null)).startsWith("404");
        assertThat(api.reInspect(QUALITY, number, "passed", "看过").path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isInTheListsOfThoseWhoAreToDoSomething() {
        String number = api.finding();
        assertThat(listed("待整改 To put right", GUARD, "handler", "queue.gp-guards")).anyMatch(name -> name.endsWith(number));
        assertThat(listed("待整改 To put right", CHIEF, "unit-leader", "leaders.gp-section")).noneMatch(name -> name.endsWith(number));
        api.report(GUARD, number, "已整改");
        assertThat(listed("待复查 To re-inspect", INSPECTOR, "inspector")).anyMatch(name -> name.endsWith(number));
        assertThat(listed("待复查 To re-inspect", QUALITY, "quality-office")).anyMatch(name -> name.endsWith(number));
        assertThat(listed("待复查 To re-inspect", OTHER, "inspector")).noneMatch(name -> name.endsWith(number));
        api.reInspect(INSPECTOR, number, "passed", null);
    }

    private List<String> listed(String list, String who, String... groups) {
        String filter = filters.createFilterQuery().filterName(list).singleResult().getId();
        identity.setAuthentication(who, List.of(groups));
        try {
            return filters.<Task>list(filter).stream().map(Task::getName).toList();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void comesBackWithANewDeadlineWhileTheOldStaysOnRecord() {
        String number = api.finding("severity", "moderate");
        assertThat(api.of(number).path("deadline").asText()).isEqualTo("2026-03-05T01:00:00Z");
        api.report(GUARD, number, "修了");
        api.at("2026-03-03T09:00");
        assertThat(api.refused(CHIEF, number, "re-inspection", Map.of("result", "not-passed"))).startsWith("422");
        JsonNode back = api.reInspect(CHIEF, number, "not-passed", "岗亭仍无人");
        assertThat(back.path("state").asText()).isEqualTo("rectifying");
        assertThat(back.path("round").asInt()).isEqualTo(2);
        assertThat(back.path("deadline").asText()).isEqualTo("2026-03-06T01:00:00Z");
        assertThat(back.path("rounds").findValuesAsText("deadline")).containsExactly("2026-03-05T01:00:00Z", "2026-03-06T01:00:00Z");
        assertThat(back.path("rounds").get(0).path("note").asText()).isEqualTo("岗亭仍无人");
        assertThat(back.path("tasks").get(0).path("assignee").asText()).isEqualTo(GUARD);
        assertThat(api.get(GUARD, "/api/findings/" + number + "/clocks").findValuesAsText("state"))
                .containsExactly("stopped", "running");
        api.report(GUARD, number, "又修了");
        api.reInspect(CHIEF, number, "not-passed", "还是没有");
        api.report(GUARD, number, "再修");
        assertThat(api.reInspect(QUALITY, number, "passed", null).path("state").asText()).isEqualTo("closed");
        assertThat(failures(number)).containsExactly("incomplete", "incomplete");
        assertThat(fines(number)).containsExactly("L-2 -100", "L-2 -100");
    }

    @Test
    void climbsTheLadderWhenItIsLateAndIsFinedOnce() {
        String number = api.finding("severity", "serious");
        api.at("2026-03-03T04:11");
        assertThat(api.notices(CAPTAIN, number)).noneMatch(text -> text.contains("80%"));
        api.at("2026-03-03T04:12");
        assertThat(api.notices(CAPTAIN, number)).anyMatch(text -> text.contains("80%"));
        api.at("2026-03-03T09:00");
        assertThat(failures(number)).isEmpty();
        api.at("2026-03-03T09:01");
        assertThat(failures(number)).containsExactly("late");
        api.at("2026-03-03T21:01");
        assertThat(api.notices(CHIEF, number)).anyMatch(text -> text.contains("150%"));
        api.at("2026-03-04T10:00");
        assertThat(api.notices(QUALITY, number)).anyMatch(text -> text.contains("200%"));
        JsonNode reported = api.report(CAPTAIN, number, "迟到但完成");
        assertThat(reported.path("late").asBoolean()).isTrue();
        api.reInspect(CHIEF, number, "passed", null);
        api.at("2026-03-20T10:00");
        assertThat(failures(number)).containsExactly("late");
        assertThat(fines(number)).containsExactly("L-2 -100");
        JsonNode clock = api.get(CAPTAIN, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("severity").asText()).isEqualTo("serious");
        assertThat(clock.path("entries").findValuesAsText("what")).contains("step", "breached", "stopped");
        assertThat(api.get(CAPTAIN, "/api/inspections/" + api.of(number).path("inspection").asText()).path("state").asText())
                .isEqualTo("closed");
    }

    @Test
    void saysThatItCameBackWithinTheQuarter() {
        String first = api.finding();
        api.report(GUARD, first, "已整改");
        api.reInspect(CHIEF, first, "passed", null);
        api.at("2026-03-20T09:00");
        String second = api.finding();
        JsonNode again = api.of(second);
        assertThat(again.path("recurred").asBoolean()).isTrue();
        assertThat(again.path("earlier").asText()).isEqualTo(first);
        assertThat(failures(second)).containsExactly("recurred");
        assertThat(fines(second)).containsExactly("L-2 -100");
        assertThat(http.withBasicAuth(QUALITY, TestLogins.PASSWORD).getForObject("/findings/" + second, String.class))
                .contains("多久内再现算复发", "1（保安公司，2026-01-01 00:00 至 2026-03-20 09:00）");
        api.at("2026-04-02T09:00");
        assertThat(api.of(api.finding()).path("recurred").asBoolean()).isFalse();
    }

    @Test
    void isOverWhereItWasPutRightBeforeTheInspectorsEyes() {
        String number = api.finding("onSpot", true);
        JsonNode over = api.of(number);
        assertThat(over.path("state").asText()).isEqualTo("closed");
        assertThat(over.path("order").asText()).isEqualTo("on-spot");
        assertThat(over.path("tasks")).isEmpty();
        assertThat(api.get(GUARD, "/api/findings/" + number + "/clocks")).isEmpty();
    }

    @Test
    void keepsADeadlineThatSomebodyOutsideDemands() {
        String number = api.finding("prescribed", "2026-03-04T10:00:00Z");
        assertThat(api.of(number).path("deadline").asText()).isEqualTo("2026-03-04T10:00:00Z");
        JsonNode clock = api.get(GUARD, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("source").asText()).isEqualTo("external");
    }

    @Test
    void opensARequestWhereOneIsNeeded() {
        String number = api.finding("wantsRequest", true, "asset", "GATE-2");
        JsonNode finding = api.of(number);
        assertThat(finding.path("tasks").findValuesAsText("step")).containsExactly("RectifyFinding");
        JsonNode request = api.get(QUALITY, "/api/requests/" + finding.path("request").asText());
        assertThat(request.path("kind").asText()).isEqualTo("fault");
        assertThat(request.path("asset").asText()).isEqualTo("GATE-2");
        assertThat(request.path("unit").asText()).isEqualTo("gp-guards");
        assertThat(request.path("owner").asText()).isEqualTo(INSPECTOR);
        assertThat(api.get(QUALITY, "/api/requests/" + finding.path("request").asText() + "/events").toString()).contains(number);
    }

    // ---- the story's words ------------------------------------------------------------------------------------------

    /** How rectification failed, as conduct has heard it. */
    private List<String> failures(String number) {
        return api.conduct(number).stream().map(event -> event.path("details").path("result").asText()).toList();
    }

    private List<String> fines(String number) {
        return api.ledger(number).stream().filter(line -> line.path("amount").decimalValue().signum() != 0)
                .map(line -> line.path("clause").asText() + " " + line.path("amount").decimalValue().intValue()).toList();
    }
}
