package io.youzhi.inspection.process;

import java.util.HashSet;
import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.PlanManagement;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Changes or ends a plan of inspections from the start form in Tasklist. */
@Component
class ChangePlan implements JavaDelegate {

    private final PlanManagement plans;
    private final TaskDoor door;
    private final Actors actors;

    ChangePlan(PlanManagement plans, TaskDoor door, Actors actors) {
        this.plans = plans;
        this.door = door;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Set<String> fields = new HashSet<>(PlanForm.FIELDS);
        fields.addAll(Set.of(Vocabulary.NUMBER, "action", "reason"));
        Form form = Form.read(execution, null, by.login(), fields, Vocabulary.NAMES);
        door.speak(() -> change(form, by));
    }

    private void change(Form form, Reader by) {
        String number = form.text(Vocabulary.NUMBER);
        String action = String.valueOf(form.text("action"));
        switch (action) {
            case "change" -> plans.change(number, PlanForm.plan(form), form.text("reason"), by);
            case "end" -> plans.end(number, form.text("reason"), by);
            default -> throw Refused.field("action", "field.unknown-word", action, "change, end");
        }
    }
}
