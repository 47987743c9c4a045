package io.youzhi.inspection.process;

import io.youzhi.inspection.InspectionManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Every finding is closed: the inspection is, and its report goes to the unit. */
@Component
class CloseInspection implements JavaDelegate {

    private final InspectionManagement management;

    CloseInspection(InspectionManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.close(execution.getProcessBusinessKey());
    }
}
