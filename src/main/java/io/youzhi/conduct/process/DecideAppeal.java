package io.youzhi.conduct.process;

import io.youzhi.conduct.AppealManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Decides the appeal when its step is completed, checked again. */
@Component
class DecideAppeal implements TaskListener {

    private final AppealManagement appeals;
    private final Steps steps;

    DecideAppeal(AppealManagement appeals, Steps steps) {
        this.appeals = appeals;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String outcome = Fields.text(task, ConductProcesses.OUTCOME);
        String reason = Fields.text(task, ConductProcesses.REASON);
        appeals.decide(task.getExecution().getProcessBusinessKey(), outcome, reason, steps.actor());
    }
}
