package io.youzhi.conduct.process;

import java.util.Date;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Arranges a training when its step is completed, checked again; its exam is due at its end. */
@Component
class PlanTraining implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    PlanTraining(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        consequences.planTraining(number, Fields.text(task, ConductProcesses.FORM), Fields.text(task, ConductProcesses.FROM),
                Fields.text(task, ConductProcesses.UNTIL), Fields.text(task, ConductProcesses.WORDS), steps.actor());
        task.setVariable(ConductProcesses.EXAM_BY, Date.from(consequences.examBy(number)));
    }
}
