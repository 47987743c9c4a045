package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.request.IntakeManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer gets the full list of missing papers, once, in writing. */
@Component
class InformOnce extends HumanStep {

    private final IntakeManagement intake;

    InformOnce(TaskDoor door, IntakeManagement intake) {
        super(door);
        this.intake = intake;
    }

    @Override
    Set<String> fields() {
        return Set.of("papers");
    }

    @Override
    void take(Form form, DelegateTask task) {
        intake.informOnce(form.number(), form.texts("papers"), form.by());
    }
}
