package io.youzhi.inspection;

import static io.youzhi.inspection.GuardPost.CAPTAIN;
import static io.youzhi.inspection.GuardPost.CHIEF;
import static io.youzhi.inspection.GuardPost.GUARD;
import static io.youzhi.inspection.GuardPost.INSPECTOR;
import static io.youzhi.inspection.GuardPost.QUALITY;
import static io.youzhi.inspection.GuardPost.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** A finding that proves wrong is withdrawn with all that followed from it, and nothing is deleted. */
@OnEachDatabase
class WithdrawalTest {

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
    void endsTheWayOfAnOpenOneSoThatItsInspectionCloses() {
        String number = api.finding("severity", "serious", "employee", GUARD);
        api.at("2026-03-03T04:12");
        assertThat(api.notices(GUARD, number)).anyMatch(text -> text.contains("80%"));

        JsonNode withdrawn = api.withdraw(QUALITY, number, "照片是隔壁岗亭的，𠮷 😀");
        assertThat(withdrawn.path("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.path("tasks")).isEmpty();
        assertThat(withdrawn.path("withdrawn").path("by").asText()).isEqualTo(QUALITY);
        assertThat(withdrawn.path("withdrawn").path("reason").asText()).isEqualTo("照片是隔壁岗亭的，𠮷 😀");
        JsonNode clock = api.get(CAPTAIN, "/api/findings/" + number + "/clocks").get(0);
        assertThat(clock.path("state").asText()).isEqualTo("stopped");
        assertThat(clock.path("entries").findValuesAsText("reason")).contains("照片是隔壁岗亭的，𠮷 😀");
        assertThat(api.story(number)).endsWith("withdrawn");

        JsonNode inspection = api.inspectionOf(number);
        assertThat(inspection.path("state").asText()).isEqualTo("closed");
        assertThat(inspection.path("score").decimalValue()).isEqualByComparingTo("60");
        assertThat(inspection.path("criticalFailed").asBoolean()).isTrue();
        assertThat(inspection.path("corrected").path("score").decimalValue()).isEqualByComparingTo("100");
        assertThat(inspection.path("corrected").path("criticalFailed").asBoolean()).isFalse();
        assertThat(inspection.path("items").get(0).path("answer").asText()).isEqualTo("failed");
        assertThat(inspection.path("items").get(0).path("corrected").asText()).isEqualTo("passed");
        assertThat(List.of(INSPECTOR, CHIEF, CAPTAIN, GUARD, QUALITY, SECOND)).allSatisfy(who ->
                assertThat(api.notices(who, number)).as(who).anyMatch(text -> text.contains("照片是隔壁岗亭的")));

        api.at("2026-03-20T09:00");
        assertThat(events(number)).as("it is never late").isEmpty();
        assertThat(api.refused(GUARD, HttpMethod.POST, "/api/findings/" + number + "/rectification", Map.of("report", "修了")))
                .startsWith("409");
    }

    @Test
    void endsItAlsoAfterItsAlarmWentOffAndWhileItWaitsForTheReInspection() {
        String number = api.finding("severity", "serious");
        api.at("2026-03-03T10:00");
        assertThat(events(number)).containsExactly("late judged");
        report(GUARD, number);
        assertThat(api.withdraw(SECOND, number, "不是我院的岗亭").path("tasks")).isEmpty();
        assertThat(api.inspectionOf(number).path("state").asText()).isEqualTo("closed");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(events(number)).containsExactly("late withdrawn"));
    }

    @Test
    void takesBackTheFineOfAClosedOneAndStrikesItInTheQuarterlyRecord() {
        String number = api.finding("severity", "serious");
        api.at("2026-03-03T10:00");
        report(GUARD, number);
        api.post(CHIEF, "/api/findings/" + number + "/re-inspection", Map.of("result", "not-passed", "note", "仍无人"));
        report(GUARD, number);
        api.post(CHIEF, "/api/findings/" + number + "/re-inspection", Map.of("result", "passed"));
        assertThat(events(number)).containsExactlyInAnyOrder("late judged", "incomplete judged");
        assertThat(stands(number)).isEqualTo(-200);
        String inspection = api.inspectionOf(number).path("number").asText();
        String sha = api.get(CAPTAIN, "/api/inspections/" + inspection + "/report").path("sha256").asText();

        api.withdraw(QUALITY, number, "岗亭当日停用");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(events(number)).containsExactlyInAnyOrder("late withdrawn", "incomplete withdrawn");
            assertThat(stands(number)).isZero();
        });
        assertThat(api.get(CAPTAIN, "/api/quarterly-records/inspections/gp-guards/2026-Q1").path("reports").findValuesAsText("number"))
                .as("its report is part of the quarter's record").contains(inspection);
        assertThat(http.withBasicAuth(CAPTAIN, TestLogins.PASSWORD).getForObject("/records/inspections/gp-guards/2026-Q1", String.class))
                .contains("本季度办结的检查", "/inspections/" + inspection).doesNotContain("??");
        List<JsonNode> entries = new ArrayList<>();
        api.get(QUALITY, "/api/quarterly-records/inspections/gp-guards/2026-Q1?size=200").path("entries").path("items")
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
        String first = api.finding("severity", "minor");
        api.at("2026-03-10T09:00");
        String second = api.finding("severity", "minor");
        api.at("2026-03-20T09:00");
        String third = api.finding("severity", "minor");
        assertThat(api.of(third).path("earlier").asText()).isEqualTo(second);
        assertThat(events(third)).contains("recurred judged");

