package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.ComplaintManagement.Found;
import io.youzhi.request.ComplaintManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the investigation found. */
@Component
class InvestigateComplaint extends HumanStep {

    private final ComplaintManagement complaints;
    private final Detours detours;

    InvestigateComplaint(TaskDoor door, ComplaintManagement complaints, Detours detours) {
        super(door);
        this.complaints = complaints;
        this.detours = detours;
    }

    @Override
    Set<String> fields() {
        return Detours.fieldsWithTimeAnd("verdict", "responsible", "employee", "unit", "cause", "severity", "damage", "note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        if ("investigate".equals(form.text("action"))) {
            complaints.investigate(form.number(), new Found(form.text("verdict"), form.text("responsible"),
                    form.text("employee"), form.text("unit"), form.text("cause"), form.text("severity"),
                    form.amount("damage"), form.text("note")), form.by());
        } else {
            detours.take(form, task);
        }
    }
}
