package io.youzhi.evaluation.process;

import java.util.Map;

import io.youzhi.engine.Actors;
import io.youzhi.engine.AsTheHouse;
import io.youzhi.evaluation.PayrollProcess;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The confirmations of payrolls as instances of {@code confirm-payroll.bpmn}. */
@Component
class CamundaPayrollProcess implements PayrollProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Actors actors;
    private final AsTheHouse house;

    CamundaPayrollProcess(RuntimeService runtime, TaskService tasks, Actors actors, AsTheHouse house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.actors = actors;
        this.house = house;
    }

    @Override
    public void start(String number) {
        house.does(() -> runtime.startProcessInstanceByKey(EvaluationProcesses.CONFIRM_PAYROLL, number,
                Map.of(EvaluationProcesses.NUMBER, number)));
    }

    @Override
    public void confirm(String number) {
        String actor = actors.current().orElseThrow(() -> Refused.because("evaluation.nobody")).login();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        if (task == null) {
            throw Refused.because("evaluation.not-waiting", number);
        }
        try {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), actor);
            } else if (!task.getAssignee().equals(actor)) {
                throw Refused.because("evaluation.claimed", number, task.getAssignee());
            }
            tasks.complete(task.getId(), Map.of());
        } catch (AuthorizationException e) {
            throw Refused.because("evaluation.not-waiting", number);
        }
    }

    @Override
    public void restart(String number) {
        house.does(() -> runtime.createMessageCorrelation(EvaluationProcesses.MADE_ANEW).processInstanceBusinessKey(number)
                .correlate());
    }
}
