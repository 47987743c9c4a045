package io.youzhi.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Says in the name of a task which payroll it is about. */
@Component
class PreparePayroll implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.setName(task.getName() + " · " + task.getExecution().getProcessBusinessKey());
    }
}