        api.withdraw(QUALITY, second, "记错了楼栋");
        assertThat(api.of(third).path("recurred").asBoolean()).as("the first one stands").isTrue();
        assertThat(api.of(third).path("earlier").asText()).isEqualTo(first);
        assertThat(api.of(third).path("earlierWithdrawn").asText()).isEqualTo(second);
        assertThat(api.story(third)).endsWith("recurred-otherwise");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(events(second)).contains("recurred withdrawn").noneMatch(event -> event.endsWith("judged")));
        assertThat(events(third)).contains("recurred judged");

        api.withdraw(QUALITY, first, "当日无此岗");
        assertThat(api.of(third).path("recurred").asBoolean()).isFalse();
        assertThat(api.of(third).hasNonNull("earlier")).isFalse();
        assertThat(api.of(third).path("earlierWithdrawn").asText()).isEqualTo(first);
        assertThat(api.of(third).path("state").asText()).as("it is still to be put right").isEqualTo("rectifying");
        assertThat(api.story(third)).endsWith("recurred-no-more");
        assertThat(api.notices(CAPTAIN, third)).anyMatch(text -> text.contains(first) && text.contains("当日无此岗"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(events(third)).contains("recurred withdrawn").noneMatch(event -> event.equals("recurred judged"));
            assertThat(stands(third)).isZero();
        });
        assertThat(withdrawalReason(third)).isEqualTo(first + ": 当日无此岗");
        api.at("2026-03-21T09:00");
        assertThat(api.of(api.finding("severity", "minor")).path("earlier").asText()).as("what was withdrawn is no earlier one").isEqualTo(third);
    }

    @Test
    void tellsTheDeskOfTheRequestThatWasOpenedForIt() {
        String number = api.finding("wantsRequest", true, "asset", "GATE-" + api.item);
        String request = api.of(number).path("request").asText();
        report(GUARD, number);
        api.reInspect(CHIEF, number, "passed", null);
        api.withdraw(QUALITY, number, "门没有坏 𠮷");
        assertThat(api.get(QUALITY, "/api/requests/" + request + "/events").toString()).contains("occasion-withdrawn", "门没有坏 𠮷");
        assertThat(api.notices(INSPECTOR, request)).anyMatch(text -> text.contains(number) && text.contains("门没有坏 𠮷"));
        assertThat(api.notices(CAPTAIN, request)).anyMatch(text -> text.contains("proved wrong"));
    }

    @Test
    void isNeverRepeatedByOneThatIsFoundAtTheSameMoment() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 8; round++) {
                api = new GuardPost(http, clock).open();
                String first = api.finding();
                String inspection = api.inspection(INSPECTOR, CHIEF);
                String second = api.write(inspection, INSPECTOR, GuardPost.fault());
                api.at("2026-03-10T09:00");
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Integer> withdrawn = two.submit(() -> {
                    together.await();
                    return api.tries(QUALITY, HttpMethod.POST, "/api/findings/" + first + "/withdraw", Map.of("reason", "看错了"))
                            .getStatusCode().value();
                });
                Future<Integer> recorded = two.submit(() -> {
                    together.await();
                    return api.tries(INSPECTOR, HttpMethod.POST, "/api/inspections/" + inspection + "/record", null)
                            .getStatusCode().value();
                });
                assertThat(List.of(withdrawn.get(), recorded.get())).allMatch(status -> status == 200 || status == 409);
                clock.settle();
                boolean stands = !api.of(first).path("state").asText().equals("withdrawn");
                boolean isRaised = api.of(second).hasNonNull("raisedAt");
                assertThat(api.of(second).path("recurred").asBoolean()).as("round %d", round).isEqualTo(stands && isRaised);
                assertThat(stands && !isRaised).as("one of the two came through").isFalse();
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void isForTheQualityOfficeAndNotForWhomeverItIsAbout() {
        String number = api.finding("severity", "minor", "employee", QUALITY);
        assertThat(refused(INSPECTOR, number, "看错了")).startsWith("403");
        assertThat(refused(CAPTAIN, number, "不服")).startsWith("403");
        assertThat(refused(QUALITY, number, "不是我")).isEqualTo("409 inspection.not-yours-to-withdraw");
        assertThat(refused(SECOND, number, " ")).startsWith("422");
        assertThat(refused(SECOND, "I-nope-1", "查无")).startsWith("404");
        assertThat(api.of(number).path("state").asText()).isEqualTo("rectifying");

        String inspected = api.inspection(SECOND, CHIEF);
        String ours = api.write(inspected, SECOND, GuardPost.fault());
        api.record(inspected, SECOND);
        assertThat(refused(SECOND, ours, "自己看错")).isEqualTo("409 inspection.not-yours-to-withdraw");
        api.withdraw(QUALITY, ours, "检查员来说看错了");

        String draft = api.write(api.inspection(INSPECTOR, CHIEF), INSPECTOR, GuardPost.fault());
        assertThat(refused(QUALITY, draft, "还没提交")).isEqualTo("409 inspection.wrong-finding.draft");
    }

    @Test
    void isDoneOnceAndTheSecondHearsByWhom() {
        String number = api.finding("severity", "minor");
        submit(SECOND, number, "从表单撤销");
        assertThat(api.of(number).path("withdrawn").path("by").asText()).isEqualTo(SECOND);
        JsonNode again = api.tries(QUALITY, HttpMethod.POST, "/api/findings/" + number + "/withdraw", Map.of("reason", "再撤"))
                .getBody();
        assertThat(again.path("code").asText()).isEqualTo("inspection.withdrawn-already");
        assertThat(again.path("detail").asText()).contains(SECOND, "从表单撤销");
        assertThat(api.story(number)).containsOnlyOnce("withdrawn");
    }

    // ---- the story's words ------------------------------------------------------------------------------------------

    private void report(String by, String number) {
        api.report(by, number, "已补岗");
    }

    private String refused(String by, String number, String reason) {
        return api.refused(by, number, "withdraw", Map.of("reason", reason));
    }

    private void submit(String by, String number, String reason) {
        api.post(by, "/engine-rest/process-definition/key/withdraw-finding/submit-form", Map.of("variables",
                Map.of("number", Map.of("value", number, "type", "String"), "reason", Map.of("value", reason, "type", "String"))));
    }

    /** What conduct has heard of a finding's rectification, and how it stands. */
    private List<String> events(String number) {
        return api.conduct(number).stream().map(event -> event.path("details").path("result").asText() + " "
                + event.path("state").asText()).toList();
    }

    private String withdrawalReason(String number) {
        Set<String> reasons = api.conduct(number).stream().map(event -> event.path("reason").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", reasons);
    }

    /** What stands of all fines of a finding. */
    private int stands(String number) {
        return api.ledger(number).stream().mapToInt(line -> line.path("amount").intValue()).sum();
    }
}
