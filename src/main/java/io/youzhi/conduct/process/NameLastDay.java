package io.youzhi.conduct.process;

import java.util.Date;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says until when an employee is off post. */
@Component
class NameLastDay implements JavaDelegate {

    private final ConsequenceManagement consequences;

    NameLastDay(ConsequenceManagement consequences) {
        this.consequences = consequences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ConductProcesses.LAST_DAY_OVER,
                Date.from(consequences.lastDayOver(execution.getProcessBusinessKey())));
    }
}
