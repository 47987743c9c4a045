package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.InspectionManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An inspector puts on record what they found; every answer was kept on the way. */
@Component
class RecordInspection implements TaskListener {

    private final TaskDoor door;
    private final InspectionManagement management;

    RecordInspection(TaskDoor door, InspectionManagement management) {
        this.door = door;
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        door.pass(task, Set.of(), Vocabulary.NAMES, (form, done) -> management.record(form.number(), form.by()));
    }
}
