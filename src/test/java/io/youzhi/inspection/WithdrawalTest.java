package io.youzhi.inspection;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** A finding that proves wrong is withdrawn with all that followed from it, and nothing is deleted. */
@OnEachDatabase
class WithdrawalTest {

    private static final String INSPECTOR = "wd.inspector";
    private static final String CHIEF = "wd.chief";
    private static final String QUALITY = "wd.quality";
    private static final String SECOND = "wd.second";
    private static final String CAPTAIN = "wd.captain";
    private static final String GUARD = "wd.guard";
    private static final String COMPANY = """
            units:
              - {id: wd-co, name: 撤销测试公司, kind: company, pack: logistics, leaders: [wd.boss]}
              - {id: wd-quality, name: 品质办, kind: department, parent: wd-co, mark: quality-office, leaders: [wd.quality]}
              - {id: wd-section, name: 管理科, kind: department, parent: wd-co, leaders: [wd.chief]}
              - {id: wd-guards, name: 保安公司, kind: contractor, parent: wd-section, leaders: [wd.captain]}
            employees:
              - {id: wd.boss, name: 老总, unit: wd-co, post: leader, roles: [manager], initialPassword: PW}
              - {id: wd.quality, name: 质量, unit: wd-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: wd.second, name: 质量二, unit: wd-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: wd.chief, name: 科长, unit: wd-section, post: leader, roles: [inspector, unit-leader], initialPassword: PW}
              - {id: wd.inspector, name: 检查员, unit: wd-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: wd.captain, name: 队长, unit: wd-guards, post: guard, roles: [handler, unit-leader], initialPassword: PW}
              - {id: wd.guard, name: 保安, unit: wd-guards, post: guard, roles: [handler], initialPassword: PW}
            """;
    /** Each test looks at an item of its own, so that nothing came back but what it says. */
    private static final AtomicInteger ITEMS = new AtomicInteger();
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Api api;
    private String item;

    @BeforeEach
    void open() {
        api = new Api(http);
        api.organise(COMPANY);
        item = "order.wrong-" + ITEMS.incrementAndGet();
        at("2026-03-02T09:00");
    }

