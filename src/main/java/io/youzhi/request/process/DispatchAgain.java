package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.IntakeManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Somebody sends a returned request to another unit. */
@Component
class DispatchAgain extends HumanStep {

    private final IntakeManagement intake;

    DispatchAgain(TaskDoor door, IntakeManagement intake) {
        super(door);
        this.intake = intake;
    }

    @Override
    Set<String> fields() {
        return Set.of("unit", "note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        intake.dispatch(form.number(), form.text("unit"), form.text("note"), form.by());
    }
}
