package io.youzhi.reporting.web;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.reporting.paper.PrintedPaper;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A contractor's quarter, from the finding and the complaint to the documents that people print and sign. */
@OnEachDatabase
class QuarterlyRecordsWebTest {

    private static final String OFFICE = "qr.office";
    private static final String INSPECTOR = "qr.inspector";
    private static final String GUARDS = "qr.captain";
    private static final String CLEANERS = "qr.cleaner";
    private static final String COMPANY = """
            units:
              - {id: qr-co, name: 后勤中心, kind: company, pack: logistics, leaders: [qr.office]}
              - {id: qr-quality, name: 品质办, kind: department, parent: qr-co, mark: quality-office, leaders: [qr.office]}
              - {id: qr-section, name: 管理科, kind: department, parent: qr-co}
              - {id: qr-guards, name: 平安保安公司, kind: contractor, parent: qr-co, leaders: [qr.captain]}
              - {id: qr-cleaners, name: 洁净物业公司, kind: contractor, parent: qr-co, leaders: [qr.cleaner]}
            employees:
              - {id: qr.office, name: 质量, unit: qr-quality, post: office, roles: [quality-office, agent], initialPassword: PW}
              - {id: qr.inspector, name: 检查员甲, unit: qr-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: qr.captain, name: 队长, unit: qr-guards, post: leader, roles: [unit-leader], initialPassword: PW}
              - {id: qr.cleaner, name: 保洁经理, unit: qr-cleaners, post: leader, roles: [unit-leader], initialPassword: PW}
            """;

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private Clock businessClock;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(http);
        api.organise(COMPANY);
        at("2026-03-02T09:00");
    }

    private void at(String local) {
        clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    @Test
    void tellsTheFindingBehindEachWayInWhichItFailed() {
        String finding = aSeriousFindingOnThePatrol();
        at("2026-03-03T09:01");
        api.post(GUARDS, "/api/findings/" + finding + "/rectification", Map.of("report", "已安排夜间巡逻"));
        at("2026-03-03T15:00");
        api.post(INSPECTOR, "/api/findings/" + finding + "/re-inspection", Map.of("result", "not-passed", "note", "仍无签到"));
        clock.settle();

        JsonNode record = record(OFFICE, "inspections", "qr-guards");
        assertThat(record.path("record").path("unitName").asText()).isEqualTo("平安保安公司");
        List<JsonNode> entries = new ArrayList<>();
        record.path("entries").path("items").forEach(entry -> {
            if (entry.path("caseNumber").asText().equals(finding)) {
                entries.add(0, entry);
            }
        });
        assertThat(entries).extracting(entry -> entry.path("result").asText() + " " + entry.path("deadline").asText())
                .containsExactly("late 2026-03-03T01:00:00Z", "incomplete 2026-03-03T01:00:00Z");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("text").asText()).isEqualTo("东门夜间无人巡逻");
            assertThat(entry.path("item").path("en").asText()).isEqualTo("Yards and buildings are patrolled as required");
            assertThat(entry.path("place").asText()).isEqualTo("东门");
            assertThat(entry.path("demandedBy").asText()).isEqualTo("检查员甲");
            assertThat(entry.path("fine").decimalValue()).isEqualByComparingTo("-100");
            assertThat(entry.path("clause").asText()).isEqualTo("L-2");
        });
    }

    @Test
    void entersAComplaintForTheUnitItReachesWithItsWordsAndDeadline() {
        String number = api.post(OFFICE, "/api/requests", Map.of("channel", "letter", "kind", "complaint", "category", "service",
                "unit", "qr-cleaners", "what", "走廊三天没有打扫", "place", "2 号楼", "name", "周", "phone", "13800000000"))
                .path("number").asText();
        JsonNode entry = awaitEntry("complaints", "qr-cleaners");
        assertThat(entry.path("caseNumber").asText()).isEqualTo(number);
        assertThat(entry.path("text").asText()).isEqualTo("走廊三天没有打扫");
        assertThat(entry.path("place").asText()).isEqualTo("2 号楼");
        assertThat(entry.path("demandedBy").asText()).isEqualTo("质量");
        assertThat(entry.path("deadline").asText()).isEqualTo("2026-03-09T01:00:00Z");
        assertThat(entry.path("result").asText()).isEqualTo("open");
        assertThat(entry.hasNonNull("fine")).isFalse();
    }

    @Test
    void followsAComplaintToWhoeverIsResponsible() {
        String number = api.post(OFFICE, "/api/requests", Map.of("channel", "letter", "kind", "complaint", "category", "service",
                "unit", "qr-cleaners", "what", "夜里无人应门", "place", "3 号楼", "name", "周", "phone", "13800000000"))
                .path("number").asText();
        await(number, "qr-cleaners", "pending");
        api.post(CLEANERS, "/api/requests/" + number + "/return", Map.of("reason", "门岗归保安"));
        api.post(OFFICE, "/api/requests/" + number + "/dispatch", Map.of("unit", "qr-guards", "note", "门岗归保安公司"));
        await(number, "qr-guards", "pending");
        JsonNode struck = await(number, "qr-cleaners", "reversed");
        assertThat(struck.path("reason").asText()).isEqualTo("门岗归保安公司");
        assertThat(page(OFFICE, "/records/complaints/qr-cleaners/2026-Q1", "zh")).contains("门岗归保安公司");

        api.post(GUARDS, "/api/requests/" + number + "/accept", Map.of());
        api.post(GUARDS, "/api/requests/" + number + "/reply", Map.of("note", "已致歉，正在核实"));
        api.post(GUARDS, "/api/requests/" + number + "/verdict", Map.of("verdict", "upheld", "responsible", "unit", "unit",
                "qr-section", "cause", "service-quality", "note", "是管理科排的班"));
        await(number, "qr-section", "pending");
        await(number, "qr-guards", "reversed");
    }

    @Test
    void strikesAComplaintThatProvesToBeNone() {
        String number = api.post(OFFICE, "/api/requests", Map.of("channel", "letter", "kind", "complaint", "category", "service",
                "unit", "qr-cleaners", "what", "请问几点开门", "place", "3 号楼", "name", "周", "phone", "13800000000"))
                .path("number").asText();
        await(number, "qr-cleaners", "pending");
        api.post(CLEANERS, "/api/requests/" + number + "/correct", Map.of("kind", "consultation", "reason", "只是问时间"));
        await(number, "qr-cleaners", "reversed");
        assertThat(page(OFFICE, "/records/complaints/qr-cleaners/2026-Q1", "en")).contains("It proved to be no complaint.");
    }

    private JsonNode await(String number, String unit, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> entry(number, unit).path("state").asText().equals(state));
        return entry(number, unit);
    }

    /** The last entry of a complaint in a unit's record. */
    private JsonNode entry(String number, String unit) {
        for (JsonNode each : record(OFFICE, "complaints", unit).path("entries").path("items")) {
            if (each.path("caseNumber").asText().equals(number)) {
                return each;
            }
        }
        return record(OFFICE, "complaints", unit).path("none");
    }

    @Test
    void strikesWhatWasTakenBackOnThePageAndInTheWorkbook() throws Exception {
        at("2026-06-10T09:00");
        long event = byHand("order.gate");
        byHand("order.dress");
        api.post(OFFICE, "/api/conduct-events/" + event + "/withdraw", Map.of("reason", "按时完成"));

        String page = page(OFFICE, "/records/inspections/qr-guards/2026-Q2", "zh");
        assertThat(page).contains("季度服务质量检查台账", "平安保安公司", "2026-Q2（", "class=\"struck\"", "按时完成", "门岗查验出入人员和车辆",
                "有效扣款合计", "-100.00", "承包商代表签字", "品质办签字");
        assertThat(page(OFFICE, "/records/inspections/qr-guards/2026-Q2", "en")).contains(
                "Quarterly service-quality inspection record", "People and vehicles are checked at the gate",
                "taken back 2026-06-10 09:00: 按时完成", "For the contractor");

        ResponseEntity<byte[]> answer = http.withBasicAuth(OFFICE, TestLogins.PASSWORD)
                .exchange("/api/documents/quarterly-inspections/qr-guards/xlsx?period=2026-Q2", HttpMethod.GET, in("en"), byte[].class);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).endsWith("2026-Q2.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.getBody()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row struck = sheet.getRow(3);
            assertThat(struck.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(book.getFontAt(struck.getCell(3).getCellStyle().getFontIndex()).getStrikeout()).isTrue();
            assertThat(struck.getCell(8).getNumericCellValue()).isZero();
            Row kept = sheet.getRow(4);
            assertThat(kept.getCell(3).getStringCellValue()).isEqualTo("Guards are dressed as required, upright and courteous");
            assertThat(book.getFontAt(kept.getCell(3).getCellStyle().getFontIndex()).getStrikeout()).isFalse();
            assertThat(kept.getCell(7).getNumericCellValue()).isEqualTo(-100);
            assertThat(sheet.getRow(5).getCell(8).getNumericCellValue()).isEqualTo(-100);
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("For the contractor");
        }
    }

    @Test
    void printsTheRecordToSignInBothLanguages() {
        at("2026-11-10T09:00");
        byHand("order.gate");
        byHand("order.dress");

        PrintedPaper chinese = pdf(GUARDS, "/api/documents/quarterly-inspections/qr-guards/pdf?period=2026-Q4", "zh");
        assertThat(chinese.text()).containsSubsequence("季度服务质量检查台账", "平安保安公司，2026-Q4（2026-10-01至2026-12-31）", "序号",
                "问题或投诉", "门岗查验出入人员和车辆", "整改逾期", "L-2", "-100.00", "有效扣款合计（元）", "-200.00", "承包商代表签字", "品质办签字",
                "QR-I-qr-guards-2026-Q4", "内容截至:2026-11-1009:00", "SHA-256");
        assertThat(chinese.missingFonts()).isEmpty();
        assertThat(chinese.pages()).isEqualTo(1);
        assertThat(pdf(OFFICE, "/api/documents/quarterly-inspections/qr-guards/pdf?period=2026-Q4", "en").text())
                .containsSubsequence("Quarterlyservice-qualityinspectionrecord", "Peopleandvehiclesarecheckedatthe",
                        "Forthecontractor");
        assertThat(pdf(OFFICE, "/api/documents/quarterly-complaints/qr-guards/pdf?period=2026-Q4", "en").text())
                .contains("Nothingwasenteredinthisquarter.");
        assertThat(api.tries(CLEANERS, HttpMethod.GET, "/api/documents/quarterly-inspections/qr-guards/pdf?period=2026-Q4",
                null).getStatusCode().value()).isEqualTo(404);
        assertThat(api.tries(OFFICE, HttpMethod.GET, "/api/documents/quarterly-inspections/qr-guards/pdf", null)
                .getBody().toString()).contains("write 2026-Q1");
        assertThat(api.tries(OFFICE, HttpMethod.GET, "/api/documents/no-such/qr-guards/pdf", null).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void showsAContractorItsOwnRecordOnly() {
        at("2026-09-10T09:00");
        byHand("order.gate");
        assertThat(api.get(GUARDS, "/api/quarterly-records?quarter=2026-Q3").path("items").findValuesAsText("unit"))
                .containsExactly("qr-guards");
        assertThat(api.tries(CLEANERS, HttpMethod.GET, "/api/quarterly-records/inspections/qr-guards/2026-Q3", null)
                .getStatusCode().value()).isEqualTo(404);
        assertThat(api.get(CLEANERS, "/api/quarterly-records?quarter=2026-Q3").path("total").asInt()).isZero();
        assertThat(page(GUARDS, "/records", "en")).contains("2026-Q3", "平安保安公司").doesNotContain("洁净物业公司");
        assertThat(page(GUARDS, "/records/complaints/qr-guards/2026-Q3", "en")).contains("Nothing was entered in this quarter.");
    }

    @Test
    void saysWhatIsNoRecord() {
        assertThat(api.tries(OFFICE, HttpMethod.GET, "/api/quarterly-records/praise/qr-guards/2026-Q3", null)
                .getBody().toString()).contains("none of: inspections, complaints");
        assertThat(api.tries(OFFICE, HttpMethod.GET, "/api/quarterly-records/complaints/qr-guards/2026-5", null)
                .getBody().toString()).contains("no quarter; write 2026-Q1");
        assertThat(api.tries(OFFICE, HttpMethod.GET, "/api/quarterly-records/complaints/qr-nobody/2026-Q3", null)
                .getStatusCode().value()).isEqualTo(404);
    }

    /** Found by a walk-about, by the checklist of the pack; due within a day. */
    private String aSeriousFindingOnThePatrol() {
        String number = api.post(INSPECTOR, "/api/inspections", map("kind", "walk-about", "level", "department", "unit", "qr-guards",
                "checklist", "compound", "inspectors", List.of(INSPECTOR))).path("number").asText();
        List<Map<String, Object>> answers = new ArrayList<>();
        api.get(INSPECTOR, "/api/inspections/" + number).path("items").findValuesAsText("item").forEach(item ->
                answers.add(item.equals("order.patrol") ? map("item", item, "answer", "failed", "faults",
                        List.of(Map.of("severity", "serious", "text", "东门夜间无人巡逻", "place", "东门")))
                        : map("item", item, "answer", "passed")));
        api.put(INSPECTOR, "/api/inspections/" + number + "/result", Map.of("answers", answers));
        api.post(INSPECTOR, "/api/inspections/" + number + "/record", Map.of());
        return number + "-1";
    }

    private long byHand(String item) {
        return api.post(OFFICE, "/api/conduct-events", Map.of("type", "rectification",
                "at", businessClock.instant().toString(), "unit", "qr-guards", "item", item, "result", "late")).path("id").asLong();
    }

    private JsonNode awaitEntry(String kind, String unit) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> record(OFFICE, kind, unit).path("entries").path("total").asInt() > 0);
        return last(record(OFFICE, kind, unit));
    }

    private JsonNode record(String by, String kind, String unit) {
        return api.get(by, "/api/quarterly-records/" + kind + "/" + unit + "/2026-Q1?sort=-number");
    }

    private static JsonNode last(JsonNode record) {
        return record.path("entries").path("items").path(0);
    }

    private String page(String by, String path, String language) {
        HttpEntity<Void> asked = in(language);
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(asked.getHeaders());
        headers.set(HttpHeaders.ACCEPT, "text/html");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();
    }

    private PrintedPaper pdf(String by, String path, String language) {
        ResponseEntity<byte[]> answer = http.withBasicAuth(by, TestLogins.PASSWORD)
                .exchange(path, HttpMethod.GET, in(language), byte[].class);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        return new PrintedPaper(answer.getBody());
    }

    private static HttpEntity<Void> in(String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return new HttpEntity<>(headers);
    }
}
