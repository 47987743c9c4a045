package io.youzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Inspections and findings on their pages, for those who may see them. */
@ServerTest
class InspectionPagesTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Compound compound;

    @BeforeEach
    void open() {
        compound = new Compound(http, clock).open();
    }

    @Test
    void showsTheInspectedNothingBeforeItIsRecorded() {
        String number = compound.inspection("kind", "planned");
        compound.answers(number, Compound.failed("order.post", Compound.fault()));
        assertThat(page(Compound.INSPECTOR, "/inspections/" + number, "zh")).contains(number + "-1", "东门无人值守");
        assertThat(page(Compound.CAPTAIN, "/inspections/" + number, "zh")).contains("待检查", "保安公司")
                .doesNotContain(number + "-1", "东门无人值守");
        assertThat(status(Compound.CAPTAIN, "/findings/" + number + "-1")).isEqualTo(404);
        assertThat(status(Compound.STRANGER, "/inspections/" + number)).isEqualTo(404);
    }

    @Test
    void tellsWhatWasFoundAndUntilWhenItIsToBePutRight() {
        String number = compound.inspection();
        compound.answers(number, Compound.passed("order.patrol"), Compound.passed("order.gate"),
                Compound.failed("order.post", Compound.fault()));
        compound.post(Compound.INSPECTOR, "/api/inspections/" + number + "/record", null);

        String inspection = page(Compound.CAPTAIN, "/inspections/" + number, "zh");
        assertThat(inspection).contains("定期检查", "部门抽查", "检查员", "50.00", "整改中", "href=\"/findings/" + number + "-1\"", "经过")
                .doesNotContain("??");
        String finding = page(Compound.CAPTAIN, "/findings/" + number + "-1", "en");
        assertThat(finding).contains("Finding " + number + "-1", "(Asia/Shanghai)", "保安公司", "being put right", "B-23",
                "href=\"/inspections/" + number + "\"").doesNotContain("??");
        assertThat(page(Compound.CAPTAIN, "/notices", "zh")).contains("href=\"/inspections/" + number + "\"",
                "href=\"/findings/" + number + "-1\"");
        assertThat(status(Compound.STRANGER, "/findings/" + number + "-1")).isEqualTo(404);
    }

    private String page(String login, String path, String language) {
        ResponseEntity<String> answer = get(login, path, language);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return answer.getBody();
    }

    private int status(String login, String path) {
        return get(login, path, "zh").getStatusCode().value();
    }

    private ResponseEntity<String> get(String login, String path, String language) {
        return http.withBasicAuth(login, TestLogins.PASSWORD).exchange(RequestEntity.get(path)
                .header(HttpHeaders.ACCEPT, "text/html").header(HttpHeaders.ACCEPT_LANGUAGE, language).build(), String.class);
    }
}
