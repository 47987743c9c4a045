package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Somebody of the responsible unit takes it on, or does not. */
@Component
class AcceptRequest extends HumanStep {

    private final HandlingManagement handling;
    private final Detours detours;

    AcceptRequest(TaskDoor door, HandlingManagement handling, Detours detours) {
        super(door);
        this.handling = handling;
        this.detours = detours;
    }

    @Override
    Set<String> fields() {
        return Detours.fieldsAnd();
    }

    @Override
    void take(Form form, DelegateTask task) {
        if ("accept".equals(form.text("action"))) {
            handling.accept(form.number(), form.by());
        } else {
            detours.take(form, task);
        }
    }
}
