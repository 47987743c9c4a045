package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CLERK;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.HALL_LEADER;
import static io.youzhi.request.Counter.LEADER;
import static io.youzhi.request.Counter.MATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.engine.ClockMovement;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Who may give a request to whom, and where it is then. */
@ServerTest
class HandOverTest {

    private static final String OTHER_AGENT = "rq.hotline-leader";
    private static final String GUARD = "rq.guard";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private TaskService tasks;
    private Counter counter;

    @BeforeEach
    void aRequestForTheRepairTeamAndAGuardWithoutRole() {
        counter = new Counter(http, clock).open();
        organisation.save(new EmployeeEntry(GUARD, GUARD, "rq-hall", "guard", List.of(), null, null, true,
                TestLogins.PASSWORD));
    }

    @Test
    void isForThoseWhoHaveItAndTheirLeaders() {
        String number = counter.take(AGENT, Map.of());
        counter.step(CREW, number, "accept");
        assertThat(counter.refused(OTHER_AGENT, number, "hand-over", "to", MATE, "reason", "x"))
                .isEqualTo("409 request.not-yours");
        assertThat(counter.refused(MATE, number, "hand-over", "to", MATE, "reason", "x"))
                .isEqualTo("409 request.not-yours");
        counter.step(CREW, number, "hand-over", "to", MATE, "reason", "交班");
        assertThat(http.withBasicAuth(MATE, TestLogins.PASSWORD).getForObject("/api/notices", String.class))
                .contains(number).contains("抢修工").doesNotContain(CREW);
        counter.step(AGENT, number, "hand-over", "to", CREW, "reason", "首问责任人换人");
        assertThat(counter.step(LEADER, number, "hand-over", "to", MATE, "reason", "班长换人").path("handler").asText())
                .isEqualTo(MATE);
    }

    @Test
    void goesOnlyToSomebodyWhoCanAct() {
        String number = counter.take(AGENT, Map.of());
        assertThat(counter.refused(AGENT, number, "hand-over", "to", GUARD, "reason", "x"))
                .isEqualTo("422 request.takes-none");
        counter.step(CREW, number, "accept");
        assertThat(counter.refused(CREW, number, "hand-over", "to", GUARD, "reason", "x"))
                .isEqualTo("422 request.takes-none");
        assertThat(counter.of(number).path("handler").asText()).isEqualTo(CREW);
    }

    @Test
    void takesWaitingWorkToTheQueueOfTheOtherUnit() {
        String number = counter.take(AGENT, Map.of());
        assertThat(groups(number)).containsExactly("queue.rq-repair");
        assertThat(counter.step(AGENT, number, "hand-over", "to", CLERK, "reason", "应由营业厅办").path("unit").asText())
                .isEqualTo("rq-hall");
        assertThat(groups(number)).containsExactly("queue.rq-hall");
        assertThat(open(number)).extracting(Task::getAssignee).containsExactly(CLERK);
        assertThat(counter.step(CLERK, number, "accept").path("handler").asText()).isEqualTo(CLERK);
    }

    @Test
    void takesQuestionsToTheLeadersOfTheOtherUnit() {
        String number = counter.take(AGENT, Map.of("category", "household-meter"));
        counter.step(CREW, number, "accept");
        counter.step(CREW, number, "extension", "until", "2026-03-03T17:00:00+08:00", "reason", "等配件");
        counter.step(CREW, number, "hand-over", "to", CLERK, "reason", "应由营业厅办");
        assertThat(groups(number)).contains("queue.rq-hall", "leaders.rq-hall")
                .doesNotContain("queue.rq-repair", "leaders.rq-repair");
        counter.step(HALL_LEADER, number, "extension-decision", "granted", true);
        assertThat(counter.due(number, "resolve")).isEqualTo("2026-03-03T17:00");
    }

    private List<Task> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    private List<String> groups(String number) {
        return open(number).stream().flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).distinct().sorted().toList();
    }
}
