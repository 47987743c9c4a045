package io.youzhi.conduct.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.NewConductEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the quality office typed into the start form. */
@Component
class RecordConductEvent implements JavaDelegate {

    private static final List<String> TEXTS = List.of("code", "foundBy", "severity", "cause", "channel", "limit");
    private static final List<String> NUMBERS = List.of("quantity", "price", "audited");

    private final ConductManagement management;
    private final Steps steps;

    RecordConductEvent(ConductManagement management, Steps steps) {
        this.management = management;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String type = Fields.text(execution, "type");
        String otherType = Fields.text(execution, "otherType");
        List<String> employees = Typed.employees(Fields.text(execution, "employee"));
        boolean one = employees.size() == 1;
        Instant at = Typed.moment(Fields.text(execution, "at"));
        NewConductEvent what = new NewConductEvent("other".equals(type) ? otherType : type, at,
                one ? employees.get(0) : null, one ? List.of() : employees, Fields.text(execution, "unit"),
                Fields.text(execution, "caseNumber"), details(execution));
        management.record(what, steps.actor());
    }

    private static Map<String, Object> details(DelegateExecution execution) {
        Map<String, Object> details = new LinkedHashMap<>();
        TEXTS.forEach(each -> details.put(each, Fields.text(execution, each)));
        NUMBERS.forEach(each -> details.put(each, Fields.number(execution, each)));
        details.putAll(Typed.further(Fields.text(execution, "more")));
        details.values().removeIf(Objects::isNull);
        return details;
    }
}
