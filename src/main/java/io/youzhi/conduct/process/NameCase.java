package io.youzhi.conduct.process;

import io.youzhi.conduct.Names;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Says in the name of a task which appeal or review it is of, and whose: lists show names and no variables. */
@Component
class NameCase implements TaskListener {

    private final Names names;

    NameCase(Names names) {
        this.names = names;
    }

    @Override
    public void notify(DelegateTask task) {
        String subject = (String) task.getVariable(ConductProcesses.SUBJECT);
        task.setName(task.getName() + " · " + task.getExecution().getProcessBusinessKey() + " · " + names.of(subject));
    }
}
