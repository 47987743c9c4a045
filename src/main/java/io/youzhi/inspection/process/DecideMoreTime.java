package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.ExtensionManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An inspector grants a unit more time to put a finding right, or does not. */
@Component
class DecideMoreTime implements TaskListener {

    private final TaskDoor door;
    private final ExtensionManagement management;

    DecideMoreTime(TaskDoor door, ExtensionManagement management) {
        this.door = door;
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        door.pass(task, Set.of("decision", "note"), FindingVocabulary.NAMES, (form, done) ->
                management.decide(form.number(), form.granted("decision"), form.text("note"), form.by()));
    }
}
