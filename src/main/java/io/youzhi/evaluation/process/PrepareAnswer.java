package io.youzhi.evaluation.process;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Says in the name of a task which unit's it is, shows its measures, and puts an answer before the unit's leaders. */
@Component
class PrepareAnswer implements TaskListener {

    private final Organisation organisation;

    PrepareAnswer(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        String unit = (String) task.getVariable(EvaluationProcesses.UNIT);
        String number = task.getExecution().getProcessBusinessKey();
        task.setVariableLocal(EvaluationProcesses.CARD, "/evaluations/" + number + "/units/" + unit + "/card");
        task.setName(task.getName() + " · " + number + " · " + organisation.nameOf(unit));
        if (task.getTaskDefinitionKey().equals(EvaluationProcesses.CONFIRM)) {
            task.addCandidateGroup(Groups.leaders(unit));
        }
    }
}
