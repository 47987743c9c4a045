package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The crew is on site. */
@Component
class ReportArrival extends HumanStep {

    private final HandlingManagement handling;
    private final Detours detours;

    ReportArrival(TaskDoor door, HandlingManagement handling, Detours detours) {
        super(door);
        this.handling = handling;
        this.detours = detours;
    }

    @Override
    Set<String> fields() {
        return Detours.fieldsWithTimeAnd("note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        if ("arrive".equals(form.text("action"))) {
            handling.arrive(form.number(), form.text("note"), form.by());
        } else {
            detours.take(form, task);
        }
    }
}
