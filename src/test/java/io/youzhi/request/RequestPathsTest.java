package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CLERK;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.HALL_LEADER;
import static io.youzhi.request.Counter.MATE;
import static io.youzhi.request.Counter.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;

/** Less travelled paths of a request, who may see it, and what stays behind. */
@ServerTest
class RequestPathsTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private IdentityService identity;
    @Autowired
    private FormService forms;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TestLogins logins;
    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
    }

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
    }

    @Test
    void asksForWhatIsMissingAtIntake() {
        ResponseEntity<JsonNode> answer = counter.tries(AGENT, HttpMethod.POST, "", Map.of("kind", "fault", "channel", "x",
                "anonymous", true));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("errors").findValuesAsText("field"))
                .containsExactly("channel", "what", "place", "anonymous");
    }

    @Test
    void takesNoMoreThanCanBeKept() {
        for (Object amount : List.of(new java.math.BigDecimal("1e40"), -1, 0.001)) {
            ResponseEntity<JsonNode> answer = counter.tries(AGENT, HttpMethod.POST, "", Counter.request(Map.of("amount", amount)));
            assertThat(answer.getStatusCode().value()).as("amount %s", amount).isEqualTo(422);
            assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("amount");
        }
        ResponseEntity<JsonNode> answer = counter.tries(AGENT, HttpMethod.POST, "", Counter.request(Map.of("papers",
                List.of("a".repeat(3000)))));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("papers");
    }

    @Test
    void takesAnAnonymousReport() {
        String number = counter.take(AGENT, Map.of("kind", "report", "channel", "letter", "anonymous", true, "name", "-", "phone", "-",
                "unit", "rq-hall"));
        counter.step(HALL_LEADER, number, "accept");
        counter.step(HALL_LEADER, number, "reply", "note", "已登记");
        JsonNode closed = counter.step(HALL_LEADER, number, "verdict", "verdict", "not-upheld", "note", "查无此事");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(counter.story(number)).contains("told-at-once", "no-visit");
    }

    @Test
    void keepsTheLoginOfAnAnonymousReportToItself() {
        logins.make("rq.customer", "customer");
        Map<String, Object> report = new HashMap<>(Map.of("kind", "report", "channel", "web", "anonymous", true));
        assertThat(faults("rq.customer", report)).containsExactly("anonymous");
        report.putAll(Map.of("name", "-", "phone", "-"));
        String number = counter.take("rq.customer", report);
        assertThat(counter.of(number).toString()).doesNotContain("rq.customer");
        assertThat(counter.get(QUALITY, "/" + number + "/events").toString()).contains("\"by\":\"customer\"")
                .doesNotContain("rq.customer");
        assertThat(counter.get("rq.customer", "/" + number).path("number").asText()).isEqualTo(number);
        counter.step("rq.customer", number, "withdraw", "reason", "不用了");
        assertThat(counter.get(QUALITY, "/" + number + "/clocks").toString()).contains("customer").doesNotContain("rq.customer");
        assertThat(counter.get(QUALITY, "/" + number + "/archive").toString()).doesNotContain("rq.customer");
    }

    @Test
    void takesFromCustomersOnlyWhatIsTheirsToSay() {
        logins.make("rq.customer", "customer");
        assertThat(faults("rq.customer", Map.of())).containsExactly("channel");
        assertThat(faults("rq.customer", Map.of("channel", "web", "externalNumber", "12345-10", "externalDue",
                "2026-03-03T12:00:00+08:00"))).containsExactly("externalNumber", "externalDue");
        counter.take("rq.customer", Map.of("channel", "web"));
        counter.take("rq.customer", Map.of("channel", "app"));
    }

    @Test
    void takesOrdersFromOutsideOnceAndWithLimitsThatCanBe() {
        for (String due : List.of("2020-03-03T12:00:00Z", "+99999-03-03T12:00:00Z")) {
            assertThat(faults(AGENT, Map.of("channel", "mayor-line", "externalNumber", "12345-11", "externalDue", due)))
                    .containsExactly("externalDue");
        }
        for (String limit : List.of("-PT5H", "PT0S", "PT999999999H")) {
            assertThat(faults(AGENT, Map.of("legalLimit", limit))).containsExactly("legalLimit");
        }
        Map<String, String> order = Map.of("channel", "mayor-line", "externalNumber", "12345-12", "externalDue",
                "2026-03-01T12:00:00Z");
        String first = counter.take(AGENT, order);
        ResponseEntity<JsonNode> again = counter.tries(AGENT, HttpMethod.POST, "", Counter.request(order));
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody().path("detail").asText()).contains("12345-12", first);
    }

    private List<String> faults(String by, Map<String, ?> more) {
        ResponseEntity<JsonNode> answer = counter.tries(by, HttpMethod.POST, "", Counter.request(more));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        return answer.getBody().path("errors").findValuesAsText("field");
    }

    @Test
    void leavesTriageToAPersonWhenNobodyKnowsTheUnit() {
        logins.make("rq.customer", "customer");
        String number = counter.take("rq.customer", Map.of("unit", "-", "channel", "web"));
        assertThat(counter.tasks(number)).containsExactly("TriageByHand");
        assertThat(counter.of(number).path("owner").asText()).isNotBlank();
        assertThat(counter.refused(QUALITY, number, "triage", "kind", "fault", "priority", "high", "unit", "rq-repair",
                "resolveBy", "2026-03-04T09:00:00+08:00")).startsWith("422");
        assertThat(counter.refused(QUALITY, number, "triage", "kind", "praise", "priority", "high", "unit", "nowhere"))
                .startsWith("404");
        counter.step(QUALITY, number, "triage", "kind", "fault", "priority", "high", "unit", "rq-repair", "resolveBy",
                "2026-03-02T18:00:00+08:00");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-02T18:00");
        assertThat(counter.due(number, "arrive")).isEqualTo("2026-03-02T10:00");
        assertThat(counter.due(number, "feedback")).isEqualTo("2026-03-02T18:30");
        counter.step(CREW, number, "accept");
        assertThat(counter.of(number).path("firstResponder").asText()).isEqualTo(CREW);
        JsonNode own = counter.get("rq.customer", "/" + number);
        assertThat(own.path("number").asText()).isEqualTo(number);
        assertThat(own.path("promises")).isNotEmpty();
        assertThat(own.has("handler") || own.has("tasks")).isFalse();
        counter.step("rq.customer", number, "withdraw", "reason", "不用了");
    }

    @Test
    void promisesByKindAtOnceWhereNobodyKnowsTheUnit() {
        logins.make("rq.customer", "customer");
        JsonNode taken = counter.post("rq.customer", "", Counter.request(Map.of("unit", "-", "channel", "web", "kind",
                "complaint")));
        assertThat(taken.path("promises").findValuesAsText("limit")).containsExactlyInAnyOrder("accept", "reply", "resolve");
        String number = taken.path("number").asText();
        assertThat(counter.tasks(number)).containsExactly("TriageByHand");
        assertThat(counter.due(number, "accept")).isEqualTo("2026-03-02T11:00");
        counter.at("2026-03-02T10:40");
        assertThat(counter.story(number)).contains("escalated");
        counter.step(QUALITY, number, "triage", "kind", "complaint", "priority", "high", "unit", "rq-hall");
        assertThat(counter.due(number, "accept")).isEqualTo("2026-03-02T11:00");
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-09T09:00");
        assertThat(counter.of(number).path("promises").findValuesAsText("limit")).contains("reply");
        assertThat(counter.tasks(number)).containsExactly("AcceptRequest");
    }

    @Test
    void showsCustomersTheirOwnAndHandlersTheirUnits() {
        logins.make("rq.customer", "customer");
        logins.make("rq.customer2", "customer");
        String number = counter.take("rq.customer", Map.of("channel", "app"));
        assertThat(counter.tries("rq.customer2", HttpMethod.GET, "/" + number, null).getStatusCode().value()).isEqualTo(404);
        assertThat(counter.tries(CLERK, HttpMethod.GET, "/" + number, null).getStatusCode().value()).isEqualTo(404);
        assertThat(counter.tries("rq.customer", HttpMethod.GET, "/" + number + "/events", null).getStatusCode().value())
                .isEqualTo(403);
        assertThat(counter.get(CREW, "?unit=rq-repair&size=1&sort=-received").path("total").asInt()).isPositive();
        assertThat(counter.get("rq.customer2", "").path("total").asInt()).isZero();
        assertThat(counter.get("rq.customer", "?open=true&kind=fault").path("items").findValuesAsText("number"))
                .contains(number);
        assertThat(counter.tries(CREW, HttpMethod.GET, "?sort=phone", null).getStatusCode().value()).isEqualTo(422);
        assertThat(counter.tries(CREW, HttpMethod.GET, "?state=nowhere", null).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void keepsFilesAndRefusesWhatIsNone() {
        String number = counter.take(AGENT, Map.of());
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        assertThat(attach(number, "前.png", "image/png", png).getStatusCode().value()).isEqualTo(201);
        assertThat(attach(number, "x.png", "image/png", "nothing".getBytes()).getStatusCode().value()).isEqualTo(422);
        assertThat(attach(number, "x.exe", "application/x-msdownload", png).getStatusCode().value()).isEqualTo(422);
        JsonNode file = counter.of(number).path("attachments").get(0);
        byte[] again = http.withBasicAuth(CREW, TestLogins.PASSWORD).getForObject(
                "/api/requests/" + number + "/attachments/" + file.path("id").asLong(), byte[].class);
        assertThat(again).isEqualTo(png);
        assertThat(file.path("name").asText()).isEqualTo("前.png");
    }

    @Test
    void takesFilesUpToWhatIsSet() {
        String number = counter.take(AGENT, Map.of());
        byte[] big = new byte[10 * 1024 * 1024 + 1];
        assertThat(attach(number, "big.txt", "text/plain", big).getBody().path("errors").findValuesAsText("message"))
                .anyMatch(said -> said.contains("10 MB"));
    }

    @Test
    void givesReasonsInTheReadersLanguage() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "arrive");
        counter.step(CREW, number, "wait", "reason", "客户不在家", "until", "2026-03-03T10:00:00+08:00");
        assertThat(counter.get(CREW, "/" + number + "/clocks").findValuesAsText("reason"))
                .contains("waiting for the customer").noneMatch(reason -> reason.startsWith("request."));
        assertThat(inChinese("/" + number + "/clocks").findValuesAsText("reason")).contains("等待客户")
                .noneMatch(reason -> reason.startsWith("request."));
        counter.at("2026-03-03T10:00");
        assertThat(counter.get(QUALITY, "/" + number + "/events").findValuesAsText("details"))
                .contains("the wait has lasted long enough");
        counter.step(CREW, number, "return", "reason", "不属本班");
        assertThat(counter.of(number).path("tenures").findValuesAsText("reason")).contains("sent back by the unit");
        assertThat(inChinese("/" + number).path("tenures").findValuesAsText("reason"))
                .noneMatch(reason -> reason.startsWith("request."));
        counter.step(AGENT, number, "withdraw", "reason", "不用了");
        assertThat(counter.get(QUALITY, "/" + number + "/archive").path("snapshot").path("request").path("tenures")
                .findValuesAsText("reason")).contains("request.returned");
    }

    private JsonNode inChinese(String path) {
        return http.withBasicAuth(QUALITY, TestLogins.PASSWORD).getForObject("/api/requests" + path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> attach(String number, String name, String type, byte[] content) {
        HttpHeaders part = new HttpHeaders();
        part.setContentType(MediaType.parseMediaType(type));
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new HttpEntity<>(new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        }, part));
        return http.withBasicAuth(AGENT, TestLogins.PASSWORD).postForEntity("/api/requests/" + number + "/attachments",
                parts, JsonNode.class);
    }

    @Test
    void blanksPersonalDataAndKeepsTheNumbers() {
        String number = counter.take(AGENT, Map.of());
        assertThat(counter.refused(QUALITY, number, "blank")).isEqualTo("409 request.blank-open");
        counter.step(AGENT, number, "withdraw", "reason", "不用了");
        String before = counter.get(QUALITY, "/" + number + "/archive").path("sha256").asText();
        counter.step(QUALITY, number, "blank");
        JsonNode blanked = counter.of(number);
        assertThat(blanked.path("customer").has("name")).isFalse();
        assertThat(blanked.path("customer").has("what")).isFalse();
        assertThat(blanked.path("promises")).isNotEmpty();
        JsonNode archive = counter.get(QUALITY, "/" + number + "/archive");
        assertThat(archive.path("intact").asBoolean()).isTrue();
        assertThat(archive.path("sha256").asText()).isEqualTo(before);
        assertThat(archive.path("snapshot").toString()).doesNotContain("王女士", "13800000000", "人民路");
    }

    @Test
    void confirmsPraise() {
        String number = counter.take(AGENT, Map.of("kind", "praise", "channel", "comment-book", "unit", "rq-hall"));
        counter.step(HALL_LEADER, number, "accept");
        assertThat(counter.tasks(number)).containsExactly("ConfirmPraise");
        JsonNode done = counter.step(HALL_LEADER, number, "praise", "confirmed", true, "employees", List.of(CLERK), "note",
                "情况属实");
        assertThat(counter.story(number)).contains("praise-confirmed");
        assertThat(done.path("state").asText()).isIn("visiting", "closed");
    }

    @Test
    void handsOverAsSlicesOfTimeAndTheFirstResponderStays() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.at("2026-03-02T09:20");
        counter.step(CREW, number, "hand-over", "to", MATE, "reason", "交班");
        JsonNode handed = counter.of(number);
        assertThat(handed.path("handler").asText()).isEqualTo(MATE);
        assertThat(handed.path("firstResponder").asText()).isEqualTo(AGENT);
        assertThat(handed.path("tenures").findValuesAsText("employee")).containsExactly(AGENT, CREW, MATE);
        assertThat(counter.refused(CREW, number, "arrive")).startsWith("409");
        counter.step(MATE, number, "arrive");
    }

    @Test
    void takesARequestFromTheStartFormAndKeepsNoWordOfIt() {
        identity.setAuthentication(AGENT, List.of("agent", "queue.rq-hotline"));
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("take-request").latestVersion()
                .singleResult().getId();
        ProcessInstance taken = forms.submitStartForm(definition, Map.of("channel", "hotline", "kind", "fault", "category",
                "household-meter", "what", "没水了 🚱", "place", "解放路 5 号 " + System.nanoTime(), "unit", "rq-repair", "name",
                "钱女士", "phone", "13900000000", "evil", "something else", "taker", MATE));
        identity.clearAuthentication();
        Task told = tasks.createTaskQuery().processInstanceId(taken.getId()).singleResult();
        assertThat(told.getAssignee()).isEqualTo(AGENT);
        Map<String, Object> left = runtime.getVariables(taken.getId());
        assertThat(left).containsOnlyKeys("number", "promises", "taker");
        String number = (String) left.get("number");
        assertThat((String) left.get("promises")).contains("2026-03-02 17:00");
        assertThat(counter.of(number).path("firstResponder").asText()).isEqualTo(AGENT);
        assertThat(history.createHistoricVariableInstanceQuery().variableValueEquals("name", "钱女士").count()).isZero();
        identity.setAuthentication(AGENT, List.of("agent"));
        tasks.complete(told.getId());
        identity.clearAuthentication();
        counter.at("2026-03-02T15:24");
        assertThat(counter.story(number)).contains("number-told", "escalated");
    }

    @Test
    void refusesATaskThatSomebodyElseHasInTasklistToo() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        identity.setAuthentication(CREW, List.of("handler", "queue.rq-repair"));
        tasks.claim(task.getId(), CREW);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tasks.complete(task.getId(),
                Map.of("action", "return"))).hasStackTraceContaining("reason: 此项必填。 / reason: This must be filled in.");
        tasks.complete(task.getId(), Map.of("action", "accept", "number", "R0", "handled", "settled", "secret", "王女士"));
        identity.clearAuthentication();
        assertThat(counter.tasks(number)).containsExactly("ReportArrival");
        Task next = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(tasks.getVariables(next.getId())).containsEntry("number", number).doesNotContainKeys("secret", "action");
    }

    @Test
    void providesTheListsOfTasklistOnce() {
        JsonNode filters = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .getForObject("/engine-rest/filter", JsonNode.class);
        List<String> names = new java.util.ArrayList<>();
        filters.forEach(filter -> names.add(filter.path("name").asText()));
        assertThat(names).contains("我的任务 My tasks", "本单位队列 My unit's queue")
                .doesNotHaveDuplicates();
    }
}
