package io.youzhi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.demo.DemoServerTest;
import io.youzhi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an employee can say against the ledger, and how a proposal about them is heard and decided, in a real browser. */
@DemoServerTest
@Needs(Needs.Thing.BROWSER)
class AppealInBrowserTest {

    private static final String PASSWORD = "Youzhi-demo-1";
    private static final String HEARINGS = "申诉与评议";
    private static final Pattern APPEAL = Pattern.compile("A-\\d+");

    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @Test
    void letsTheEmployeeAppealAndBeHeardBeforePeopleDecide() {
        try (Browser browser = new Browser()) {
            browser.pictureOfFailure(() -> {
                String appeal = theEmployeeAppealsAgainstALine(browser);
                theQualityOfficeReversesTheLine(browser, appeal);
                assertThat(read("/api/appeals/" + appeal).path("state").asText()).isEqualTo("reversed");

                String review = read("/api/reviews?subject=wu.xia&state=open").at("/items/0/number").asText();
                theLeaderHearsTheEmployee(browser, review);
                theQualityOfficeConfirms(browser, review);
                assertThat(read("/api/reviews/" + review).path("state").asText()).isEqualTo("confirmed");
            });
        }
    }

    private String theEmployeeAppealsAgainstALine(Browser browser) {
        browser.forget(server());
        browser.open(server() + "/login");
        browser.see(By.name("username")).sendKeys("wu.xia");
        browser.see(By.name("password")).sendKeys(PASSWORD, Keys.ENTER);
        browser.click(By.partialLinkText("台账"));
        browser.see(By.cssSelector(".wide tbody tr"));
        browser.picture("appeal-1-ledger");
        browser.click(By.cssSelector(".wide tbody a"));
        browser.see(By.id("grounds")).sendKeys("录音显示当时已向客户解释 🎧");
        browser.picture("appeal-2-line");
        browser.click(By.cssSelector("main button"));
        browser.see(By.xpath("//dd[contains(.,'录音显示当时已向客户解释 🎧')]"));
        browser.picture("appeal-3-lodged");
        Matcher number = APPEAL.matcher(browser.text());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void theQualityOfficeReversesTheLine(Browser browser, String appeal) {
        Tasklist office = as(browser, "qian.wei").task(HEARINGS, appeal + " · 吴霞").claim();
        assertThat(office.card()).contains("录音显示当时已向客户解释 🎧", "吴霞", "属实投诉");
        office.tick("撤销本条").type("理由", "录音属实").picture("appeal-4-decide").send();
    }

    private void theLeaderHearsTheEmployee(Browser browser, String review) {
        Tasklist leader = as(browser, "zhou.min").task(HEARINGS, review + " · 吴霞").claim();
        assertThat(leader.card()).contains(review, "吴霞");
        leader.tick("未到场").type("陈述与申辩", "本人书面说明，附后").picture("review-1-hear").send();
    }

    private void theQualityOfficeConfirms(Browser browser, String review) {
        Tasklist office = as(browser, "qian.wei").task(HEARINGS, review + " · 吴霞").claim();
        assertThat(office.card()).contains("本人书面说明，附后", "周敏");
        office.tick("执行提议").type("理由", "三次属实").day("待岗至", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(14))
                .picture("review-2-decide").send();
    }

    private JsonNode read(String path) {
        return http.withBasicAuth("lin.hui", PASSWORD).getForObject(path, JsonNode.class);
    }

    private Tasklist as(Browser browser, String login) {
        return Tasklist.open(browser, server(), login, PASSWORD);
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
