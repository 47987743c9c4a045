package io.youzhi.inspection.process;

import io.youzhi.inspection.ReportManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was found and put right is written down once for all, before the unit hears that the inspection is closed. */
@Component
class WriteReport implements JavaDelegate {

    private final ReportManagement reports;

    WriteReport(ReportManagement reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.write(execution.getProcessBusinessKey());
    }
}
