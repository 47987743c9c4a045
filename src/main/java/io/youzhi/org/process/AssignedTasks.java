package io.youzhi.org.process;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.youzhi.org.WorkHolder;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tasks that are assigned to employees, of whatever process. One that the successor may not do goes back to its queue. Asked
 * last: whoever keeps the case has moved its tasks before.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AssignedTasks implements WorkHolder {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    AssignedTasks(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    @Override
    public List<Held> held(String employee) {
        return asTheServer(() -> tasks.createTaskQuery().taskAssignee(employee).orderByTaskCreateTime().asc().list().stream()
                .map(task -> new Held(number(task), "task", task.getName(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant())).toList());
    }

    @Override
    public void handOver(String number, String from, String to, String reason, String by) {
        asTheServer(() -> {
            tasks.createTaskQuery().taskAssignee(from).list().stream().filter(task -> number.equals(number(task)))
                    .forEach(task -> tasks.setAssignee(task.getId(), mayDo(task, to) ? to : null));
            return null;
        });
    }

    /** The number of its case; without one the task is its own. */
    private String number(Task task) {
        ProcessInstance instance = task.getProcessInstanceId() == null ? null : runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult();
        return instance == null || instance.getBusinessKey() == null ? task.getId() : instance.getBusinessKey();
    }

    /** Whether somebody is in one of the task's queues; a task without any is for whoever gets it. */
    private boolean mayDo(Task task, String employee) {
        Set<String> queues = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> groups = identity.createGroupQuery().groupMember(employee).list().stream().map(Group::getId)
                .collect(Collectors.toSet());
        return queues.isEmpty() || queues.stream().anyMatch(groups::contains);
    }

    /** Whoever may change the organisation need not see every task. */
    private <T> T asTheServer(Supplier<T> work) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
