package io.youzhi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.demo.DemoServerTest;
import io.youzhi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inspection from its start form to its report, as inspectors and the unit make it in a real browser. */
@DemoServerTest
@Needs(Needs.Thing.BROWSER)
class InspectionInBrowserTest {

    private static final String PASSWORD = "Youzhi-demo-1";

    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @Test
    void goesFromTheStartFormToTheReport() {
        try (Browser browser = new Browser()) {
            browser.pictureOfFailure(() -> {
                String number = theChiefOpensOne(browser);
                theInspectorLeavesHalfWayAndLosesNothing(browser, number);
                theInspectorRecordsIt(browser, number);
                JsonNode recorded = read("/api/inspections/" + number);
                assertThat(recorded.path("score").decimalValue()).isEqualByComparingTo("90");
                assertThat(recorded.at("/findings/0/text").asText()).isEqualTo("公告栏过期 📋");
                assertThat(recorded.path("state").asText()).isEqualTo("rectifying");
            });
        }
    }

    private String theChiefOpensOne(Browser browser) {
        Tasklist chief = as(browser, "lin.hui").start("发起检查").pick("方式", "暗访").pick("受检单位", "west-hall");
        browser.see(By.xpath("//select[@id='inspection-checklist']/option"));
        new Select(browser.see(By.id("inspection-inspectors"))).selectByValue("lin.hui");
        new Select(browser.see(By.id("inspection-inspectors"))).selectByValue("jiang.bin");
        browser.picture("inspection-1-open");
        chief.send();
        return read("/api/inspections?unit=west-hall&kind=covert").at("/items/0/number").asText();
    }

    private void theInspectorLeavesHalfWayAndLosesNothing(Browser browser, String number) {
        as(browser, "jiang.bin").task("待我检查", number).claim();
        browser.see(By.cssSelector(".inspect-item"));
        answer(browser, "window.notices", "不合格");
        browser.see(By.cssSelector("[data-item='window.notices'] textarea")).sendKeys("公告栏过期");
        answer(browser, "window.greeting", "合格");
        browser.see(By.xpath("//*[contains(@class,'inspect-bar')][contains(.,'2 / 8')][contains(.,'已保存')]"));
        browser.picture("inspection-2-half-way");
    }

    private void theInspectorRecordsIt(Browser browser, String number) {
        Tasklist again = as(browser, "jiang.bin").task("待我检查", number);
        browser.see(By.cssSelector(".inspect-item.failed"));
        assertThat(browser.see(By.cssSelector("[data-item='window.notices'] textarea")).getAttribute("value"))
                .isEqualTo("公告栏过期");
        browser.see(By.cssSelector("[data-item='window.notices'] textarea")).sendKeys(" 📋");
        for (String item : new String[] {"first-contact", "phrases", "dress", "attention", "posts", "tidy"}) {
            answer(browser, "window." + item, "合格");
        }
        browser.see(By.xpath("//*[contains(@class,'inspect-bar')][contains(.,'8 / 8')][contains(.,'已保存')]"));
        again.picture("inspection-3-complete").send();
    }

    private static void answer(Browser browser, String item, String answer) {
        browser.click(By.xpath("//*[@data-item='" + item + "']//button[.='" + answer + "']"));
    }

    private Tasklist as(Browser browser, String login) {
        return Tasklist.open(browser, server(), login, PASSWORD);
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private JsonNode read(String path) {
        return http.withBasicAuth("qian.wei", PASSWORD).getForObject(path, JsonNode.class);
    }
}
