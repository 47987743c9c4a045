package io.youzhi.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the business clock, and with it the engine's, in the demo and test profiles only. On the way it stops at every
 * due job and runs it at its own time, and waits for the listeners that this sets to work, until nothing is left that
 * is due: whoever moved the clock sees the world as it is then. A job that makes itself due again and again at the same
 * moment ends the movement, and is named among what failed.
 */
@Component
@Profile({"demo", "test"})
public class ClockMovement {

    private static final Logger LOG = LoggerFactory.getLogger(ClockMovement.class);
    private static final int TRIES_OF_A_JOB = 5;
    private static final int RUNS_AT_A_MOMENT = 200;
    private static final Duration LISTENERS_MAY_TAKE = Duration.ofSeconds(60);

    private final ManagementService management;
    private final HistoryService history;
    private final JobExecutor jobExecutor;
    private final Clock clock;
    private final Background listeners;

    ClockMovement(ProcessEngine engine, Clock clock, Background listeners) {
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * What a movement did.
     *
     * @param now    the time it is
     * @param jobs   how many jobs ran
     * @param failed what went wrong in jobs, one line each
     */
    public record Moved(Instant now, int jobs, List<String> failed) {
    }

    /** Moves the clock to a moment, from which it goes on. */
    public Moved moveTo(Instant moment) {
        return move(moment, true);
    }

    /** Moves the clock by a time. */
    public Moved moveBy(Duration time) {
        return moveTo(clock.instant().plus(time));
    }

    /** Moves the clock to a moment, at which it stands still until it is moved again. */
    public Moved stopAt(Instant moment) {
        return move(moment, false);
    }

    /** Runs what is due now. */
    public Moved settle() {
        return withoutJobExecutor(() -> {
            Run run = new Run(clock.instant());
            run.go();
            return run.result();
        });
    }

    /** Gives the clock back to the real time, running nothing. */
    public void reset() {
        ClockUtil.reset();
    }

    private Moved move(Instant moment, boolean running) {
        return withoutJobExecutor(() -> {
            Run run = new Run(moment);
            if (moment.isBefore(clock.instant())) {
                ClockUtil.setCurrentTime(Date.from(moment));
            }
            try {
                run.go();
            } finally {
                set(moment, running);
            }
            return run.result();
        });
    }

    private static void set(Instant moment, boolean running) {
        if (running) {
            ClockUtil.offset(Duration.between(Instant.now(), moment).toMillis());
        } else {
            ClockUtil.setCurrentTime(Date.from(moment));
        }
    }

    private synchronized <T> T withoutJobExecutor(Supplier<T> work) {
        boolean active = jobExecutor.isActive();
        if (active) {
            jobExecutor.shutdown();
        }
        try {
            return work.get();
        } finally {
            if (active) {
                jobExecutor.start();
            }
        }
    }

    private final class Run {

        private final Instant target;
        private final Set<String> cleanUp;
        private final Map<String, Integer> tries = new HashMap<>();
        private final List<String> failed = new ArrayList<>();
        private final Map<String, Integer> atThisMoment = new HashMap<>();
        private int jobs;
        private boolean stuck;

        Run(Instant target) {
            this.target = target;
            this.cleanUp = history.findHistoryCleanupJobs().stream().map(Job::getId).collect(Collectors.toSet());
        }

        void go() {
            do {
                listeners.await(LISTENERS_MAY_TAKE);
                for (Optional<Job> job = next(); job.isPresent() && !stuck; job = next()) {
                    advanceTo(job.get().getDuedate());
                    run(job.get());
                    watch(job.get());
                }
                if (clock.instant().isBefore(target)) {
                    ClockUtil.setCurrentTime(Date.from(target));
                }
            } while (!stuck && (listeners.await(LISTENERS_MAY_TAKE) || next().isPresent()));
        }

        private Optional<Job> next() {
            return first(jobs().executable())
                    .or(() -> first(jobs().withRetriesLeft().duedateLowerThan(Date.from(target.plusMillis(1)))));
        }

        private JobQuery jobs() {
            return management.createJobQuery().active().orderByJobDuedate().asc();
        }

        private Optional<Job> first(JobQuery query) {
            Stream<Job> found = query.listPage(0, cleanUp.size() + tries.size() + 1).stream();
            return found.filter(job -> !cleanUp.contains(job.getId()))
                    .filter(job -> tries.getOrDefault(job.getId(), 0) < TRIES_OF_A_JOB)
                    .findFirst();
        }

        private void advanceTo(Date due) {
            if (due != null && due.toInstant().isAfter(clock.instant())) {
                ClockUtil.setCurrentTime(due);
                atThisMoment.clear();
            }
        }

        /** Stops where the same job of the same case is due again at this moment however often it ran. */
        private void watch(Job job) {
            int runs = atThisMoment.merge(job.getJobDefinitionId() + " " + job.getProcessInstanceId(), 1, Integer::sum);
            if (runs >= RUNS_AT_A_MOMENT) {
                stuck = true;
                failed.add("%s of %s, case %s, makes itself due again at %s and was stopped after %d runs".formatted(
                        activity(job), job.getProcessDefinitionKey(), businessKey(job), clock.instant(), runs));
                LOG.error("The clock stops moving: {}", failed.get(failed.size() - 1));
            }
        }

        private String activity(Job job) {
            JobDefinition definition = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            return definition == null ? "job " + job.getId() : definition.getActivityId();
        }

        private String businessKey(Job job) {
            HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(job.getProcessInstanceId()).singleResult();
            return instance == null ? job.getProcessInstanceId() : instance.getBusinessKey();
        }

        private void run(Job job) {
            try {
                management.executeJob(job.getId());
                jobs++;
                tries.remove(job.getId());
            } catch (OptimisticLockingException someoneElseDid) {
                tries.merge(job.getId(), 1, Integer::sum);
            } catch (RuntimeException failure) {
                tries.merge(job.getId(), 1, Integer::sum);
                LOG.warn("Job {} of case {} failed while the clock moved", job.getId(), job.getProcessInstanceId(),
                        failure);
                failed.add(job.getId() + ": " + failure.getMessage());
            }
        }

        Moved result() {
            return new Moved(clock.instant(), jobs, failed);
        }
    }
}
