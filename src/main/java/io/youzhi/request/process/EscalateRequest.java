package io.youzhi.request.process;

import io.youzhi.engine.CaseAlarms;
import io.youzhi.request.AlarmManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the steps of the escalation ladder that are reached. */
@Component
class EscalateRequest implements JavaDelegate {

    private final AlarmManagement alarms;

    EscalateRequest(AlarmManagement alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.escalate(execution.getProcessBusinessKey());
        execution.setVariable(Vocabulary.ALARM, CaseAlarms.timer(null));
    }
}
