package io.youzhi.conduct.process;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Ends a supervised time when its step is completed, checked again. */
@Component
class CloseSupervision implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    CloseSupervision(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        consequences.closeSupervision(task.getExecution().getProcessBusinessKey(), Fields.text(task, ConductProcesses.WORDS),
                steps.actor());
    }
}
