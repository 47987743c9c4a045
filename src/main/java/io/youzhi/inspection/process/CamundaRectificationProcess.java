package io.youzhi.inspection.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import io.youzhi.engine.AsTheHouse;
import io.youzhi.engine.CaseAlarms;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Carries findings through the engine. What it does there it does as the house, whoever asked. */
@Component
class CamundaRectificationProcess implements RectificationProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseAlarms alarms;
    private final AsTheHouse house;

    CamundaRectificationProcess(RuntimeService runtime, TaskService tasks, CaseAlarms alarms, AsTheHouse house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.alarms = alarms;
        this.house = house;
    }

    @Override
    public void wakeAt(String number, Instant at) {
        alarms.wakeAt(FindingVocabulary.PROCESS, number, at);
    }

    @Override
    public void askForTime(String number) {
        house.does(() -> runtime.createMessageCorrelation(FindingVocabulary.MORE_TIME_ASKED)
                .processInstanceBusinessKey(number).correlate());
    }

    @Override
    public void askNoMore(String number) {
        house.does(() -> runtime.createMessageCorrelation(FindingVocabulary.MORE_TIME_NOT_NEEDED)
                .processInstanceBusinessKey(number).correlateAll());
    }

    @Override
    public void redate(String number, Instant due) {
        house.does(() -> tasks.createTaskQuery().processInstanceBusinessKey(number)
                .taskDefinitionKey(FindingVocabulary.RECTIFY).list().forEach(task -> {
                    task.setDueDate(Date.from(due));
                    tasks.saveTask(task);
                }));
    }

    @Override
    public void tellRequest(String request, String finding, String reason) {
        house.does(() -> runtime.startProcessInstanceByKey(FindingVocabulary.TELLING_REQUEST, request,
                Map.of("occasion", finding, "reason", reason)));
    }

    @Override
    public void withdraw(String number) {
        house.does(() -> runtime.createMessageCorrelation(FindingVocabulary.WITHDRAWN).processInstanceBusinessKey(number)
                .correlateAll());
    }

    @Override
    public void assign(String number, String employee) {
        house.does(() -> tasks.createTaskQuery().processInstanceBusinessKey(number)
                .taskDefinitionKey(FindingVocabulary.RECTIFY).list().stream()
                .filter(task -> !employee.equals(task.getAssignee()))
                .forEach(task -> tasks.setAssignee(task.getId(), employee)));
    }
}
