package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.CaseAlarms;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.HandlingManagement;
import io.youzhi.request.IntakeManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer gets the full list of missing papers, once, in writing. */
@Component
class InformOnce extends HumanStep {

    private final IntakeManagement intake;
    private final HandlingManagement handling;

    InformOnce(TaskDoor door, IntakeManagement intake, HandlingManagement handling) {
        super(door);
        this.intake = intake;
        this.handling = handling;
    }

    @Override
    Set<String> fields() {
        return Set.of("papers");
    }

    @Override
    void take(Form form, DelegateTask task) {
        intake.informOnce(form.number(), form.texts("papers"), form.by());
        task.getExecution().setVariable(Vocabulary.WAIT_UNTIL, CaseAlarms.timer(handling.waitsUntil(form.number())));
    }
}
