package io.youzhi.inspection.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import io.youzhi.inspection.FindingTaskPlans;
import io.youzhi.inspection.FindingTaskPlans.FindingTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a new task about a finding into the right queue, with its due date and the finding's number in its name. */
@Component
class PrepareFindingTask implements TaskListener {

    private static final Map<String, Integer> PRIORITIES = Map.of("minor", 30, "moderate", 60, "serious", 90);
    private final FindingTaskPlans plans;

    PrepareFindingTask(FindingTaskPlans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        task.setName(task.getName() + " · " + number);
        FindingTask plan = plans.plan(number, task.getTaskDefinitionKey().substring("userTask_".length()));
        plan.people().forEach(task::addCandidateUser);
        plan.groups().forEach(task::addCandidateGroup);
        if (plan.assignee() != null) {
            task.setAssignee(plan.assignee());
        }
        task.setDueDate(date(plan.due()));
        task.setFollowUpDate(date(plan.followUp()));
        task.setPriority(PRIORITIES.get(plan.severity()));
    }

    private static Date date(Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
