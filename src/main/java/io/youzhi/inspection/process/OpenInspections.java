package io.youzhi.inspection.process;

import java.time.Instant;
import java.util.Date;

import io.youzhi.inspection.PlanManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A plan's occasion has come: its inspections are opened, drawn by lot where it says so. */
@Component
class OpenInspections implements JavaDelegate {

    private final PlanManagement plans;

    OpenInspections(PlanManagement plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.carryOut(execution.getProcessBusinessKey());
        Instant next = plans.next(execution.getProcessBusinessKey());
        execution.setVariable(Vocabulary.IS_OVER, next == null);
        execution.setVariable(Vocabulary.NEXT, next == null ? null : Date.from(next));
    }
}
