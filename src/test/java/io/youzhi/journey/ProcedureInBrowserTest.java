package io.youzhi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.demo.DemoServerTest;
import io.youzhi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A procedure that a pack declares, step by step through Tasklist in a real browser. */
@DemoServerTest
@Needs(Needs.Thing.BROWSER)
class ProcedureInBrowserTest {

    private static final String PASSWORD = "Youzhi-demo-1";
    private static final String STEPS = "规程步骤";

    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @Test
    void goesFromTheStartFormToTheLeadersApproval() {
        try (Browser browser = new Browser()) {
            browser.pictureOfFailure(() -> {
                aClerkPhonesTheCustomer(browser);
                aColleagueVisitsAndPostsTheNotice(browser);
                theLeaderApproves(browser);
                assertThat(record().path("entries").findValuesAsText("step"))
                        .containsExactly("phone", "visit", "notice", "approval");
            });
        }
    }

    private void aClerkPhonesTheCustomer(Browser browser) {
        Tasklist clerk = as(browser, "wu.xia").start("登记规程步骤").pick("规程", "欠费停水");
        clerk.type("户号", "E-2001");
        browser.see(By.id("step-subject")).sendKeys(Keys.TAB);
        clerk.pick("步骤", "电话通知").picture("procedure-1-start").send();
    }

    private void aColleagueVisitsAndPostsTheNotice(Browser browser) {
        Tasklist colleague = as(browser, "zheng.shuang").task(STEPS, "E-2001").claim();
        browser.see(By.xpath("//*[contains(@class,'record-step')]//li[contains(.,'电话通知') and contains(.,'吴霞')]"));
        colleague.picture("procedure-2-visit").send();
        colleague.task(STEPS, "张贴通知").claim();
        browser.see(By.xpath("//option[contains(.,'张贴通知')]"));
        colleague.send();
    }

    private void theLeaderApproves(Browser browser) {
        Tasklist leader = as(browser, "zhou.min").task(STEPS, "停水审批").claim();
        browser.see(By.xpath("//option[contains(.,'停水审批')]"));
        leader.picture("procedure-3-approval").send();
    }

    private JsonNode record() {
        return http.withBasicAuth("zhou.min", PASSWORD).getForObject("/api/procedures/arrears-cut/E-2001", JsonNode.class);
    }

    private Tasklist as(Browser browser, String login) {
        return Tasklist.open(browser, "http://localhost:" + port, login, PASSWORD);
    }
}
