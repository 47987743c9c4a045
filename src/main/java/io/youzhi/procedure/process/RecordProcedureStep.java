package io.youzhi.procedure.process;

import io.youzhi.procedure.NewEntry;
import io.youzhi.procedure.ProcedureManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the step that somebody chose in the start form: the first one of a procedure, or one out of its turn. */
@Component
class RecordProcedureStep implements JavaDelegate {

    private final ProcedureManagement management;
    private final StepForm form;

    RecordProcedureStep(ProcedureManagement management, StepForm form) {
        this.management = management;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NewEntry what = new NewEntry(form.read(execution, "chosenProcedure"), form.read(execution, "chosenSubject"),
                form.read(execution, "chosenStep"), form.optional(execution, "chosenUnit"), form.fields(execution));
        management.record(what, form.actor());
    }
}
