package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer answered. */
@Component
class WaitForCustomer extends HumanStep {

    private final HandlingManagement handling;

    WaitForCustomer(TaskDoor door, HandlingManagement handling) {
        super(door);
        this.handling = handling;
    }

    @Override
    Set<String> fields() {
        return Set.of("note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        handling.goOn(form.number(), form.text("note"), form.by());
    }
}
