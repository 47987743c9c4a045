package io.youzhi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.demo.DemoServerTest;
import io.youzhi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint on its way through Tasklist, in a real browser, among the cases of the demo. */
@DemoServerTest
@Needs(Needs.Thing.BROWSER)
class ComplaintInBrowserTest {

    private static final String PASSWORD = "Youzhi-demo-1";
    private static final Pattern NUMBER = Pattern.compile("R\\d{8}-\\d+");

    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @Test
    void goesFromTheStartFormToClosure() {
        try (Browser browser = new Browser()) {
            browser.pictureOfFailure(() -> {
                String number = anAgentTakesIt(browser);
                theLeaderAcceptsAndReplies(browser, number);
                theLeaderFindsItUpheld(browser, number);
                anAgentCallsTheCustomer(browser, number);
                assertThat(isClosedAndArchived(number)).isTrue();
            });
        }
    }

    private String anAgentTakesIt(Browser browser) {
        Tasklist agent = as(browser, "li.na").start("受理诉求").pick("类型", "投诉").pick("责任单位", "城东营业厅")
                .pick("类别", "服务").type("内容", "柜员让我自己去看公告栏 😠𠮷").type("地点", "城东营业厅 2 号窗口")
                .type("客户姓名", "任女士").type("客户电话", "139-0000-2001").picture("1-taken");
        agent.send();
        agent.task("我的任务", "告知编号").picture("2-number-and-promises");
        Matcher number = NUMBER.matcher(browser.text());
        assertThat(number.find()).isTrue();
        agent.send();
        return number.group();
    }

    private void theLeaderAcceptsAndReplies(Browser browser, String number) {
        Tasklist leader = as(browser, "zhou.min").task("本单位队列", number).claim().picture("3-accept");
        assertThat(leader.card()).contains("柜员让我自己去看公告栏 😠𠮷", "任女士");
        leader.send();
        leader.task("我的任务", number).type("答复内容", "已致歉，正在核实").picture("4-reply").send();
    }

    private void theLeaderFindsItUpheld(Browser browser, String number) {
        Tasklist leader = as(browser, "zhou.min").task("我的任务", number).pick("结论", "属实").pick("责任", "员工")
                .type("责任员工", "nobody").pick("原因类别", "态度").pick("情节", "一般").type("调查情况", "监控属实");
        assertThat(leader.sendAndBeStopped()).contains("nobody");
        leader.search("责任员工", "liu.yang").picture("5-upheld").send();
        leader.task("我的任务", number).type("回告说明", "已答复客户").picture("6-feedback").send();
    }

    private void anAgentCallsTheCustomer(Browser browser, String number) {
        as(browser, "feng.lin").task("待回访", number).claim().choose("是否接通", "Yes").type("满意度", "85")
                .type("客户意见", "可以接受").picture("7-return-visit").send();
    }

    private boolean isClosedAndArchived(String number) {
        TestRestTemplate office = http.withBasicAuth("lin.hui", PASSWORD);
        JsonNode request = office.getForObject("/api/requests/" + number, JsonNode.class);
        assertThat(request.path("state").asText()).isEqualTo("closed");
        return office.getForObject("/api/requests/" + number + "/archive", JsonNode.class).path("intact").asBoolean();
    }

    private Tasklist as(Browser browser, String login) {
        return Tasklist.open(browser, "http://localhost:" + port, login, PASSWORD);
    }
}
