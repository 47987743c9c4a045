package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.VisitManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The quality office has the last word. */
@Component
class SettleByQualityOffice extends HumanStep {

    private final VisitManagement visits;

    SettleByQualityOffice(TaskDoor door, VisitManagement visits) {
        super(door);
        this.visits = visits;
    }

    @Override
    Set<String> fields() {
        return Set.of("note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        visits.settle(form.number(), form.text("note"), form.by());
    }
}
