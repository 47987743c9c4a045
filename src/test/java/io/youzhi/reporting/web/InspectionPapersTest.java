package io.youzhi.reporting.web;

import static io.youzhi.reporting.web.Estate.CLEANERS;
import static io.youzhi.reporting.web.Estate.GUARDS;
import static io.youzhi.reporting.web.Estate.INSPECTOR;
import static io.youzhi.reporting.web.Estate.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;

import io.youzhi.engine.ClockMovement;
import io.youzhi.reporting.paper.PrintedPaper;
import io.youzhi.testing.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** An inspection on paper: the notice to put right, before and after, and the report. */
@OnEachDatabase
class InspectionPapersTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;

    private Estate estate;

    @BeforeEach
    void open() {
        estate = new Estate(http, clock).open();
        estate.at("2026-03-02T09:00");
    }

    @Test
    void ordersWhatIsToBePutRightByWhenAndByWhichClause() {
        String finding = estate.inspection("serious", "东门夜间无人巡逻 😀") + "-1";
        PrintedPaper notice = estate.pdf(GUARDS, "rectification-notice/" + finding + "/pdf", "zh");
        assertThat(notice.text()).containsSubsequence("整改通知书", "致：平安保安公司", "请于2026-03-0309:00前整改完毕（第1轮）",
                "问题编号" + finding, "检查order.patrol", "东门夜间无人巡逻〔grinningface〕", "严重", "东门", "检查员甲", "裁定依据", "B-23",
                "限期整改", "整改前", "岗亭.png", "签发人（检查方）", "签收人（责任单位）", "RN-" + finding + "-1", "规则版本");
        assertThat(notice.pictures()).isEqualTo(1);
        assertThat(notice.missingFonts()).isEmpty();
        assertThat(estate.pdf(INSPECTOR, "rectification-notice/" + finding + "/pdf", "en").text()).containsSubsequence(
                "Rectificationnotice", "To:平安保安公司", "Putitrightbefore2026-03-0309:00(round1)", "Receivedby(responsibleunit)");
        assertThat(estate.status(CLEANERS, "rectification-notice/" + finding + "/pdf")).isEqualTo(404);
        assertThat(estate.page(GUARDS, "/findings/" + finding)).contains("/api/documents/rectification-notice/" + finding + "/pdf",
                "/api/documents/finding-record/" + finding + "/pdf");
    }

    @Test
    void setsWhatItWasLikeBeforeBesideWhatItIsLikeAfter() {
        String finding = estate.inspection("minor", "登记本不全") + "-1";
        estate.at("2026-03-03T10:00");
        estate.photo(GUARDS, finding, Color.GREEN);
        estate.post(GUARDS, "/api/findings/" + finding + "/rectification", Map.of("report", "已补登记"));
        estate.post(INSPECTOR, "/api/findings/" + finding + "/re-inspection", Map.of("result", "not-passed", "note", "还缺夜班"));
        PrintedPaper again = estate.pdf(GUARDS, "rectification-notice/" + finding + "/pdf", "zh");
        assertThat(again.text()).containsSubsequence("（第2轮）", "上一轮复查意见", "还缺夜班", "RN-" + finding + "-2");

        estate.at("2026-03-04T10:00");
        estate.post(GUARDS, "/api/findings/" + finding + "/rectification", Map.of("report", "夜班也补了"));
        estate.post(INSPECTOR, "/api/findings/" + finding + "/re-inspection", Map.of("result", "passed"));
        PrintedPaper record = estate.pdf(OFFICE, "finding-record/" + finding + "/pdf", "zh");
        assertThat(record.text()).containsSubsequence("问题整改记录", "登记本不全", "销号时间2026-03-0410:00", "整改前后对照",
                "整改前整改后", "整改与复查", "已补登记", "复查不合格，退回整改", "夜班也补了", "复查合格", "责任单位负责人签字", "复查人签字",
                "内容截至:2026-03-0410:00");
        assertThat(record.pictures()).isEqualTo(2);
        assertThat(record.text()).isEqualTo(estate.pdf(INSPECTOR, "finding-record/" + finding + "/pdf", "zh").text());
    }

    @Test
    void reportsAnInspectionAtOnceAndWithItsHashOnceItIsClosed() {
        String number = estate.inspection("serious", "岗亭无人");
        assertThat(estate.pdf(GUARDS, "inspection-report/" + number + "/pdf", "zh").text()).containsSubsequence(
                "检查情况告知单（尚有问题未销号）", "平安保安公司", number, "检查员甲", "有关键项不合格", "检查order.patrol",
                "不合格", "岗亭无人", "2026-03-0309:00").doesNotContain("存档校验码");
        estate.photo(GUARDS, number + "-1", Color.BLUE);
        estate.post(GUARDS, "/api/findings/" + number + "-1/rectification", Map.of("report", "已派人"));
        estate.post(INSPECTOR, "/api/findings/" + number + "-1/re-inspection", Map.of("result", "passed"));
        estate.settle();

        String hash = estate.get(OFFICE, "/api/inspections/" + number + "/report").path("sha256").asText();
        PrintedPaper report = estate.pdf(GUARDS, "inspection-report/" + number + "/pdf", "en");
        assertThat(report.text()).containsSubsequence("Inspectionreport", "Critical", hash, "iswhatwaswrittenwhentheinspectionwasclosed",
                "Checkorder.patrol", "岗亭无人", "Inspectors", "IR-" + number);
        assertThat(estate.page(GUARDS, "/inspections/" + number)).contains("/api/documents/inspection-report/" + number + "/pdf");
        assertThat(estate.status(CLEANERS, "inspection-report/" + number + "/pdf")).isEqualTo(404);

        estate.post(OFFICE, "/api/findings/" + number + "-1/withdraw", Map.of("reason", "岗亭当时已停用"));
        estate.settle();
        assertThat(estate.pdf(OFFICE, "inspection-report/" + number + "/pdf", "zh").text())
                .contains("岗亭当时已停用", "更正后得分", "不合格→合格", hash);
    }

    @Test
    void saysWhatIsNoDocumentYet() {
        String number = estate.post(INSPECTOR, "/api/inspections", Estate.map("kind", "walk-about", "level", "department",
                "unit", "dc-guards", "checklist", "compound", "inspectors", java.util.List.of(INSPECTOR))).path("number").asText();
        assertThat(estate.refused(INSPECTOR, HttpMethod.GET, "/api/documents/inspection-report/" + number + "/pdf", null))
                .isEqualTo("409 reporting.not-recorded");
        assertThat(estate.status(OFFICE, "finding-record/no-such/pdf")).isEqualTo(404);
    }
}
