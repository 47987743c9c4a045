package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.LEADER;
import static io.youzhi.request.Counter.MATE;
import static io.youzhi.request.Counter.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.org.DutyManagement;
import io.youzhi.org.Organisation;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Deputies and rosters: whoever is told is there, and may act. */
@OnEachDatabase
class WhoIsThereTest {

    private static final String BRANCH_LEADER = "rq.branch-leader";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private Organisation directory;
    @Autowired
    private DutyManagement duties;
    @Autowired
    private IdentityService identity;
    private final List<String> entered = new ArrayList<>();
    private Counter counter;
    private String zhao;

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
        zhao = "rq.zhao-" + UUID.randomUUID().toString().substring(0, 8);
        organisation.save(new EmployeeEntry(zhao, zhao, "rq-repair", "repair-crew", List.of("handler"), null, null, true,
                TestLogins.PASSWORD));
    }

    @AfterEach
    void everybodyIsBack() {
        entered.forEach(each -> send(TestLogins.ADMINISTRATOR, HttpMethod.DELETE, each, null));
        assertThat(directory.standIn(LEADER)).isEmpty();
    }

    @Test
    void aDeputyIsToldAndGoesOnUnderTheirOwnName() {
        String number = counter.take(AGENT, Map.of());
        counter.step(zhao, number, "accept");
        assertThat(counter.refused(MATE, number, "arrive")).startsWith("409 task.task-of");
        enter(LEADER, "/absences", Map.of("employee", zhao, "deputy", MATE, "from", moment("2026-03-02T08:00"), "to",
                moment("2026-03-03T08:00")));

        counter.later(Duration.ofMinutes(96));
        assertThat(notices(MATE)).anyMatch(subject -> subject.equals("request:" + number));
        assertThat(notices(zhao)).anyMatch(subject -> subject.equals("request:" + number));
        counter.step(MATE, number, "arrive");
        assertThat(counter.of(number).path("handler").asText()).isEqualTo(MATE);
        assertThat(counter.of(number).path("owner").asText()).isEqualTo(MATE);
    }

    @Test
    void aDeputyOfALeaderIsInTheLeadersGroupAsLongAsTheyAreAway() {
        enter(BRANCH_LEADER, "/absences", Map.of("employee", LEADER, "deputy", zhao, "from", moment("2026-03-02T12:00"),
                "to", moment("2026-03-02T18:00")));
        assertThat(groups(zhao)).doesNotContain("leaders.rq-repair");
        shift("2026-03-02T12:00");
        assertThat(groups(zhao)).contains("leaders.rq-repair");
        assertThat(directory.holders("unit-leader", "rq-repair")).containsExactly(zhao);
        assertThat(directory.entitled("unit-leader", "rq-repair")).containsExactly(LEADER, zhao);
        shift("2026-03-02T18:00");
        assertThat(groups(zhao)).doesNotContain("leaders.rq-repair");
        assertThat(directory.holders("unit-leader", "rq-repair")).containsExactly(LEADER);
    }

    @Test
    void aRosterSaysWhoIsTold() {
        enter(LEADER, "/duties", Map.of("unit", "rq-repair", "duty", "unit-leader", "employee", zhao, "from",
                moment("2026-03-02T20:00"), "to", moment("2026-03-03T08:00")));
        shift("2026-03-02T20:00");
        assertThat(directory.holders("team-leader", "rq-repair")).containsExactly(zhao);
        assertThat(groups(zhao)).contains("leaders.rq-repair", "queue.rq-repair", "unit-leader");
        shift("2026-03-03T08:00");
        assertThat(directory.holders("team-leader", "rq-repair")).containsExactly(LEADER);
        JsonNode gaps = send(LEADER, HttpMethod.GET, "/duties/gaps?unit=rq-repair&duty=unit-leader&from="
                + moment("2026-03-02T18:00") + "&to=" + moment("2026-03-03T12:00"), null).getBody();
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).path("from").asText()).isEqualTo(moment("2026-03-03T08:00").toString());
    }

    @Test
    void whoeverLeavesIsOffTheRoster() {
        enter(LEADER, "/duties", Map.of("unit", "rq-repair", "duty", "handler", "employee", zhao, "from",
                moment("2026-03-02T20:00"), "to", moment("2026-03-03T08:00")));
        organisation.save(new EmployeeEntry(zhao, zhao, "rq-repair", "repair-crew", List.of(), null, null, false, null));
        assertThat(send(LEADER, HttpMethod.GET, "/duties?employee=" + zhao, null).getBody().path("items").get(0)
                .path("cancelledAt").asText()).isEqualTo("2026-03-02T01:00:00Z");
    }

    @Test
    void nobodyDeputisesInACircle() {
        Instant from = moment("2026-03-04T08:00");
        Instant to = moment("2026-03-05T08:00");
        enter(LEADER, "/absences", Map.of("employee", zhao, "deputy", MATE, "from", from, "to", to));
        assertThat(code(send(LEADER, HttpMethod.POST, "/absences", Map.of("employee", MATE, "deputy", zhao, "from", from,
                "to", to)))).isEqualTo("422 org.deputies-in-circle");
        assertThat(code(send(LEADER, HttpMethod.POST, "/absences", Map.of("employee", zhao, "deputy", MATE, "from",
                from.plusSeconds(60), "to", to)))).isEqualTo("422 org.away-already");
        assertThat(code(send(LEADER, HttpMethod.POST, "/absences", Map.of("employee", zhao, "deputy", zhao, "from", to,
                "to", from)))).isEqualTo("422 org.ends-before");
        assertThat(code(send(LEADER, HttpMethod.POST, "/absences", Map.of("employee", zhao, "deputy", zhao, "from", from,
                "to", to)))).isEqualTo("422 org.deputy-self");
    }

    @Test
    void onlyTheirLeadersAndAdministratorsEnterThem() {
        Map<String, Object> away = Map.of("employee", zhao, "deputy", MATE, "from", moment("2026-03-04T08:00"), "to",
                moment("2026-03-05T08:00"));
        for (String other : List.of(MATE, Counter.HALL_LEADER)) {
            assertThat(code(send(other, HttpMethod.POST, "/absences", away))).isEqualTo("409 org.leaders-only");
            assertThat(code(send(other, HttpMethod.POST, "/duties", Map.of("unit", "rq-repair", "duty", "handler",
                    "employee", zhao, "from", moment("2026-03-04T08:00"), "to", moment("2026-03-05T08:00")))))
                    .isEqualTo("409 org.leaders-only");
        }
        enter(BRANCH_LEADER, "/absences", away);
        assertThat(send(MATE, HttpMethod.GET, "/absences?employee=" + zhao, null).getBody().path("total").asInt())
                .isEqualTo(1);
    }

    /** What the clock of the server does every minute. */
    private void shift(String local) {
        counter.at(local);
        duties.refresh();
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream().map(each -> each.getId()).toList();
    }

    private List<String> notices(String login) {
        return http.withBasicAuth(login, TestLogins.PASSWORD).getForObject("/api/notices", JsonNode.class)
                .findValuesAsText("subject");
    }

    private void enter(String by, String path, Map<String, ?> what) {
        ResponseEntity<JsonNode> answer = send(by, HttpMethod.POST, path, what);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        entered.add(path + "/" + answer.getBody().path("id").asText());
    }

    private ResponseEntity<JsonNode> send(String by, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange("/api/org" + path, method,
                new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static String code(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " " + answer.getBody().path("code").asText();
    }
}
