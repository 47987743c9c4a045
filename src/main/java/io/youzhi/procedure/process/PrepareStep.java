package io.youzhi.procedure.process;

import java.util.Date;

import io.youzhi.procedure.Following;
import io.youzhi.procedure.Matter;
import io.youzhi.procedure.ProcedureManagement;
import io.youzhi.shared.Bilingual;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Says in the name of a task which step of what it is, puts it before those who may record it, and says by when. */
@Component
class PrepareStep implements TaskListener {

    private final ProcedureManagement management;

    PrepareStep(ProcedureManagement management) {
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        Matter matter = Matter.of(task.getExecution().getProcessBusinessKey());
        Following following = management.following(matter).orElseThrow();
        task.setName(said(following.step().label()) + " · " + said(following.procedure().label()) + " · "
                + matter.subject());
        following.groups().forEach(task::addCandidateGroup);
        task.setDueDate(following.due() == null ? null : Date.from(following.due()));
        task.setVariable(ProcedureProcesses.PROCEDURE, matter.procedure());
        task.setVariable(ProcedureProcesses.SUBJECT, matter.subject());
        task.setVariable(ProcedureProcesses.UNIT, following.unit());
        task.setVariable(ProcedureProcesses.STEP, following.step().id());
    }

    private static String said(Bilingual name) {
        return name.zh() + " " + name.en();
    }
}
