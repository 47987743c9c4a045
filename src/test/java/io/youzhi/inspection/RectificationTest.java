package io.youzhi.inspection;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** From a finding to its being put right, seen and confirmed; and what becomes of it where it is not (B-23 to B-25, L-2). */
@OnEachDatabase
class RectificationTest {

    private static final String INSPECTOR = "rf.inspector";
    private static final String CHIEF = "rf.chief";
    private static final String OTHER = "rf.other";
    private static final String QUALITY = "rf.quality";
    private static final String CAPTAIN = "rf.captain";
    private static final String GUARD = "rf.guard";
    private static final String COMPANY = """
            units:
              - {id: rf-co, name: 整改测试公司, kind: company, pack: logistics, leaders: [rf.boss]}
              - {id: rf-quality, name: 品质办, kind: department, parent: rf-co, mark: quality-office, leaders: [rf.quality]}
              - {id: rf-section, name: 管理科, kind: department, parent: rf-co, leaders: [rf.chief]}
              - {id: rf-guards, name: 保安公司, kind: contractor, parent: rf-section, leaders: [rf.captain]}
            employees:
              - {id: rf.boss, name: 老总, unit: rf-co, post: leader, roles: [manager], initialPassword: PW}
              - {id: rf.quality, name: 质量, unit: rf-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: rf.chief, name: 科长, unit: rf-section, post: leader, roles: [inspector, unit-leader], initialPassword: PW}
              - {id: rf.inspector, name: 检查员, unit: rf-section, post: inspector, roles: [inspector, handler], initialPassword: PW}
              - {id: rf.other, name: 另一检查员, unit: rf-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: rf.captain, name: 队长, unit: rf-guards, post: guard, roles: [handler, unit-leader], initialPassword: PW}
              - {id: rf.guard, name: 保安, unit: rf-guards, post: guard, roles: [handler], initialPassword: PW}
            """;
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
    /** Each test looks at an item of its own, so that nothing came back but what it says. */
    private static final AtomicInteger ITEMS = new AtomicInteger();
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private FilterService filters;
    @Autowired
    private IdentityService identity;
    private Api api;
    private String item;

    @BeforeEach
    void open() {
        api = new Api(http);
        api.organise(COMPANY);
        item = "order.test-" + ITEMS.incrementAndGet();
        at("2026-03-02T09:00");
    }

