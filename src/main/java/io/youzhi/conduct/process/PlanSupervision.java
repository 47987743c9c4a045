package io.youzhi.conduct.process;

import java.util.Date;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Arranges a supervised time when its step is completed, checked again. */
@Component
class PlanSupervision implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    PlanSupervision(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        consequences.planSupervision(number, Fields.text(task, ConductProcesses.SUPERVISOR),
                Fields.text(task, ConductProcesses.FROM), Fields.text(task, ConductProcesses.UNTIL),
                Fields.text(task, ConductProcesses.WORDS), steps.actor());
        task.setVariable(ConductProcesses.CLOSE_BY, Date.from(consequences.examBy(number)));
    }
}
