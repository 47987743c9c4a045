package io.youzhi.conduct.process;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Has an exam judged when its step is completed, checked again. */
@Component
class HoldExam implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    HoldExam(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        consequences.examined(task.getExecution().getProcessBusinessKey(), Fields.text(task, ConductProcesses.PASSED),
                Typed.moment(Fields.text(task, ConductProcesses.AT)), Fields.text(task, ConductProcesses.WORDS), steps.actor());
    }
}
