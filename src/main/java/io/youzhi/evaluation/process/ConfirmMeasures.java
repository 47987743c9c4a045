package io.youzhi.evaluation.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.evaluation.EvaluationManagement;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a unit's answer on record when its task is completed, checked again. */
@Component
class ConfirmMeasures implements TaskListener {

    private final EvaluationManagement management;
    private final Actors actors;

    ConfirmMeasures(EvaluationManagement management, Actors actors) {
        this.management = management;
        this.actors = actors;
    }

    @Override
    public void notify(DelegateTask task) {
        Reader by = actors.current().orElseThrow(() -> Refused.because("evaluation.nobody"));
        String unit = (String) task.getVariable(EvaluationProcesses.UNIT);
        String number = task.getExecution().getProcessBusinessKey();
        Form form = Form.read(task, number, by.login(), Set.of(EvaluationProcesses.ANSWER, EvaluationProcesses.REASON),
                EvaluationProcesses.STAYS);
        String answer = form.text(EvaluationProcesses.ANSWER);
        if (answer == null || !Set.of("confirm", "object").contains(answer)) {
            throw Refused.field(EvaluationProcesses.ANSWER, "evaluation.answer-needed");
        }
        management.answer(number, unit, answer.equals("confirm"), form.text(EvaluationProcesses.REASON), by);
    }
}
