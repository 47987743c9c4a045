package io.youzhi.evaluation.process;

import io.youzhi.evaluation.EvaluationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chases the answers that are late. */
@Component
class ChaseAnswers implements JavaDelegate {

    private final EvaluationManagement management;

    ChaseAnswers(EvaluationManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.chase(execution.getProcessBusinessKey());
    }
}
