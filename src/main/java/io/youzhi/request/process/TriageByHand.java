package io.youzhi.request.process;

import java.util.Arrays;
import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.IntakeManagement.Triaged;
import io.youzhi.request.IntakeManagement;
import io.youzhi.rules.Priority;
import io.youzhi.shared.Refused;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A person triages where the rules could not. */
@Component
class TriageByHand extends HumanStep {

    private final IntakeManagement intake;

    TriageByHand(TaskDoor door, IntakeManagement intake) {
        super(door);
        this.intake = intake;
    }

    @Override
    Set<String> fields() {
        return Set.of("kind", "category", "priority", "unit", "resolveBy", "note");
    }

    @Override
    void take(Form form, DelegateTask task) {
        Triaged triaged = intake.triageByHand(form.number(), new IntakeManagement.TriageByHand(form.text("kind"),
                form.text("category"), priority(form), form.text("unit"), form.moment("resolveBy"), form.text("note")), form.by());
        task.getExecution().setVariable(Vocabulary.TRIAGED, triaged.word());
    }

    private static Priority priority(Form form) {
        return Arrays.stream(Priority.values()).filter(each -> each.word().equals(form.text("priority"))).findFirst()
                .orElseThrow(() -> Refused.field("priority", "field.unknown-word", String.valueOf(form.text("priority")),
                        "normal, high, urgent"));
    }
}
