package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.RectificationManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever put a finding right says how. */
@Component
class RectifyFinding implements TaskListener {

    private final TaskDoor door;
    private final RectificationManagement management;

    RectifyFinding(TaskDoor door, RectificationManagement management) {
        this.door = door;
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        door.pass(task, Set.of("report"), FindingVocabulary.NAMES, this::take);
    }

    private void take(Form form, DelegateTask task) {
        management.report(form.number(), form.text("report"), form.by());
    }
}
