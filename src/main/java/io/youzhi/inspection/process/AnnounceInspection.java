package io.youzhi.inspection.process;

import io.youzhi.inspection.InspectionManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The unit hears that it will be inspected. */
@Component
class AnnounceInspection implements JavaDelegate {

    private final InspectionManagement management;

    AnnounceInspection(InspectionManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.announce(execution.getProcessBusinessKey());
    }
}
