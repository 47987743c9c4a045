package io.youzhi.request.process;

import io.youzhi.request.VisitManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides whether the customer is called back. */
@Component
class PlanVisit implements JavaDelegate {

    private final VisitManagement visits;

    PlanVisit(VisitManagement visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Vocabulary.VISIT_PLANNED, visits.plan(execution.getProcessBusinessKey()));
        execution.setVariable(Vocabulary.VISITED, "none");
    }
}
