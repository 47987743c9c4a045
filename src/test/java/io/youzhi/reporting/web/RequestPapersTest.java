package io.youzhi.reporting.web;

import static io.youzhi.reporting.web.Estate.CLERK;
import static io.youzhi.reporting.web.Estate.GUARDS;
import static io.youzhi.reporting.web.Estate.HEAD;
import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** What customers are given in writing: what papers are missing, and why they are declined. */
@OnEachDatabase
class RequestPapersTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;

    @Autowired
    private TestLogins logins;

    private Estate estate;

    @BeforeEach
    void open() {
        estate = new Estate(http, clock).open();
        estate.at("2026-03-02T09:00");
    }

    @Test
    void listsMissingPapersOnceInWriting() {
        String number = take("new-connection");
        assertThat(estate.refused(CLERK, HttpMethod.GET, "/api/documents/missing-papers/" + number + "/pdf", null))
                .isEqualTo("409 reporting.nothing-missing");
        estate.post(CLERK, "/api/requests/" + number + "/inform", map("papers", List.of("身份证", "房产证明")));
        assertThat(estate.pdf(CLERK, "missing-papers/" + number + "/pdf", "zh").text()).containsSubsequence("一次性告知书",
                "诉求编号" + number, "客户周𠮷".replace("𠮷", "〔U+20BB7〕"), "业务申请", "城东营业厅", "所需材料", "1身份证", "2房产证明",
                "告知时间2026-03-0209:00", "客户签收", "MP-" + number);
        assertThat(estate.pdf(HEAD, "missing-papers/" + number + "/pdf", "en").text()).contains("Papersneeded", "proofofproperty");
        assertThat(estate.status(GUARDS, "missing-papers/" + number + "/pdf")).isEqualTo(404);
        assertThat(estate.page(CLERK, "/requests/" + number + "/papers")).contains("/api/documents/missing-papers/" + number);
    }

    @Test
    void givesCustomersTheirOwnAndNothingElse() {
        logins.make("dc.customer", "customer");
        logins.make("dc.neighbour", "customer");
        String number = take("dc.customer", "new-connection");
        estate.post(HEAD, "/api/requests/" + number + "/inform", map("papers", List.of("身份证", "房产证明")));
        assertThat(estate.pdf("dc.customer", "missing-papers/" + number + "/pdf", "zh").text()).contains("1身份证");
        assertThat(estate.status("dc.neighbour", "missing-papers/" + number + "/pdf")).isEqualTo(404);
        assertThat(estate.status("dc.customer", "person-file/dc.clerk/pdf")).isEqualTo(403);
        assertThat(estate.status("dc.customer", "unit-notice/dc-hall/pdf?period=2026-03")).isEqualTo(403);
    }

    @Test
    void tellsInWritingWhyARequestIsDeclined() {
        String number = take("other");
        assertThat(estate.refused(CLERK, HttpMethod.GET, "/api/documents/refusal/" + number + "/pdf", null))
                .isEqualTo("409 reporting.not-refused");
        estate.post(CLERK, "/api/requests/" + number + "/refuse", map("reason", "不在供水范围内"));
        estate.post(HEAD, "/api/requests/" + number + "/refusal-decision", map("granted", true));
        estate.settle();
        assertThat(estate.pdf(CLERK, "refusal/" + number + "/pdf", "zh").text()).containsSubsequence("不予受理告知书", number,
                "理由不在供水范围内", "审定时间2026-03-0209:00", "受理单位（盖章）", "RF-" + number);
        assertThat(estate.page(CLERK, "/requests/" + number + "/card")).contains("/api/documents/refusal/" + number + "/pdf");
    }

    private String take(String category) {
        return take(CLERK, category);
    }

    private String take(String by, String category) {
        return estate.post(by, "/api/requests", map("channel", by.equals(CLERK) ? "hall" : "web", "kind", "application", "category",
                category, "unit", "dc-hall", "what", "申请接水", "place", "1 号楼", "name", "周𠮷", "phone", "13800000000")).path("number").asText();
    }
}
