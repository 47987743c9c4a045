package io.youzhi.request.process;

import java.time.Instant;
import java.util.Date;

import io.youzhi.request.TaskPlans.TaskPlan;
import io.youzhi.request.TaskPlans;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Puts a new task into the right queue, with its due date, the date to look at it again, and the number of its request in
 * its name: lists show names, and whoever may see a task may not see the variables of its process.
 */
@Component
class PrepareTask implements TaskListener {

    private final TaskPlans plans;

    PrepareTask(TaskPlans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        String step = task.getTaskDefinitionKey().substring("userTask_".length());
        String number = task.getExecution().getProcessBusinessKey();
        task.setName(task.getName() + " · " + number);
        TaskPlan plan = plans.plan(number, step);
        plan.groups().forEach(task::addCandidateGroup);
        String assignee = step.equals("TellNumber") ? (String) task.getVariable(Vocabulary.TAKER) : plan.assignee();
        if (assignee != null) {
            task.setAssignee(assignee);
        }
        task.setDueDate(date(plan.due()));
        task.setFollowUpDate(date(plan.followUp()));
        task.setPriority(CamundaRequestProcess.number(plan.priority()));
    }

    private static Date date(Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
