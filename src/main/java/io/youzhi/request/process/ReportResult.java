package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The work is done. */
@Component
class ReportResult extends HumanStep {

    private final HandlingManagement handling;
    private final Detours detours;

    ReportResult(TaskDoor door, HandlingManagement handling, Detours detours) {
        super(door);
        this.handling = handling;
        this.detours = detours;
    }

    @Override
    Set<String> fields() {
        return Detours.fieldsWithTimeAnd("result");
    }

    @Override
    void take(Form form, DelegateTask task) {
        if ("resolve".equals(form.text("action"))) {
            handling.resolve(form.number(), form.text("result"), form.by());
        } else {
            detours.take(form, task);
        }
    }
}
