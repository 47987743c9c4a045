package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.IntakeManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer came back with papers. */
@Component
class ReceivePapers extends HumanStep {

    private final IntakeManagement intake;

    ReceivePapers(TaskDoor door, IntakeManagement intake) {
        super(door);
        this.intake = intake;
    }

    @Override
    Set<String> fields() {
        return Set.of("brought", "forgotten");
    }

    @Override
    void take(Form form, DelegateTask task) {
        boolean complete = intake.bringPapers(form.number(), form.texts("brought"), form.texts("forgotten"), form.by());
        task.getExecution().setVariable(Vocabulary.PAPERS_COMPLETE, complete);
    }
}
