package io.youzhi.inspection.process;

import io.youzhi.inspection.RectificationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The rules decide what is to be done about a finding. */
@Component
class DecideOnFinding implements JavaDelegate {

    private final RectificationManagement management;

    DecideOnFinding(RectificationManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(FindingVocabulary.NUMBER, number);
        execution.setVariable(FindingVocabulary.ORDER, management.decide(number).word());
    }
}
