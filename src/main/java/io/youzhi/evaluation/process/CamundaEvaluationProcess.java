package io.youzhi.evaluation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.engine.Actors;
import io.youzhi.engine.AsTheHouse;
import io.youzhi.evaluation.EvaluationProcess;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Evaluations as instances of {@code evaluate-period.bpmn}. */
@Component
class CamundaEvaluationProcess implements EvaluationProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Actors actors;
    private final AsTheHouse house;

    CamundaEvaluationProcess(RuntimeService runtime, TaskService tasks, Actors actors, AsTheHouse house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.actors = actors;
        this.house = house;
    }

    @Override
    public void start(String number, List<String> units, Instant chaseFrom, String chaseEvery, Instant closeAt) {
        house.does(() -> runtime.startProcessInstanceByKey(EvaluationProcesses.EVALUATE, number,
                Map.of(EvaluationProcesses.NUMBER, number, EvaluationProcesses.UNITS, List.copyOf(units),
                        EvaluationProcesses.CHASE, "R/" + chaseFrom + "/" + chaseEvery,
                        EvaluationProcesses.CLOSE_AT, Date.from(closeAt))));
    }

    @Override
    public void answer(String number, String unit, boolean agrees, String reason) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(EvaluationProcesses.ANSWER, agrees ? "confirm" : "object");
        fields.put(EvaluationProcesses.REASON, reason);
        complete(number, EvaluationProcesses.CONFIRM, unit, fields);
    }

    @Override
    public void settle(String number, String unit, String decision) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(EvaluationProcesses.DECISION, decision);
        complete(number, EvaluationProcesses.SETTLE, unit, fields);
    }

    private void complete(String number, String step, String unit, Map<String, Object> fields) {
        String actor = actors.current().orElseThrow(() -> Refused.because("evaluation.nobody")).login();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).list().stream()
                .filter(each -> unit.equals(house.finds(() -> tasks.getVariable(each.getId(), EvaluationProcesses.UNIT))))
                .findFirst().orElseThrow(() -> Refused.because("evaluation.not-waiting", number));
        try {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), actor);
            } else if (!task.getAssignee().equals(actor)) {
                throw Refused.because("evaluation.claimed", number, task.getAssignee());
            }
            tasks.complete(task.getId(), fields);
        } catch (AuthorizationException e) {
            throw Refused.because("evaluation.not-waiting", number);
        }
    }
}
