package io.youzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A working day of a compound without its manager's walk is a finding, the next morning and once (L-4). */
@OnEachDatabase
class MissingWalksTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private MissingWalks missing;

    private final String x = "mw" + MADE.incrementAndGet();
    private final String compound = x + "-east";
    private Api api;

    @BeforeEach
    void open() {
        api = new Api(http);
        api.organise("""
                units:
                  - {id: X-co, name: 后勤中心, kind: company, pack: logistics, leaders: [X.office]}
                  - {id: X-quality, name: 品质办, kind: department, parent: X-co, mark: quality-office, leaders: [X.office]}
                  - {id: X-east, name: 东院, kind: compound, parent: X-co, leaders: [X.sun]}
                employees:
                  - {id: X.office, name: 质量, unit: X-quality, post: office, roles: [quality-office], initialPassword: PW}
                  - {id: X.sun, name: 孙, unit: X-east, post: leader, roles: [unit-leader], initialPassword: PW}
                """.replace("X", x));
        lookAt("2026-03-02T08:00");
    }

    private void at(String local) {
        clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private void lookAt(String local) {
        at(local);
        boolean more = true;
        while (more) {
            more = missing.look(compound);
        }
    }

    private void walkAt(String local) {
        at(local);
        api.post(x + ".sun", "/api/walks", Map.of("unit", compound, "note", "一切正常"));
    }

    private List<JsonNode> findings() {
        List<JsonNode> all = new ArrayList<>();
        api.get(x + ".office", "/api/findings?unit=" + compound).path("items").forEach(all::add);
        return all;
    }

    @Test
    void watchesCompoundsAndNothingElse() {
        assertThat(missing.watched()).contains(compound).doesNotContain(x + "-quality", x + "-co");
    }

    @Test
    void findsADayWithoutAWalkWhenTheNextWorkingDayBegins() {
        walkAt("2026-03-02T16:00");
        lookAt("2026-03-04T08:29");
        assertThat(findings()).as("Monday was walked, Tuesday's morning after has not come").isEmpty();

        lookAt("2026-03-04T08:30");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path("item").asText()).isEqualTo("basics.walk");
            assertThat(finding.path("severity").asText()).isEqualTo("minor");
            assertThat(finding.path("employee").asText()).isEqualTo(x + ".sun");
            assertThat(finding.path("text").asText()).contains("2026-03-03", "没有负责人巡查的记录", "no walk of the manager");
        });
        lookAt("2026-03-04T12:00");
        assertThat(findings()).as("once").hasSize(1);
    }

    @Test
    void passesOverDaysThatAreNotWorked() {
        for (int day = 2; day <= 5; day++) {
            walkAt("2026-03-0" + day + "T09:00");
        }
        lookAt("2026-03-09T08:29");
        assertThat(findings()).as("Friday is looked at on Monday").isEmpty();
        lookAt("2026-03-09T08:30");
        assertThat(findings()).singleElement().satisfies(finding ->
                assertThat(finding.path("text").asText()).contains("2026-03-06"));
    }

    @Test
    void holdsItAgainstTheCompoundInTheLedger() {
        lookAt("2026-03-03T08:30");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode lines = api.get(x + ".office", "/api/ledger?subject=" + compound).path("items");
            assertThat(lines.findValuesAsText("clause")).containsExactly("L-4");
            assertThat(lines.findValuesAsText("action")).containsExactly("finding");
        });
        JsonNode events = api.get(x + ".office", "/api/conduct-events?subject=" + compound).path("items");
        assertThat(events.path(0).path("details").path("day").asText()).isEqualTo("2026-03-02");
        assertThat(events.path(0).path("details").path("manager").asText()).isEqualTo(x + ".sun");
    }

    @Test
    void holdsItNoMoreAgainstTheCompoundOnceItIsWithdrawn() {
        lookAt("2026-03-03T08:30");
        awaitEvent("judged");
        api.post(x + ".office", "/api/findings/" + findings().get(0).path("number").asText() + "/withdraw",
                Map.of("reason", "纸质巡查记录在案"));
        assertThat(awaitEvent("withdrawn").path("reason").asText()).isEqualTo("纸质巡查记录在案");
        assertThat(findings()).singleElement().satisfies(one -> assertThat(one.path("state").asText()).isEqualTo("withdrawn"));
    }

    private JsonNode awaitEvent(String state) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() ->
                        api.get(x + ".office", "/api/conduct-events?subject=" + compound).path("items").path(0),
                event -> event.path("state").asText().equals(state));
    }

    @Test
    void isPutRightLikeAnyOtherFindingAndConfirmedByTheQualityOffice() {
        lookAt("2026-03-03T08:30");
        JsonNode finding = findings().get(0);
        String number = finding.path("number").asText();
        assertThat(finding.path("state").asText()).isEqualTo("rectifying");
        assertThat(finding.path("deadline").asText()).isEqualTo("2026-03-10T00:30:00Z");

        at("2026-03-04T10:00");
        api.post(x + ".sun", "/api/findings/" + number + "/rectification", Map.of("report", "已补走并登记"));
        api.post(x + ".office", "/api/findings/" + number + "/re-inspection", Map.of("result", "passed"));
        assertThat(findings().get(0).path("state").asText()).isEqualTo("closed");
        assertThat(api.get(x + ".office", "/api/inspections/" + finding.path("inspection").asText()).path("state").asText())
                .isEqualTo("closed");
    }

    @Test
    void findsItOnceHoweverManyNodesLookAtOnce() throws Exception {
        at("2026-03-03T09:00");
        int many = 4;
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService nodes = Executors.newFixedThreadPool(many);
        try {
            List<Future<?>> looking = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                looking.add(nodes.submit(() -> {
                    start.await();
                    missing.look(compound);
                    return null;
                }));
            }
            for (Future<?> each : looking) {
                each.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(findings()).hasSize(1);
    }
}
