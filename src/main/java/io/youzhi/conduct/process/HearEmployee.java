package io.youzhi.conduct.process;

import io.youzhi.conduct.ReviewManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the hearing on record when its step is completed, checked again. */
@Component
class HearEmployee implements TaskListener {

    private final ReviewManagement reviews;
    private final Steps steps;

    HearEmployee(ReviewManagement reviews, Steps steps) {
        this.reviews = reviews;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String hearing = Fields.text(task, ConductProcesses.HEARING);
        String attended = Fields.text(task, ConductProcesses.ATTENDED);
        reviews.hear(task.getExecution().getProcessBusinessKey(), hearing, attended, steps.actor());
    }
}
