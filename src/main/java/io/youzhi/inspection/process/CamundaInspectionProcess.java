package io.youzhi.inspection.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import io.youzhi.engine.AsTheHouse;
import io.youzhi.engine.CaseAlarms;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Carries inspections and plans through the engine. What it does there it does as the house, whoever asked. */
@Component
class CamundaInspectionProcess implements InspectionProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseAlarms alarms;
    private final AsTheHouse house;

    CamundaInspectionProcess(RuntimeService runtime, TaskService tasks, CaseAlarms alarms, AsTheHouse house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.alarms = alarms;
        this.house = house;
    }

    @Override
    public void start(String number, boolean announced) {
        house.does(() -> runtime.startProcessInstanceByKey(Vocabulary.PROCESS, number,
                Map.of(Vocabulary.NUMBER, number, Vocabulary.ANNOUNCED, announced)));
    }

    @Override
    public void startRecorded(String number) {
        house.does(() -> runtime.createProcessInstanceByKey(Vocabulary.PROCESS).businessKey(number)
                .setVariable(Vocabulary.NUMBER, number).startBeforeActivity(Vocabulary.LIST_FINDINGS).execute());
    }

    @Override
    public void cancel(String number) {
        house.does(() -> runtime.createMessageCorrelation(Vocabulary.CANCELLED).processInstanceBusinessKey(number)
                .correlate());
    }

    @Override
    public void replaceInspector(String number, String gone, String successor) {
        house.does(() -> tasks.createTaskQuery().processInstanceBusinessKey(number)
                .taskDefinitionKey(Vocabulary.RECORD_INSPECTION).list().forEach(task -> {
                    tasks.deleteCandidateUser(task.getId(), gone);
                    tasks.addCandidateUser(task.getId(), successor);
                    if (gone.equals(task.getAssignee())) {
                        tasks.setAssignee(task.getId(), successor);
                    }
                }));
    }

    @Override
    public void startPlan(String number, Instant next) {
        house.does(() -> runtime.startProcessInstanceByKey(Vocabulary.PLAN, number,
                Map.of(Vocabulary.NUMBER, number, Vocabulary.NEXT, Date.from(next))));
    }

    @Override
    public void movePlan(String number, Instant next) {
        alarms.wakeAt(Vocabulary.PLAN, number, next);
    }

    @Override
    public void endPlan(String number) {
        house.does(() -> runtime.createMessageCorrelation(Vocabulary.PLAN_ENDED).processInstanceBusinessKey(number)
                .correlate());
    }
}