    @Test
    void endsTheWayOfAnOpenOneSoThatItsInspectionCloses() {
        String number = finding("serious", GUARD);
        at("2026-03-03T04:12");
        assertThat(notices(GUARD, number)).anyMatch(text -> text.contains("80%"));

        JsonNode withdrawn = withdraw(QUALITY, number, "照片是隔壁岗亭的，𠮷 😀");
        assertThat(withdrawn.path("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.path("tasks")).isEmpty();
        assertThat(withdrawn.path("withdrawn").path("by").asText()).isEqualTo(QUALITY);
        assertThat(withdrawn.path("withdrawn").path("reason").asText()).isEqualTo("照片是隔壁岗亭的，𠮷 😀");
        JsonNode clock = api.get(CAPTAIN, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("state").asText()).isEqualTo("stopped");
        assertThat(clock.path("entries").findValuesAsText("reason")).contains("照片是隔壁岗亭的，𠮷 😀");
        assertThat(story(number)).endsWith("withdrawn");

        JsonNode inspection = inspectionOf(number);
        assertThat(inspection.path("state").asText()).isEqualTo("closed");
        assertThat(inspection.path("score").decimalValue()).isEqualByComparingTo("60");
        assertThat(inspection.path("criticalFailed").asBoolean()).isTrue();
        assertThat(inspection.path("corrected").path("score").decimalValue()).isEqualByComparingTo("100");
        assertThat(inspection.path("corrected").path("criticalFailed").asBoolean()).isFalse();
        assertThat(inspection.path("items").get(0).path("answer").asText()).isEqualTo("failed");
        assertThat(inspection.path("items").get(0).path("corrected").asText()).isEqualTo("passed");
        assertThat(List.of(INSPECTOR, CHIEF, CAPTAIN, GUARD, QUALITY, SECOND)).allSatisfy(who ->
                assertThat(notices(who, number)).as(who).anyMatch(text -> text.contains("照片是隔壁岗亭的")));

        at("2026-03-20T09:00");
        assertThat(events(number)).as("it is never late").isEmpty();
        assertThat(api.refused(GUARD, HttpMethod.POST, "/api/findings/" + number + "/rectification", Map.of("report", "修了")))
                .startsWith("409");
    }

    @Test
    void endsItAlsoAfterItsAlarmWentOffAndWhileItWaitsForTheReInspection() {
        String number = finding("serious", null);
        at("2026-03-03T10:00");
        assertThat(events(number)).containsExactly("late judged");
        report(GUARD, number);
        assertThat(withdraw(SECOND, number, "不是我院的岗亭").path("tasks")).isEmpty();
        assertThat(inspectionOf(number).path("state").asText()).isEqualTo("closed");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(events(number)).containsExactly("late withdrawn"));
    }

    @Test
    void takesBackTheFineOfAClosedOneAndStrikesItInTheQuarterlyRecord() {
        String number = finding("serious", null);
        at("2026-03-03T10:00");
        report(GUARD, number);
        api.post(CHIEF, "/api/findings/" + number + "/re-inspection", Map.of("result", "not-passed", "note", "仍无人"));
        report(GUARD, number);
        api.post(CHIEF, "/api/findings/" + number + "/re-inspection", Map.of("result", "passed"));
        assertThat(events(number)).containsExactlyInAnyOrder("late judged", "incomplete judged");
        assertThat(stands(number)).isEqualTo(-200);
        String inspection = inspectionOf(number).path("number").asText();
        String sha = api.get(CAPTAIN, "/api/inspections/" + inspection + "/report").path("sha256").asText();

        withdraw(QUALITY, number, "岗亭当日停用");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(events(number)).containsExactlyInAnyOrder("late withdrawn", "incomplete withdrawn");
            assertThat(stands(number)).isZero();
        });
        List<JsonNode> entries = new ArrayList<>();
        api.get(QUALITY, "/api/quarterly-records/inspections/wd-guards/2026-Q1?size=200").path("entries").path("items")
                .forEach(entries::add);
        assertThat(entries).filteredOn(entry -> entry.path("caseNumber").asText().equals(number)).hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.path("state").asText()).isEqualTo("reversed");
                    assertThat(entry.path("reason").asText()).isEqualTo("岗亭当日停用");
                    assertThat(entry.path("stands").decimalValue()).isZero();
                });
        JsonNode report = api.get(CAPTAIN, "/api/inspections/" + inspection + "/report");
        assertThat(report.path("intact").asBoolean()).isTrue();
        assertThat(report.path("sha256").asText()).isEqualTo(sha);
        assertThat(report.at("/content/inspection/score").decimalValue()).isEqualByComparingTo("60");
        assertThat(report.at("/corrected/score").decimalValue()).isEqualByComparingTo("100");
        assertThat(report.at("/withdrawn/0/number").asText()).isEqualTo(number);
    }

    @Test
    void letsALaterOneRecurNoMoreUnlessAnotherEarlierOneStands() {
        String first = finding("minor", null);
        at("2026-03-10T09:00");
        String second = finding("minor", null);
        at("2026-03-20T09:00");
        String third = finding("minor", null);
        assertThat(of(third).path("earlier").asText()).isEqualTo(second);
        assertThat(events(third)).contains("recurred judged");

        withdraw(QUALITY, second, "记错了楼栋");
        assertThat(of(third).path("recurred").asBoolean()).as("the first one stands").isTrue();
        assertThat(of(third).path("earlier").asText()).isEqualTo(first);
        assertThat(of(third).path("earlierWithdrawn").asText()).isEqualTo(second);
        assertThat(story(third)).endsWith("recurred-otherwise");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(events(second)).contains("recurred withdrawn").noneMatch(event -> event.endsWith("judged")));
        assertThat(events(third)).contains("recurred judged");

        withdraw(QUALITY, first, "当日无此岗");
        assertThat(of(third).path("recurred").asBoolean()).isFalse();
        assertThat(of(third).hasNonNull("earlier")).isFalse();
        assertThat(of(third).path("earlierWithdrawn").asText()).isEqualTo(first);
        assertThat(of(third).path("state").asText()).as("it is still to be put right").isEqualTo("rectifying");
        assertThat(story(third)).endsWith("recurred-no-more");
        assertThat(notices(CAPTAIN, third)).anyMatch(text -> text.contains(first) && text.contains("当日无此岗"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(events(third)).contains("recurred withdrawn").noneMatch(event -> event.equals("recurred judged"));
            assertThat(stands(third)).isZero();
        });
        assertThat(withdrawalReason(third)).isEqualTo(first + ": 当日无此岗");
        at("2026-03-21T09:00");
        assertThat(of(finding("minor", null)).path("earlier").asText()).as("what was withdrawn is no earlier one").isEqualTo(third);
    }

    @Test
    void isForTheQualityOfficeAndNotForWhomeverItIsAbout() {
        String number = finding("minor", QUALITY);
        assertThat(refused(INSPECTOR, number, "看错了")).startsWith("403");
        assertThat(refused(CAPTAIN, number, "不服")).startsWith("403");
        assertThat(refused(QUALITY, number, "不是我")).isEqualTo("409 inspection.not-yours-to-withdraw");
        assertThat(refused(SECOND, number, " ")).startsWith("422");
        assertThat(refused(SECOND, "I-nope-1", "查无")).startsWith("404");
        assertThat(of(number).path("state").asText()).isEqualTo("rectifying");

        String ours = raise(inspection(SECOND, CHIEF), SECOND, "minor", null);
        assertThat(refused(SECOND, ours, "自己看错")).isEqualTo("409 inspection.not-yours-to-withdraw");
        withdraw(QUALITY, ours, "检查员来说看错了");

        String draft = write(inspection(INSPECTOR, CHIEF), INSPECTOR, "minor", null);
        assertThat(refused(QUALITY, draft, "还没提交")).isEqualTo("409 inspection.wrong-finding.draft");
    }

    @Test
    void isDoneOnceAndTheSecondHearsByWhom() {
        String number = finding("minor", null);
        submit(SECOND, number, "从表单撤销");
        assertThat(of(number).path("withdrawn").path("by").asText()).isEqualTo(SECOND);
        JsonNode again = api.tries(QUALITY, HttpMethod.POST, "/api/findings/" + number + "/withdraw", Map.of("reason", "再撤"))
                .getBody();
        assertThat(again.path("code").asText()).isEqualTo("inspection.withdrawn-already");
        assertThat(again.path("detail").asText()).contains(SECOND, "从表单撤销");
        assertThat(story(number)).containsOnlyOnce("withdrawn");
    }

    // ---- the story's words ------------------------------------------------------------------------------------------

    private void at(String local) {
        assertThat(clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant()).failed()).isEmpty();
    }

    /** A critical item for 4 points of which this test is about, and one for 6. */
    private String inspection(String... inspectors) {
        return api.post(inspectors[0], "/api/inspections", map("kind", "planned", "level", "department", "unit", "wd-guards",
                "items", List.of(item(item, 4, true), item("order.patrol", 6, false)), "inspectors", List.of(inspectors)))
                .path("number").asText();
    }

    private static Map<String, Object> item(String id, int points, boolean critical) {
        return map("item", id, "text", Map.of("zh", "岗位", "en", "posts"), "points", points, "critical", critical);
    }

    private String write(String inspection, String by, String severity, String employee) {
        return api.put(by, "/api/inspections/" + inspection + "/result", Map.of("answers", List.of(
                        map("item", "order.patrol", "answer", "passed"),
                        map("item", item, "answer", "failed", "faults", List.of(map("severity", severity, "text", "东门无人值守",
                                "place", "东门", "employee", employee))))))
                .path("findings").get(0).path("number").asText();
    }

    private String raise(String inspection, String by, String severity, String employee) {
        String number = write(inspection, by, severity, employee);
        api.post(by, "/api/inspections/" + inspection + "/record", null);
        clock.settle();
        return number;
    }

    private String finding(String severity, String employee) {
        return raise(inspection(INSPECTOR, CHIEF), INSPECTOR, severity, employee);
    }

    private JsonNode of(String number) {
        return api.get(QUALITY, "/api/findings/" + number);
    }

    private JsonNode inspectionOf(String number) {
        return api.get(QUALITY, "/api/inspections/" + of(number).path("inspection").asText());
    }

    private void report(String by, String number) {
        api.post(by, "/api/findings/" + number + "/rectification", Map.of("report", "已补岗"));
    }

    private JsonNode withdraw(String by, String number, String reason) {
        JsonNode answer = api.post(by, "/api/findings/" + number + "/withdraw", Map.of("reason", reason));
        clock.settle();
        return answer;
    }

    private String refused(String by, String number, String reason) {
        return api.refused(by, HttpMethod.POST, "/api/findings/" + number + "/withdraw", Map.of("reason", reason));
    }

    private void submit(String by, String number, String reason) {
        api.post(by, "/engine-rest/process-definition/key/withdraw-finding/submit-form", Map.of("variables",
                Map.of("number", Map.of("value", number, "type", "String"), "reason", Map.of("value", reason, "type", "String"))));
    }

    private List<String> story(String number) {
        return api.get(QUALITY, "/api/findings/" + number + "/events").findValuesAsText("what");
    }

    /** What conduct has heard of a finding's rectification, and how it stands. */
    private List<String> events(String number) {
        return conduct(number).stream().map(event -> event.path("details").path("result").asText() + " "
                + event.path("state").asText()).toList();
    }

    private String withdrawalReason(String number) {
        Set<String> reasons = conduct(number).stream().map(event -> event.path("reason").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", reasons);
    }

    private List<JsonNode> conduct(String number) {
        clock.settle();
        List<JsonNode> all = new ArrayList<>();
        api.get(QUALITY, "/api/conduct-events?caseNumber=" + number).path("items").forEach(all::add);
        return all;
    }

    /** What stands of all fines of a finding. */
    private int stands(String number) {
        return api.get(QUALITY, "/api/ledger?size=200&caseNumber=" + number).path("items").findParents("amount").stream()
                .mapToInt(line -> line.path("amount").intValue()).sum();
    }

    private List<String> notices(String who, String number) {
        return api.get(who, "/api/notices?size=200").path("items").findValuesAsText("text").stream()
                .filter(text -> text.contains(number)).toList();
    }
}
