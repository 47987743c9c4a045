package io.youzhi.survey.process;

import io.youzhi.survey.RecoveryManagement;
import io.youzhi.survey.RecoveryManagement.Wanted;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Has the recovery case of a bad rating opened: what it says goes straight there, not through this process. */
@Component
class OpenRecovery implements DelegateVariableMapping {

    private final RecoveryManagement management;

    OpenRecovery(RecoveryManagement management) {
        this.management = management;
    }

    @Override
    public void mapInputVariables(DelegateExecution rating, VariableMap form) {
        Wanted wanted = management.wanted(rating.getProcessBusinessKey());
        form.putValue("taker", wanted.by()).putValue("channel", wanted.channel()).putValue("kind", wanted.kind())
                .putValue("category", wanted.category()).putValue("what", wanted.what()).putValue("place", wanted.place())
                .putValue("unit", wanted.unit()).putValue("name", wanted.name()).putValue("phone", wanted.phone())
                .putValue("occasion", wanted.rating());
    }

    @Override
    public void mapOutputVariables(DelegateExecution rating, VariableScope request) {
        String number = (String) request.getVariable(Vocabulary.NUMBER);
        if (number != null) {
            management.opened(rating.getProcessBusinessKey(), number);
        }
    }
}
