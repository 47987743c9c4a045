package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The result went back to the hotline. */
@Component
class FeedBackResult extends HumanStep {

    private final HandlingManagement handling;

    FeedBackResult(TaskDoor door, HandlingManagement handling) {
        super(door);
        this.handling = handling;
    }

    @Override
    Set<String> fields() {
        return Set.of("note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        handling.feedBack(form.number(), form.text("note"), form.by());
    }
}
