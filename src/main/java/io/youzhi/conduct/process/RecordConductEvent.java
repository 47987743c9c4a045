package io.youzhi.conduct.process;

import java.util.List;
import java.util.Set;

import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.NewConductEvent;
import io.youzhi.engine.Form;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the quality office filled into the start form. */
@Component
class RecordConductEvent implements JavaDelegate {

    /** Before the name of each key of the type. */
    private static final String KEY = "field_";

    private final ConductManagement management;
    private final Steps steps;

    RecordConductEvent(ConductManagement management, Steps steps) {
        this.management = management;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = steps.actor();
        Form form = Form.read(execution, null, by.login(), execution.getVariableNames(), Set.of());
        List<String> employees = form.texts("employee");
        boolean one = employees.size() == 1;
        management.recordTyped(new NewConductEvent(form.text("type"), form.moment("at"), one ? employees.get(0) : null,
                one ? List.of() : employees, form.text("unit"), form.text("caseNumber"), form.named(KEY)), by);
    }
}
