package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.ComplaintManagement;
import io.youzhi.request.ComplaintManagement.Found;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a verdict right from the start form in Tasklist; what was filled in does not stay in the process. */
@Component
class CorrectVerdict implements JavaDelegate {

    static final Set<String> FIELDS = Set.of("number", "reason", "verdict", "responsible", "employee", "unit", "cause",
            "severity", "damage", "note");
    private final ComplaintManagement complaints;
    private final Actors actors;
    private final TaskDoor door;

    CorrectVerdict(ComplaintManagement complaints, Actors actors, TaskDoor door) {
        this.complaints = complaints;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(execution, null, by.login(), FIELDS, Vocabulary.NAMES);
        String number = form.text(Vocabulary.NUMBER);
        execution.setProcessBusinessKey(number);
        door.speak(() -> complaints.correct(number, new Found(form.text("verdict"), form.text("responsible"),
                form.text("employee"), form.text("unit"), form.text("cause"), form.text("severity"),
                form.amount("damage"), form.text("note")), form.text("reason"), by));
    }
}
