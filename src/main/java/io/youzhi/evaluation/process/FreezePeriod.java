package io.youzhi.evaluation.process;

import io.youzhi.evaluation.EvaluationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Freezes the period. */
@Component
class FreezePeriod implements JavaDelegate {

    private final EvaluationManagement management;

    FreezePeriod(EvaluationManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.freeze(execution.getProcessBusinessKey());
    }
}
