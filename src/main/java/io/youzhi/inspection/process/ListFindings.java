package io.youzhi.inspection.process;

import java.util.List;

import io.youzhi.inspection.InspectionManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Names the findings, each of which is put right by itself. The list is needed in this moment only. */
@Component
class ListFindings implements JavaDelegate {

    private final InspectionManagement management;

    ListFindings(InspectionManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> findings = management.rectify(execution.getProcessBusinessKey());
        execution.setVariable(Vocabulary.FINDINGS, Variables.objectValue(findings, true).create());
        execution.setVariable(Vocabulary.HAS_FINDINGS, !findings.isEmpty());
    }
}
