package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer was answered, perhaps for good. */
@Component
class ReplyToCustomer extends HumanStep {

    private final HandlingManagement handling;
    private final Detours detours;

    ReplyToCustomer(TaskDoor door, HandlingManagement handling, Detours detours) {
        super(door);
        this.handling = handling;
        this.detours = detours;
    }

    @Override
    Set<String> fields() {
        return Detours.fieldsWithTimeAnd("note", "result");
    }

    @Override
    void take(Form form, DelegateTask task) {
        switch (String.valueOf(form.text("action"))) {
            case "reply" -> handling.reply(form.number(), form.text("note"), form.by());
            case "resolve" -> handling.resolve(form.number(), form.text("result"), form.by());
            default -> detours.take(form, task);
        }
    }
}
