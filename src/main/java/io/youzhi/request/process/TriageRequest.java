package io.youzhi.request.process;

import io.youzhi.request.IntakeManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Triages a request by the rules. */
@Component
class TriageRequest implements JavaDelegate {

    private final IntakeManagement intake;

    TriageRequest(IntakeManagement intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Vocabulary.TRIAGED, intake.triage(execution.getProcessBusinessKey()).word());
    }
}
