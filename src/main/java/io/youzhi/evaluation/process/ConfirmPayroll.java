package io.youzhi.evaluation.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.evaluation.PayrollManagement;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a confirmation of a payroll on record when its task is completed, checked again. */
@Component
class ConfirmPayroll implements TaskListener {

    private final PayrollManagement management;
    private final Actors actors;

    ConfirmPayroll(PayrollManagement management, Actors actors) {
        this.management = management;
        this.actors = actors;
    }

    @Override
    public void notify(DelegateTask task) {
        Reader by = actors.current().orElseThrow(() -> Refused.because("evaluation.nobody"));
        String number = task.getExecution().getProcessBusinessKey();
        Form.read(task, number, by.login(), Set.of(), Set.of(EvaluationProcesses.NUMBER));
        management.confirm(number, by);
    }
}
