package io.youzhi.evaluation.process;

import io.youzhi.evaluation.EvaluationManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes no answers any more, and says which objections are to be settled. */
@Component
class StopAnswering implements JavaDelegate {

    private final EvaluationManagement management;

    StopAnswering(EvaluationManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EvaluationProcesses.OBJECTIONS, management.stopAnswering(execution.getProcessBusinessKey()));
    }
}
