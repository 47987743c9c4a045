package io.youzhi.conduct.process;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Confirms that a transfer or leave is carried out when the step is completed, checked again. */
@Component
class CarryOutDecision implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    CarryOutDecision(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        consequences.carriedOut(task.getExecution().getProcessBusinessKey(), Fields.text(task, ConductProcesses.WORDS), steps.actor());
    }
}
