package io.youzhi.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one alarm of a case: the timers of its process itself, which say nothing about time but wake the ledger of clocks.
 * Set once, as the transaction ends: by then the timer is there, whatever happened to it on the way.
 */
@Component
public class CaseAlarms {

    /** When an alarm goes off that nobody set: never while the server lives. A timer without a date would run at once. */
    private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsTheHouse house;

    CaseAlarms(RuntimeService runtime, ManagementService management, AsTheHouse house) {
        this.runtime = runtime;
        this.management = management;
        this.house = house;
    }

    /** A moment for a timer: a whole second, since databases may cut the rest, and never before what it is to announce. */
    public static Date timer(Instant moment) {
        Instant at = moment == null ? NEVER : moment;
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return Date.from(second.equals(at) ? at : second.plusSeconds(1));
    }

    /** For timers in processes: an alarm that nobody has set yet. */
    public Date getNever() {
        return timer(null);
    }

    /** The alarm of a case goes off then; null is never. */
    public void wakeAt(String process, String number, Instant at) {
        Wanted wanted = (Wanted) TransactionSynchronizationManager.getResource(this);
        if (wanted == null) {
            wanted = new Wanted();
            TransactionSynchronizationManager.bindResource(this, wanted);
            TransactionSynchronizationManager.registerSynchronization(wanted);
        }
        wanted.alarms.put(new Case(process, number), at);
    }

    private void set(Case which, Instant at) {
        house.does(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery().processDefinitionKey(which.process())
                    .processInstanceBusinessKey(which.number()).singleResult();
            if (instance == null) {
                return;
            }
            for (Job alarm : management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
                Date due = timer(at);
                if (!due.equals(alarm.getDuedate())) {
                    management.setJobDuedate(alarm.getId(), due);
                }
            }
        });
    }

    private record Case(String process, String number) {
    }

    /** The alarms that a transaction wants. */
    private final class Wanted implements TransactionSynchronization {

        private final Map<Case, Instant> alarms = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            alarms.forEach(CaseAlarms.this::set);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseAlarms.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseAlarms.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseAlarms.this, this);
        }
    }
}
