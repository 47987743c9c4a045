package io.youzhi.inspection.process;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.PlanManagement;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes a plan of inspections from the start form in Tasklist; it waits for its occasions in a process of its own. */
@Component
class MakePlan implements JavaDelegate {

    private final PlanManagement plans;
    private final TaskDoor door;
    private final Actors actors;

    MakePlan(PlanManagement plans, TaskDoor door, Actors actors) {
        this.plans = plans;
        this.door = door;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(execution, null, by.login(), PlanForm.FIELDS, Vocabulary.NAMES);
        door.speak(() -> execution.setVariable(Vocabulary.NUMBER, plans.make(PlanForm.plan(form), by)));
    }
}
