package io.youzhi.reporting.web;

import static io.youzhi.reporting.web.Estate.CLEANERS;
import static io.youzhi.reporting.web.Estate.CLERK;
import static io.youzhi.reporting.web.Estate.DECIDER;
import static io.youzhi.reporting.web.Estate.DIRECTOR;
import static io.youzhi.reporting.web.Estate.GUARDS;
import static io.youzhi.reporting.web.Estate.HEAD;
import static io.youzhi.reporting.web.Estate.HOST;
import static io.youzhi.reporting.web.Estate.OFFICE;
import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.evaluation.EvaluationManagement;
import io.youzhi.reporting.paper.PrintedPaper;
import io.youzhi.testing.OnEachDatabase;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** What people and units have on record, on paper: the personal file, the decision of a review, the monthly notice. */
@OnEachDatabase
class ConductPapersTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private EvaluationManagement evaluations;

    private Estate estate;

    @BeforeEach
    void open() {
        estate = new Estate(http, clock).open();
    }

    @Test
    void keepsOneFilePerPersonWithClauseCaseAndState() throws IOException {
        complaint("2026-04-02T09:00", "service-attitude");
        long wrong = complaint("2026-04-03T09:00", "service-quality");
        estate.at("2026-04-06T09:00");
        estate.post(OFFICE, "/api/conduct-events/" + wrong + "/withdraw", Map.of("reason", "=认错了人"));
        event("2026-04-06T09:00", "praise", "channel", "comment-book");

        PrintedPaper file = estate.pdf(CLERK, "person-file/dc.clerk/pdf", "zh");
        assertThat(file.text()).containsSubsequence("一人一档", "李〔U+20BB7〕娜（dc.clerk），城东营业厅", "现状", "在岗",
                "违规、投诉、表扬及其他事件", "2026-04-0209:00", "投诉", "服务态度", "已评判", "已撤销", "=认错了人", "表扬", "台账",
                "W-2", "-100.00", "冲销条目", "W-11b", "20.00", "合计-80.00", "处置与评议", "谈话、培训、考试与其他材料", "本人签字", "PF-dc.clerk", "规则版本");
        assertThat(file.missingFonts()).isEmpty();
        assertThat(estate.pdf(HEAD, "person-file/dc.clerk/pdf", "en").text()).contains("Personalservicefile",
                "Thisfileholdsonlywhatyoumaysee.", "complaint");
        try (XSSFWorkbook book = estate.workbook(OFFICE, "person-file/dc.clerk/xlsx", "en")) {
            XSSFSheet ledger = book.getSheet("Ledger");
            double sum = 0;
            for (int i = 2; i < ledger.getLastRowNum(); i++) {
                sum += ledger.getRow(i).getCell(4).getNumericCellValue();
            }
            Row total = ledger.getRow(ledger.getLastRowNum());
            assertThat(total.getCell(3).getStringCellValue()).isEqualTo("Total");
            assertThat(total.getCell(4).getNumericCellValue()).isEqualTo(sum).isEqualTo(-80);
            assertThat(ledger.getRow(2).getCell(1).getLocalDateTimeCellValue()).hasToString("2026-04-02T09:00");
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
        }
        assertThat(estate.status(GUARDS, "person-file/dc.clerk/pdf")).isEqualTo(404);
        assertThat(estate.status(CLERK, "person-file/dc.head/pdf")).isEqualTo(404);
        assertThat(estate.page(CLERK, "/files")).contains("person-file/dc.clerk/pdf").doesNotContain("dc.head", "unit-notice");
        assertThat(estate.page(HEAD, "/files")).contains("person-file/dc.clerk/xlsx", "unit-notice/dc-hall/pdf?period=2026-04")
                .doesNotContain("dc.captain");
        assertThat(estate.page(CLERK, "/conduct/lines")).contains("/api/documents/person-file/dc.clerk/pdf");
    }

    @Test
    void writesTheDecisionOfAReviewWithItsEvidence() {
        complaint("2026-08-11T09:00", "service-attitude");
        complaint("2026-08-12T09:00", "service-attitude");
        JsonNode open = estate.get(OFFICE, "/api/reviews?subject=dc.clerk&state=open").path("items");
        String review = open.path(0).path("number").asText();
        assertThat(estate.refused(HEAD, HttpMethod.GET, "/api/documents/review-decision/" + review + "/pdf", null))
                .isEqualTo("409 reporting.not-decided");
        estate.post(HEAD, "/api/reviews/" + review + "/hearing", map("hearing", "承认态度不好", "attended", true));
        estate.settle();
        estate.post(DECIDER, "/api/reviews/" + review + "/decision", map("outcome", "confirm", "reason", "一月两次属实",
                "offUntil", "2026-08-31"));

        PrintedPaper decision = estate.pdf(CLERK, "review-decision/" + review + "/pdf", "zh");
        assertThat(decision.text()).containsSubsequence("处置评议决定书", review, "待岗", "W-1b", "听取陈述", "陈厅长", "员工到场",
                "承认态度不好", "决定", "钱裁定", "一月两次属实", "2026-08-31", "依据（台账事实，逐条附条款与案件）", "W-2", "-100.00",
                "决定人签字", "RD-" + review);
        assertThat(estate.pdf(OFFICE, "person-file/dc.clerk/pdf", "zh").text()).contains(review, "一月两次属实");
        assertThat(estate.status(CLEANERS, "review-decision/" + review + "/pdf")).isEqualTo(404);
        assertThat(estate.page(CLERK, "/conduct/reviews/" + review)).contains("/api/documents/review-decision/" + review + "/pdf");
    }

    @Test
    void givesNoticeOfAUnitsMonth() throws IOException {
        estate.at("2026-06-10T09:00");
        String finding = estate.inspection("serious", "岗亭无人") + "-1";
        estate.post(OFFICE, "/api/requests", map("channel", "letter", "kind", "complaint", "category", "service", "unit",
                "dc-guards", "what", "保安态度生硬", "place", "东门", "name", "周", "phone", "13800000000"));
        estate.at("2026-06-12T09:00");
        estate.settle();
        event("2026-06-12T09:00", "rectification", "unit", "dc-guards", "item", "order.gate", "result", "late");

        PrintedPaper soFar = estate.pdf(GUARDS, "unit-notice/dc-guards/pdf?period=2026-06", "zh");
        assertThat(soFar.text()).containsSubsequence("服务质量月度通报", "平安保安公司，2026-06（2026-06-01至2026-06-30）",
                "本月尚未结束", "诉求", "按时率（%）", "投诉", "检查发现的问题", finding, "岗亭无人", "曾逾期", "成立1项，其中曾逾期1项，按时率0.00%",
                "按条款汇总", "L-2", "台账条目", "-100.00", "UN-dc-guards-2026-06");
        try (XSSFWorkbook book = estate.workbook(OFFICE, "unit-notice/dc-guards/xlsx?period=2026-06", "en")) {
            XSSFSheet clauses = book.getSheet("By clause");
            Row total = clauses.getRow(clauses.getLastRowNum());
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Total");
            assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(5);
            assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(-200);
        }
        assertThat(estate.status(CLEANERS, "unit-notice/dc-guards/pdf?period=2026-06")).isEqualTo(404);
        assertThat(estate.refused(OFFICE, HttpMethod.GET, "/api/documents/unit-notice/dc-guards/pdf?period=2026", null))
                .contains("reporting.no-month");
    }

    @Test
    void publishesTheMonthOfABankBranch() throws IOException {
        event("2026-09-02T09:00", "violation", "employee", "dc.teller", "code", "courtesy");
        event("2026-09-09T09:00", "violation", "employee", "dc.teller", "code", "attitude", "severity", "moderate");
        estate.at("2026-10-08T09:00");
        assertThat(estate.pdf(DIRECTOR, "unit-notice/dc-bank/pdf?period=2026-09", "zh").text()).containsSubsequence(
                "服务质量月度通报", "城西支行，2026-09", "按条款汇总", "K-1", "2", "-3", "台账条目", "安柜员", "K-1", "-1", "生效", "安柜员", "-2",
                "合计-3").doesNotContain("本月尚未结束");
        try (XSSFWorkbook book = estate.workbook(OFFICE, "unit-notice/dc-bank/xlsx?period=2026-09", "en")) {
            XSSFSheet clauses = book.getSheet("By clause");
            assertThat(clauses.getRow(clauses.getLastRowNum()).getCell(3).getNumericCellValue()).isEqualTo(-3);
        }
        assertThat(estate.status(HEAD, "unit-notice/dc-bank/pdf?period=2026-09")).isEqualTo(404);
    }

    @Test
    void tellsTheMeasuresOfTheMonthOnceItIsEvaluated() {
        estate.at("2026-10-01T08:00");
        evaluations.openDue("dc-star");
        String number = estate.get(OFFICE, "/api/evaluations?unit=dc-star&period=2026-09").at("/items/0/number").asText();
        assertThat(estate.pdf(HOST, "unit-notice/dc-star/pdf?period=2026-09", "zh").text()).containsSubsequence(
                "服务质量月度通报", "星级厅", "指标（2026-09，评价" + number + "，等待各单位答复）", "分子", "分母", "区间", "B-31");
        assertThat(estate.pdf(HOST, "unit-notice/dc-star/pdf?period=2026-08", "zh").text()).doesNotContain("指标（");
    }

    private long complaint(String at, String cause) {
        return event(at, "complaint", "employee", "dc.clerk", "cause", cause);
    }

    private long event(String at, String type, Object... more) {
        estate.at(at);
        Map<String, Object> event = map("type", type, "at", Estate.moment(at).toString());
        event.putAll(map(more));
        if (!event.containsKey("unit") && !event.containsKey("employee")) {
            event.put("employee", "dc.clerk");
        }
        return estate.post(OFFICE, "/api/conduct-events", event).path("id").asLong();
    }
}
