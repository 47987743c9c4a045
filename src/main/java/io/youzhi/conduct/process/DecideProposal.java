package io.youzhi.conduct.process;

import io.youzhi.conduct.ReviewManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the decision of people on record when its step is completed, checked again. */
@Component
class DecideProposal implements TaskListener {

    private final ReviewManagement reviews;
    private final Steps steps;

    DecideProposal(ReviewManagement reviews, Steps steps) {
        this.reviews = reviews;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String outcome = Fields.text(task, ConductProcesses.OUTCOME);
        String reason = Fields.text(task, ConductProcesses.REASON);
        String offUntil = Fields.text(task, ConductProcesses.OFF_UNTIL);
        reviews.decide(task.getExecution().getProcessBusinessKey(), outcome, reason, offUntil, steps.actor());
        task.setVariable(ConductProcesses.DECIDED, outcome);
    }
}
