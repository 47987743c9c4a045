package io.youzhi.inspection.process;

import io.youzhi.inspection.RectificationManagement;
import io.youzhi.inspection.RectificationManagement.Wanted;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Has a request opened to put a finding right: what it says goes straight into the start form, not through this process. */
@Component
class OpenRequest implements DelegateVariableMapping {

    private final RectificationManagement management;

    OpenRequest(RectificationManagement management) {
        this.management = management;
    }

    @Override
    public void mapInputVariables(DelegateExecution finding, VariableMap form) {
        Wanted wanted = management.wanted(finding.getProcessBusinessKey());
        form.putValue("taker", wanted.by()).putValue("name", wanted.name()).putValue("channel", "app")
                .putValue("kind", "fault").putValue("what", wanted.what()).putValue("place", wanted.place())
                .putValue("asset", wanted.asset()).putValue("unit", wanted.unit()).putValue("occasion", wanted.finding());
    }

    /** Also called where it was refused: then there is no request, and the refusal goes on its way. */
    @Override
    public void mapOutputVariables(DelegateExecution finding, VariableScope request) {
        String opened = (String) request.getVariable("number");
        if (opened != null) {
            management.requestOpened(finding.getProcessBusinessKey(), opened);
        }
    }
}
