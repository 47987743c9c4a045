package io.youzhi.inspection.process;

import io.youzhi.inspection.RectificationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the steps of the escalation ladder that are reached. */
@Component
class EscalateFinding implements JavaDelegate {

    private final RectificationManagement management;

    EscalateFinding(RectificationManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.escalate(execution.getProcessBusinessKey());
    }
}
