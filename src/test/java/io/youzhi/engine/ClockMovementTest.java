package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.youzhi.testing.OnEachDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnEachDatabase
class ClockMovementTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private ClockMovement movement;
    @Autowired
    private Clock clock;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;

    @BeforeEach
    void deploy() {
        repository.createDeployment().name("one-timer").enableDuplicateFiltering(true)
                .addClasspathResource("samples/one-timer.bpmn").deploy();
    }

    @Test
    void runsEachDueJobAtItsOwnTime() {
        movement.stopAt(START);
        String started = runtime.startProcessInstanceByKey("one-timer").getId();

        movement.moveTo(START.plus(Duration.ofDays(5)));

        List<HistoricActivityInstance> timers = history.createHistoricActivityInstanceQuery()
                .processInstanceId(started).activityType("intermediateTimer").finished()
                .orderByHistoricActivityInstanceEndTime().asc().list();
        assertThat(timers).extracting(timer -> timer.getEndTime().toInstant())
                .containsExactly(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(2)));
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(started).singleResult().getEndTime())
                .isNotNull();
    }

    @Test
    void stopsAtAJobThatIsAlwaysDueAgainAndNamesIt() {
        repository.createDeployment().name("always-due").enableDuplicateFiltering(true)
                .addClasspathResource("samples/always-due.bpmn").deploy();
        movement.stopAt(START);
        String started = runtime.startProcessInstanceByKey("always-due", "loop-1").getId();
        try {
            ClockMovement.Moved moved = movement.stopAt(START.plus(Duration.ofHours(1)));
            assertThat(moved.failed()).singleElement().asString().contains("timer_AtOnce", "always-due", "loop-1");
            assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        } finally {
            runtime.deleteProcessInstance(started, "tried enough");
        }
        assertThat(movement.settle().failed()).isEmpty();
    }

    @Test
    void goesOnFromWhereItWasMoved() {
        movement.moveTo(START);
        assertThat(clock.instant()).isCloseTo(START, within(5, ChronoUnit.SECONDS)).isAfterOrEqualTo(START);
    }

    @Test
    void standsStillWhereItWasStopped() throws InterruptedException {
        movement.stopAt(START);
        Thread.sleep(5);
        assertThat(clock.instant()).isEqualTo(START);
    }
}
