package io.youzhi.request;

import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.LEADER;
import static io.youzhi.request.Counter.MATE;
import static io.youzhi.request.Counter.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.org.OrganisationEvents.EmployeeLeft;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever moves or leaves hands over by name; no case is ever without an owner. */
@OnEachDatabase
class HandOverOnLeavingTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Requests requests;
    @Autowired
    private Tenures tenures;
    @Autowired
    private ApplicationEventPublisher publisher;
    @Autowired
    private TransactionTemplate transaction;
    private Counter counter;
    private String zhao;
    private String agent;

    @BeforeEach
    void zhaoOfTheRepairTeamAndAnAgent() {
        counter = new Counter(http, clock).open();
        String some = UUID.randomUUID().toString().substring(0, 8);
        zhao = "rq.zhao-" + some;
        agent = "rq.agent-" + some;
        organisation.save(person(zhao, "rq-repair", "repair-crew", "handler"));
        organisation.save(person(agent, "rq-hotline", "hotline-agent", "agent"));
    }

    @Test
    void mayNotLeaveWithWorkInHand() {
        String number = taken();
        ResponseEntity<JsonNode> refused = move(Map.of("leaves", true));
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody().path("detail").asText()).contains(zhao, "1", number);
        assertThat(organisation.employee(zhao).active()).isTrue();
        assertThat(move(Map.of("unit", "rq-hall")).getStatusCode().value()).isEqualTo(409);
        assertThat(move(Map.of("post", "leader")).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void givesEachToSomebodyByName() {
        String first = taken();
        String second = taken();
        counter.later(Duration.ofMinutes(10));
        assertThat(work()).extracting(each -> each.path("number").asText()).containsExactly(first, second);

        assertThat(move(Map.of("unit", "rq-hall", "works", Map.of(first, CREW), "successor", MATE, "reason", "调往营业厅"))
                .getStatusCode().value()).isEqualTo(200);

        assertThat(counter.of(first).path("handler").asText()).isEqualTo(CREW);
        assertThat(counter.of(second).path("handler").asText()).isEqualTo(MATE);
        for (String number : List.of(first, second)) {
            JsonNode request = counter.of(number);
            assertThat(request.path("owner")).isEqualTo(request.path("handler"));
            assertThat(request.path("unit").asText()).isEqualTo("rq-repair");
            assertThat(request.path("firstResponder").asText()).isEqualTo(Counter.AGENT);
            assertThat(tasksOf(number)).extracting(Task::getAssignee).containsOnly(request.path("handler").asText());
            assertThat(counter.story(number)).containsOnlyOnce("handed-over");
        }
        List<Tenure> slices = tenures.findByRequestIdOrderById(requests.findByNumber(first).orElseThrow().getId());
        Tenure before = slices.get(slices.size() - 2);
        Tenure after = slices.get(slices.size() - 1);
        assertThat(before.employee()).isEqualTo(zhao);
        assertThat(before.ends()).isEqualTo(Counter.moment("2026-03-02T09:10")).isEqualTo(after.starts());
        assertThat(after).returns(CREW, Tenure::employee).returns("调往营业厅", Tenure::reason)
                .returns(TestLogins.ADMINISTRATOR, Tenure::givenBy).returns(null, Tenure::ends);
        assertThat(work()).isEmpty();
        counter.step(CREW, first, "arrive");
    }

    @Test
    void handsOverWhatWaitsInAQueueToo() {
        String number = counter.take(agent, Map.of());
        assertThat(counter.of(number).path("owner").asText()).isEqualTo(agent);
        assertThat(moves(agent, Map.of("leaves", true, "successor", Counter.AGENT)).getStatusCode().value()).isEqualTo(200);
        assertThat(counter.of(number).path("owner").asText()).isEqualTo(Counter.AGENT);
        assertThat(counter.of(number).path("unit").asText()).isEqualTo("rq-repair");
        counter.step(CREW, number, "accept");
    }

    @Test
    void returnsATaskToItsQueueWhereTheSuccessorMayNotDoIt() {
        String forMate = standalone("queue.rq-repair");
        String forNobodyElse = standalone("queue.rq-hotline");
        assertThat(move(Map.of("leaves", true, "successor", MATE)).getStatusCode().value()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(forMate).singleResult().getAssignee()).isEqualTo(MATE);
        assertThat(tasks.createTaskQuery().taskId(forNobodyElse).singleResult().getAssignee()).isNull();
        tasks.deleteTask(forMate, true);
        tasks.deleteTask(forNobodyElse, true);
    }

    @Test
    void asksForSuccessorsWhoAreThere() {
        String number = taken();
        assertThat(code(move(Map.of("leaves", true, "successor", zhao)))).isEqualTo("422 org.not-active");
        assertThat(code(move(Map.of("unit", "rq-hall", "successor", zhao)))).isEqualTo("422 org.hands-to-self");
        assertThat(code(move(Map.of("leaves", true, "successor", "nobody")))).isEqualTo("422 org.no-employee");
        assertThat(code(move(Map.of("leaves", true, "works", Map.of("R-0", MATE))))).isEqualTo("422 org.holds-not");
        assertThat(counter.of(number).path("handler").asText()).isEqualTo(zhao);
    }

    @Test
    void givesALeaderWhatSomebodyGotInTheVeryMoment() {
        String number = taken();
        transaction.executeWithoutResult(status -> publisher.publishEvent(
                new EmployeeLeft(zhao, Counter.moment("2026-03-02T09:00"))));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(counter.of(number).path("handler").asText()).isEqualTo(LEADER));
    }

    private String taken() {
        String number = counter.take(Counter.AGENT, Map.of());
        counter.step(zhao, number, "accept");
        return number;
    }

    private String standalone(String queue) {
        Task task = tasks.newTask();
        task.setAssignee(zhao);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), queue);
        return task.getId();
    }

    private List<Task> tasksOf(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    private ResponseEntity<JsonNode> move(Map<String, ?> how) {
        return moves(zhao, how);
    }

    private ResponseEntity<JsonNode> moves(String who, Map<String, ?> how) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD).exchange("/api/org/employees/" + who
                + "/move", HttpMethod.POST, new HttpEntity<>(how, headers), JsonNode.class);
    }

    private JsonNode work() {
        return http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .getForObject("/api/org/employees/" + zhao + "/work", JsonNode.class);
    }

    private static String code(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " " + answer.getBody().path("code").asText();
    }

    private static EmployeeEntry person(String id, String unit, String post, String role) {
        return new EmployeeEntry(id, id, unit, post, List.of(role), null, null, true, TestLogins.PASSWORD);
    }
}
