package io.youzhi.request.process;

import io.youzhi.engine.CaseAlarms;
import io.youzhi.request.HandlingManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks what is to be done next, for the gateway. */
@Component
class FindNextStep implements JavaDelegate {

    private final HandlingManagement handling;

    FindNextStep(HandlingManagement handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(Vocabulary.NEXT, handling.next(number).word());
        execution.setVariable(Vocabulary.WAIT_UNTIL, CaseAlarms.timer(handling.waitsUntil(number)));
        execution.setVariable(Vocabulary.EXTENSION_ASKED, false);
        execution.setVariable(Vocabulary.HANDLED, handling.handled(number));
    }
}
