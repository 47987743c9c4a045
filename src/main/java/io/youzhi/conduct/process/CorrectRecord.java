package io.youzhi.conduct.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.conduct.Change;
import io.youzhi.conduct.CorrectionManagement;
import io.youzhi.engine.TaskDoor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts right what the quality office typed into the start form. */
@Component
class CorrectRecord implements JavaDelegate {

    private static final List<String> TEXTS = List.of("unit", "code", "severity", "cause", "channel");

    private final CorrectionManagement corrections;
    private final Steps steps;
    private final TaskDoor door;

    CorrectRecord(CorrectionManagement corrections, Steps steps, TaskDoor door) {
        this.corrections = corrections;
        this.steps = steps;
        this.door = door;
    }

    @Override
    public void execute(DelegateExecution execution) {
        door.speak(() -> {
            Long event = Fields.whole(execution, "event");
            String reason = Fields.text(execution, "reason");
            Change change = new Change(fields(execution));
            if ("withdraw".equals(Fields.text(execution, "what"))) {
                corrections.withdraw(event, reason, steps.actor());
            } else {
                corrections.correct(event, change, reason, steps.actor());
            }
        });
    }

    private static Map<String, Object> fields(DelegateExecution execution) {
        Map<String, Object> fields = new LinkedHashMap<>();
        TEXTS.forEach(each -> fields.put(each, Fields.text(execution, each)));
        fields.put("at", Typed.moment(Fields.text(execution, "at")));
        List<String> employees = Typed.employees(Fields.text(execution, "employee"));
        fields.put("employee", employees.size() == 1 ? employees.get(0) : null);
        fields.put("employees", employees.size() > 1 ? employees : null);
        fields.values().removeIf(Objects::isNull);
        fields.putAll(Typed.changes(Fields.text(execution, "more")));
        return fields;
    }
}
