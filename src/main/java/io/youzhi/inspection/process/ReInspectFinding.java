package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.RectificationManagement;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An inspector who did not do it looks at a finding again. */
@Component
class ReInspectFinding implements TaskListener {

    private final TaskDoor door;
    private final RectificationManagement management;

    ReInspectFinding(TaskDoor door, RectificationManagement management) {
        this.door = door;
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        door.pass(task, Set.of("result", "note"), FindingVocabulary.NAMES, this::take);
    }

    private void take(Form form, DelegateTask task) {
        boolean passed = management.reInspect(form.number(), isPassed(form.text("result")), form.text("note"), form.by());
        task.getExecution().setVariable(FindingVocabulary.PASSED, passed);
    }

    private static boolean isPassed(String result) {
        return switch (String.valueOf(result)) {
            case "passed" -> true;
            case "not-passed" -> false;
            default -> throw Refused.field("result", "field.unknown-word", String.valueOf(result), "not-passed, passed");
        };
    }
}
