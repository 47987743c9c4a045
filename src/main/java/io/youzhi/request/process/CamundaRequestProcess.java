package io.youzhi.request.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.engine.AsTheHouse;
import io.youzhi.rules.Priority;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Carries requests through the engine. What it does there it does as the house, whoever asked. */
@Component
class CamundaRequestProcess implements RequestProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final AsTheHouse house;

    CamundaRequestProcess(RuntimeService runtime, TaskService tasks, ManagementService management, AsTheHouse house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.house = house;
    }

    /** A priority as tasks have it. */
    static int number(Priority priority) {
        return switch (priority) {
            case NORMAL -> 30;
            case HIGH -> 60;
            case URGENT -> 90;
        };
    }

    @Override
    public void start(String number) {
        house.does(() -> runtime.startProcessInstanceByKey(Vocabulary.PROCESS, number,
                Map.of(Vocabulary.NUMBER, number, Vocabulary.ALARM, Vocabulary.timer(null), Vocabulary.HANDLED, "open",
                        Vocabulary.VISITED, "none", Vocabulary.ORIGINAL_SETTLED, false)));
    }

    /** The alarm is set once, as the transaction ends: by then the timer is there, whatever happened to it on the way. */
    @Override
    public void wakeAt(String number, Instant at) {
        Alarms alarms = (Alarms) TransactionSynchronizationManager.getResource(this);
        if (alarms == null) {
            alarms = new Alarms();
            TransactionSynchronizationManager.bindResource(this, alarms);
            TransactionSynchronizationManager.registerSynchronization(alarms);
        }
        alarms.wanted.put(number, at);
    }

    private void setAlarm(String number, Instant at) {
        house.does(() -> {
            ProcessInstance instance = instance(number);
            if (instance == null) {
                return;
            }
            for (Job alarm : management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
                Date due = Vocabulary.timer(at);
                if (!due.equals(alarm.getDuedate())) {
                    management.setJobDuedate(alarm.getId(), due);
                }
            }
        });
    }

    @Override
    public void assign(String number, String employee) {
        house.does(() -> open(number).stream().filter(task -> Vocabulary.OF_HANDLER.contains(task.getTaskDefinitionKey()))
                .filter(task -> !employee.equals(task.getAssignee()))
                .forEach(task -> tasks.setAssignee(task.getId(), employee)));
    }

    @Override
    public void prioritise(String number, Priority priority) {
        house.does(() -> open(number).forEach(task -> tasks.setPriority(task.getId(), number(priority))));
    }

    @Override
    public void redate(String number, Instant due) {
        house.does(() -> open(number).stream().filter(task -> Vocabulary.OF_HANDLER.contains(task.getTaskDefinitionKey()))
                .forEach(task -> {
                    task.setDueDate(Date.from(due));
                    tasks.saveTask(task);
                }));
    }

    @Override
    public void withdraw(String number) {
        house.does(() -> runtime.createMessageCorrelation(Vocabulary.WITHDRAWN)
                .processInstanceId(instance(number).getId()).correlate());
    }

    @Override
    public void originalOver(String number, boolean withResult) {
        house.does(() -> runtime.createMessageCorrelation(Vocabulary.ORIGINAL_OVER)
                .processInstanceId(instance(number).getId())
                .setVariable(Vocabulary.ORIGINAL_SETTLED, withResult).correlate());
    }

    private ProcessInstance instance(String number) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Vocabulary.PROCESS)
                .processInstanceBusinessKey(number).singleResult();
    }

    private List<Task> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    /** The alarms that a transaction wants. */
    private final class Alarms implements TransactionSynchronization {

        private final Map<String, Instant> wanted = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            wanted.forEach(CamundaRequestProcess.this::setAlarm);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CamundaRequestProcess.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CamundaRequestProcess.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CamundaRequestProcess.this, this);
        }
    }
}
