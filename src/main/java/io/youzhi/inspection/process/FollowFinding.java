package io.youzhi.inspection.process;

import io.youzhi.inspection.RectificationManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever gets the task to put a finding right, on any screen, works on it from then on; back in its queue, nobody does. */
@Component
class FollowFinding implements TaskListener {

    private final RectificationManagement management;

    FollowFinding(RectificationManagement management) {
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        management.assigned(task.getExecution().getProcessBusinessKey(), task.getAssignee());
    }
}
