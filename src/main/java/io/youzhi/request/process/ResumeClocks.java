package io.youzhi.request.process;

import io.youzhi.request.AlarmManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The wait for the customer has lasted long enough: the clocks run on. */
@Component
class ResumeClocks implements JavaDelegate {

    private final AlarmManagement alarms;

    ResumeClocks(AlarmManagement alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.endWait(execution.getProcessBusinessKey());
    }
}
