package io.youzhi.request.process;

import io.youzhi.request.HandlingManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever gets a handler's task on any screen answers for the case from then on: a slice of time on record. */
@Component
class FollowAssignment implements TaskListener {

    private final HandlingManagement handling;

    FollowAssignment(HandlingManagement handling) {
        this.handling = handling;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            handling.assigned(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
