package io.youzhi.request.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.youzhi.engine.AsTheHouse;
import io.youzhi.engine.CaseAlarms;
import io.youzhi.org.Groups;
import io.youzhi.rules.Priority;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries requests through the engine. What it does there it does as the house, whoever asked. */
@Component
class CamundaRequestProcess implements RequestProcess {

    private static final long SECOND = 1000;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseAlarms alarms;
    private final AsTheHouse house;

    CamundaRequestProcess(RuntimeService runtime, TaskService tasks, CaseAlarms alarms, AsTheHouse house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.alarms = alarms;
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
                Map.of(Vocabulary.NUMBER, number, Vocabulary.ALARM, CaseAlarms.timer(null), Vocabulary.HANDLED, "open",
                        Vocabulary.VISITED, "none", Vocabulary.ORIGINAL_SETTLED, false)));
    }

    @Override
    public void wakeAt(String number, Instant at) {
        alarms.wakeAt(Vocabulary.PROCESS, number, at);
    }

    @Override
    public void assign(String number, String employee) {
        house.does(() -> open(number).stream().filter(task -> Vocabulary.OF_HANDLER.contains(task.getTaskDefinitionKey()))
                .filter(task -> !employee.equals(task.getAssignee()))
                .forEach(task -> tasks.setAssignee(task.getId(), employee)));
    }

    @Override
    public void move(String number, String from, String to) {
        Map<String, String> groups = Map.of(Groups.queue(from), Groups.queue(to), Groups.leaders(from), Groups.leaders(to));
        house.does(() -> open(number).forEach(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).filter(groups::containsKey).forEach(group -> {
                    tasks.deleteCandidateGroup(task.getId(), group);
                    tasks.addCandidateGroup(task.getId(), groups.get(group));
                })));
    }

    @Override
    public void prioritise(String number, Priority priority) {
        house.does(() -> open(number).forEach(task -> tasks.setPriority(task.getId(), number(priority))));
    }

    @Override
    public void redate(String number, Instant before, Instant due, Instant followUp) {
        house.does(() -> open(number).stream().filter(task -> Vocabulary.OF_HANDLER.contains(task.getTaskDefinitionKey()))
                .filter(task -> isDue(task, before))
                .forEach(task -> {
                    task.setDueDate(Date.from(due));
                    task.setFollowUpDate(followUp == null ? null : Date.from(followUp));
                    tasks.saveTask(task);
                }));
    }

    /** To the second: not every database keeps more of a task's dates. */
    private static boolean isDue(Task task, Instant moment) {
        return task.getDueDate() != null
                && Math.abs(Duration.between(moment, task.getDueDate().toInstant()).toMillis()) < SECOND;
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

    @Override
    public String askForInspection(String number, Map<String, Object> wanted, Reader by) {
        AtomicReference<String> opened = new AtomicReference<>();
        house.as(by.login(), by.groups(), () -> opened.set((String) runtime
                .createProcessInstanceByKey(Vocabulary.ASKING_FOR_INSPECTION).setVariables(wanted)
                .setVariable(Vocabulary.NUMBER, number).executeWithVariablesInReturn().getVariables()
                .get(Vocabulary.INSPECTION)));
        return opened.get();
    }

    private ProcessInstance instance(String number) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Vocabulary.PROCESS)
                .processInstanceBusinessKey(number).singleResult();
    }

    private List<Task> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }
}
