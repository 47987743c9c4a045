package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.IntakeManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer was told the number and the promised times. */
@Component
class TellNumber extends HumanStep {

    private final IntakeManagement intake;

    TellNumber(TaskDoor door, IntakeManagement intake) {
        super(door);
        this.intake = intake;
    }

    @Override
    Set<String> fields() {
        return Set.of();
    }

    @Override
    void take(Form form, DelegateTask task) {
        intake.told(form.number(), form.by());
    }
}
