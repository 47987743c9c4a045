package io.youzhi.conduct.process;

import java.util.Date;

import io.youzhi.conduct.ReviewManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether an appeal is open, for which the decision waits. */
@Component
class CheckAppeals implements JavaDelegate {

    private final ReviewManagement reviews;

    CheckAppeals(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(ConductProcesses.APPEAL_OPEN, reviews.waitsForAppeals(number));
        execution.setVariable(ConductProcesses.DECIDE_BY, Date.from(reviews.decideBy(number)));
    }
}
