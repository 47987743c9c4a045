package io.youzhi.procedure.process;

import io.youzhi.procedure.Matter;
import io.youzhi.procedure.ProcedureManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the step on record when its task is completed, checked again. */
@Component
class RecordStep implements TaskListener {

    private final ProcedureManagement management;
    private final StepForm form;

    RecordStep(ProcedureManagement management, StepForm form) {
        this.management = management;
        this.form = form;
    }

    @Override
    public void notify(DelegateTask task) {
        Matter matter = Matter.of(task.getExecution().getProcessBusinessKey());
        String unit = (String) task.getVariable(ProcedureProcesses.UNIT);
        management.complete(matter, unit, form.read(task, "chosenStep"), form.fields(task), form.actor());
    }
}
