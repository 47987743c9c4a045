package io.youzhi.conduct.process;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a talk on file when its step is completed, checked again. */
@Component
class HoldTalk implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    HoldTalk(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        consequences.talked(task.getExecution().getProcessBusinessKey(), Fields.text(task, ConductProcesses.ON),
                Fields.text(task, ConductProcesses.WORDS), steps.actor());
    }
}
