package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A step that a person takes: hears of the completed task, checks what was filled in once more, and does it. */
abstract class HumanStep implements TaskListener {

    private final TaskDoor door;

    HumanStep(TaskDoor door) {
        this.door = door;
    }

    /** Fields of its form. */
    abstract Set<String> fields();

    /** Does it; refusals keep the task open. The outcomes go to the process. */
    abstract void take(Form form, DelegateTask task);

    @Override
    public final void notify(DelegateTask task) {
        door.pass(task, fields(), Vocabulary.NAMES, this::take);
    }
}
