package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A supervisor agrees to decline a request, or does not. */
@Component
class DecideRefusal extends HumanStep {

    private final HandlingManagement handling;

    DecideRefusal(TaskDoor door, HandlingManagement handling) {
        super(door);
        this.handling = handling;
    }

    @Override
    Set<String> fields() {
        return Set.of("decision", "note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        handling.decideRefusal(form.number(), form.granted("decision"), form.text("note"), form.by());
    }
}
