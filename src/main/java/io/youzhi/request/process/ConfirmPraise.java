package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.ComplaintManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whether praise was earned, and by whom. */
@Component
class ConfirmPraise extends HumanStep {

    private final ComplaintManagement complaints;
    private final Detours detours;

    ConfirmPraise(TaskDoor door, ComplaintManagement complaints, Detours detours) {
        super(door);
        this.complaints = complaints;
        this.detours = detours;
    }

    @Override
    Set<String> fields() {
        return Detours.fieldsAnd("employees", "unit", "note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        switch (String.valueOf(form.text("action"))) {
            case "confirm" -> judge(form, true);
            case "not-confirmed" -> judge(form, false);
            default -> detours.take(form, task);
        }
    }

    private void judge(Form form, boolean confirmed) {
        complaints.confirmPraise(form.number(), confirmed, form.texts("employees"), form.text("unit"), form.text("note"),
                form.by());
    }
}
