package io.youzhi.procedure.process;

import io.youzhi.procedure.Matter;
import io.youzhi.procedure.ProcedureManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether a step is to follow. */
@Component
class FindFollowingStep implements JavaDelegate {

    private final ProcedureManagement management;

    FindFollowingStep(ProcedureManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = Matter.of(execution.getProcessBusinessKey());
        execution.setVariable(ProcedureProcesses.FOLLOWS, management.following(matter).isPresent());
    }
}