    @Test
    void isPutRightWithAPhotoAndConfirmedByAnother() {
        String inspection = inspection();
        String number = write(inspection, fault());
        assertThat(attach(CAPTAIN, number).getStatusCode().value()).isEqualTo(404);
        assertThat(attach(INSPECTOR, number).getStatusCode().value()).isEqualTo(201);
        raise(inspection);

        JsonNode ordered = of(number);
        assertThat(ordered.path("state").asText()).isEqualTo("rectifying");
        assertThat(ordered.path("order").asText()).isEqualTo("rectification");
        assertThat(ordered.path("deadline").asText()).isEqualTo("2026-03-09T01:00:00Z");
        assertThat(ordered.path("tasks").findValuesAsText("step")).containsExactly("RectifyFinding");
        assertThat(api.get(CAPTAIN, "/api/notices").toString()).contains(number);
        assertThat(api.get(QUALITY, "/api/findings/" + number + "/decisions").toString()).contains("L-1", "B-23");

        at("2026-03-05T10:00");
        assertThat(refused(GUARD, number, "rectification", Map.of("report", "已补岗"))).isEqualTo("422 inspection.no-photo-after");
        assertThat(attach(GUARD, number).getStatusCode().value()).isEqualTo(201);
        assertThat(refused(GUARD, number, "rectification", Map.of())).startsWith("422");
        assertThat(api.get(CAPTAIN, "/api/inspections/" + inspection).path("state").asText()).isEqualTo("rectifying");
        JsonNode reported = report(GUARD, number, "已补岗，𠮷 😀");
        assertThat(reported.path("state").asText()).isEqualTo("reported");
        assertThat(reported.path("handler").asText()).isEqualTo(GUARD);
        assertThat(reported.path("itemText").path("zh").asText()).isEqualTo("岗位");
        assertThat(reported.path("names").path(GUARD).asText()).isEqualTo("保安");
        assertThat(reported.path("attachments").findValuesAsText("step")).containsExactly("before", "after");

        JsonNode closed = reInspect(INSPECTOR, number, "passed", null);
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("tasks")).isEmpty();
        assertThat(closed.path("late").asBoolean()).isFalse();
        JsonNode clock = api.get(GUARD, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("limit").asText()).isEqualTo("rectify");
        assertThat(clock.path("state").asText()).isEqualTo("stopped");
        assertThat(clock.path("counted").asText()).isEqualTo("PT73H");
        assertThat(story(number)).containsSubsequence("raised", "ordered", "photo-after", "reported", "passed");
        assertThat(failures(number)).isEmpty();
        assertThat(api.get(CAPTAIN, "/api/inspections/" + inspection).path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isNotConfirmedByWhoeverDidIt() {
        String number = finding(fault("employee", INSPECTOR));
        assertThat(of(number).path("tasks").get(0).path("assignee").asText()).isEqualTo(INSPECTOR);
        assertThat(refused(GUARD, number, "rectification", Map.of("report", "我来"))).isEqualTo("409 task.task-of");
        report(INSPECTOR, number, "已整改");
        assertThat(refused(INSPECTOR, number, "re-inspection", Map.of("result", "passed")))
                .isEqualTo("409 task.not-your-task");
        assertThat(refused(GUARD, number, "re-inspection", Map.of("result", "passed"))).isEqualTo("409 task.not-your-task");
        assertThat(refused(CHIEF, number, "re-inspection", Map.of("result", "perhaps"))).isEqualTo("422 field.unknown-word");
        assertThat(reInspect(CHIEF, number, "passed", null).path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isNotConfirmedByTheQualityOfficeWhereThatDidIt() {
        String number = finding(fault("employee", QUALITY));
        report(QUALITY, number, "已整改");
        assertThat(refused(QUALITY, number, "re-inspection", Map.of("result", "passed")))
                .isEqualTo("409 inspection.not-yours-to-see");
        assertThat(api.post(CHIEF, "/api/findings/" + number + "/claim", null).path("tasks").get(0).path("assignee").asText())
                .isEqualTo(CHIEF);
        assertThat(refused(INSPECTOR, number, "re-inspection", Map.of("result", "passed"))).isEqualTo("409 task.task-of");
        reInspect(CHIEF, number, "passed", null);
    }

    @Test
    void isConfirmedByItsInspectorsOrTheQualityOfficeOnly() {
        String number = finding(fault());
        report(GUARD, number, "已整改");
        assertThat(api.refused(OTHER, HttpMethod.GET, "/api/findings/" + number, null)).startsWith("404");
        assertThat(reInspect(QUALITY, number, "passed", "看过").path("state").asText()).isEqualTo("closed");
    }

    @Test
    void isInTheListsOfThoseWhoAreToDoSomething() {
        String number = finding(fault());
        assertThat(listed("待整改 To put right", GUARD, "handler", "queue.rf-guards")).anyMatch(name -> name.endsWith(number));
        assertThat(listed("待整改 To put right", CHIEF, "unit-leader", "leaders.rf-section")).noneMatch(name -> name.endsWith(number));
        report(GUARD, number, "已整改");
        assertThat(listed("待复查 To re-inspect", INSPECTOR, "inspector")).anyMatch(name -> name.endsWith(number));
        assertThat(listed("待复查 To re-inspect", QUALITY, "quality-office")).anyMatch(name -> name.endsWith(number));
        assertThat(listed("待复查 To re-inspect", OTHER, "inspector")).noneMatch(name -> name.endsWith(number));
        reInspect(INSPECTOR, number, "passed", null);
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
        String number = finding(fault("severity", "moderate"));
        assertThat(of(number).path("deadline").asText()).isEqualTo("2026-03-05T01:00:00Z");
        report(GUARD, number, "修了");
        at("2026-03-03T09:00");
        assertThat(refused(CHIEF, number, "re-inspection", Map.of("result", "not-passed"))).startsWith("422");
        JsonNode back = reInspect(CHIEF, number, "not-passed", "岗亭仍无人");
        assertThat(back.path("state").asText()).isEqualTo("rectifying");
        assertThat(back.path("round").asInt()).isEqualTo(2);
        assertThat(back.path("deadline").asText()).isEqualTo("2026-03-06T01:00:00Z");
        assertThat(back.path("rounds").findValuesAsText("deadline")).containsExactly("2026-03-05T01:00:00Z", "2026-03-06T01:00:00Z");
        assertThat(back.path("rounds").get(0).path("note").asText()).isEqualTo("岗亭仍无人");
        assertThat(back.path("tasks").get(0).path("assignee").asText()).isEqualTo(GUARD);
        assertThat(api.get(GUARD, "/api/findings/" + number + "/clocks").findValuesAsText("state"))
                .containsExactly("stopped", "running");
        report(GUARD, number, "又修了");
        reInspect(CHIEF, number, "not-passed", "还是没有");
        report(GUARD, number, "再修");
        assertThat(reInspect(QUALITY, number, "passed", null).path("state").asText()).isEqualTo("closed");
        assertThat(failures(number)).containsExactly("incomplete", "incomplete");
        assertThat(fines(number)).containsExactly("L-2 -100", "L-2 -100");
    }

    @Test
    void climbsTheLadderWhenItIsLateAndIsFinedOnce() {
        String number = finding(fault("severity", "serious"));
        at("2026-03-03T04:11");
        assertThat(notices(CAPTAIN, number)).noneMatch(text -> text.contains("80%"));
        at("2026-03-03T04:12");
        assertThat(notices(CAPTAIN, number)).anyMatch(text -> text.contains("80%"));
        at("2026-03-03T09:00");
        assertThat(failures(number)).isEmpty();
        at("2026-03-03T09:01");
        assertThat(failures(number)).containsExactly("late");
        at("2026-03-03T21:01");
        assertThat(notices(CHIEF, number)).anyMatch(text -> text.contains("150%"));
        at("2026-03-04T10:00");
        assertThat(notices(QUALITY, number)).anyMatch(text -> text.contains("200%"));
        JsonNode reported = report(CAPTAIN, number, "迟到但完成");
        assertThat(reported.path("late").asBoolean()).isTrue();
        reInspect(CHIEF, number, "passed", null);
        at("2026-03-20T10:00");
        assertThat(failures(number)).containsExactly("late");
        assertThat(fines(number)).containsExactly("L-2 -100");
        JsonNode clock = api.get(CAPTAIN, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("severity").asText()).isEqualTo("serious");
        assertThat(clock.path("entries").findValuesAsText("what")).contains("step", "breached", "stopped");
        assertThat(api.get(CAPTAIN, "/api/inspections/" + of(number).path("inspection").asText()).path("state").asText())
                .isEqualTo("closed");
    }

    @Test
    void saysThatItCameBackWithinTheQuarter() {
        String first = finding(fault());
        report(GUARD, first, "已整改");
        reInspect(CHIEF, first, "passed", null);
        at("2026-03-20T09:00");
        String second = finding(fault());
        JsonNode again = of(second);
        assertThat(again.path("recurred").asBoolean()).isTrue();
        assertThat(again.path("earlier").asText()).isEqualTo(first);
        assertThat(failures(second)).containsExactly("recurred");
        assertThat(fines(second)).containsExactly("L-2 -100");
        at("2026-04-02T09:00");
        assertThat(of(finding(fault())).path("recurred").asBoolean()).isFalse();
    }

    @Test
    void isOverWhereItWasPutRightBeforeTheInspectorsEyes() {
        String number = finding(fault("onSpot", true));
        JsonNode over = of(number);
        assertThat(over.path("state").asText()).isEqualTo("closed");
        assertThat(over.path("order").asText()).isEqualTo("on-spot");
        assertThat(over.path("tasks")).isEmpty();
        assertThat(api.get(GUARD, "/api/findings/" + number + "/clocks")).isEmpty();
    }

    @Test
    void keepsADeadlineThatSomebodyOutsideDemands() {
        String number = finding(fault("prescribed", "2026-03-04T10:00:00Z"));
        assertThat(of(number).path("deadline").asText()).isEqualTo("2026-03-04T10:00:00Z");
        JsonNode clock = api.get(GUARD, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("source").asText()).isEqualTo("external");
    }

    @Test
    void opensARequestWhereOneIsNeeded() {
        String number = finding(fault("wantsRequest", true, "asset", "GATE-2"));
        JsonNode finding = of(number);
        assertThat(finding.path("tasks").findValuesAsText("step")).containsExactly("RectifyFinding");
        JsonNode request = api.get(QUALITY, "/api/requests/" + finding.path("request").asText());
        assertThat(request.path("kind").asText()).isEqualTo("fault");
        assertThat(request.path("asset").asText()).isEqualTo("GATE-2");
        assertThat(request.path("unit").asText()).isEqualTo("rf-guards");
        assertThat(request.path("owner").asText()).isEqualTo(INSPECTOR);
        assertThat(api.get(QUALITY, "/api/requests/" + finding.path("request").asText() + "/events").toString()).contains(number);
    }

    // ---- the story's words ------------------------------------------------------------------------------------------

    private void at(String local) {
        ClockMovement.Moved moved = clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(moved.failed()).isEmpty();
    }

    private String inspection() {
        return api.post(INSPECTOR, "/api/inspections", map("kind", "planned", "level", "department", "unit", "rf-guards",
                "items", List.of(map("item", item, "text", Map.of("zh", "岗位", "en", "posts"), "points", 10)),
                "inspectors", List.of(INSPECTOR, CHIEF))).path("number").asText();
    }

    private static Map<String, Object> fault(Object... more) {
        Map<String, Object> all = map("severity", "minor", "text", "东门无人值守", "place", "东门");
        all.putAll(map(more));
        return all;
    }

    private String write(String inspection, Map<String, Object> fault) {
        return api.put(INSPECTOR, "/api/inspections/" + inspection + "/result", Map.of("answers",
                        List.of(map("item", item, "answer", "failed", "faults", List.of(fault)))))
                .path("findings").get(0).path("number").asText();
    }

    private void raise(String inspection) {
        api.post(INSPECTOR, "/api/inspections/" + inspection + "/record", null);
    }

    private String finding(Map<String, Object> fault) {
        String inspection = inspection();
        String number = write(inspection, fault);
        raise(inspection);
        return number;
    }

    private JsonNode of(String number) {
        return api.get(QUALITY, "/api/findings/" + number);
    }

    private JsonNode report(String by, String number, String how) {
        return api.post(by, "/api/findings/" + number + "/rectification", Map.of("report", how));
    }

    private JsonNode reInspect(String by, String number, String result, String note) {
        return api.post(by, "/api/findings/" + number + "/re-inspection", map("result", result, "note", note));
    }

    private String refused(String by, String number, String step, Map<String, Object> fields) {
        return api.refused(by, HttpMethod.POST, "/api/findings/" + number + "/" + step, fields);
    }

    private List<String> story(String number) {
        return api.get(QUALITY, "/api/findings/" + number + "/events").findValuesAsText("what");
    }

    /** How rectification failed, as conduct has heard it. */
    private List<String> failures(String number) {
        clock.settle();
        return api.get(QUALITY, "/api/conduct-events?caseNumber=" + number).path("items").findValuesAsText("result");
    }

    private List<String> fines(String number) {
        return api.get(QUALITY, "/api/ledger?caseNumber=" + number).path("items").findParents("amount").stream()
                .filter(line -> line.path("amount").decimalValue().signum() != 0)
                .map(line -> line.path("clause").asText() + " " + line.path("amount").decimalValue().intValue()).toList();
    }

    private List<String> notices(String who, String number) {
        return api.get(who, "/api/notices?size=200").path("items").findValuesAsText("text").stream()
                .filter(text -> text.contains(number)).toList();
    }

    private ResponseEntity<JsonNode> attach(String by, String number) {
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
