package io.youzhi.conduct.process;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lets an employee come back, or stay off for longer, when the step is completed, checked again. */
@Component
class DecideReturn implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    DecideReturn(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean back = consequences.decideReturn(task.getExecution().getProcessBusinessKey(),
                Fields.text(task, ConductProcesses.OUTCOME), Fields.text(task, ConductProcesses.DAY),
                Fields.text(task, ConductProcesses.REASON), steps.actor());
        task.setVariable(ConductProcesses.BACK, back);
    }
}
