package io.youzhi.conduct.process;

import io.youzhi.conduct.ReviewManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays the ledger before those who hear and decide. */
@Component
class GatherEvidence implements JavaDelegate {

    private final ReviewManagement reviews;

    GatherEvidence(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.gatherEvidence(execution.getProcessBusinessKey());
    }
}
