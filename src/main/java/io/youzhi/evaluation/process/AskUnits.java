package io.youzhi.evaluation.process;

import io.youzhi.evaluation.EvaluationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the units that their measures are there to be confirmed. */
@Component
class AskUnits implements JavaDelegate {

    private final EvaluationManagement management;

    AskUnits(EvaluationManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.ask(execution.getProcessBusinessKey());
    }
}
