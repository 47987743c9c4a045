package io.youzhi.conduct.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.conduct.Reader;
import io.youzhi.engine.AsTheHouse;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Steps of the engine: who acts, completing one for them, and what the server itself does. */
@Component
class Steps {

    private final IdentityService identity;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsTheHouse house;

    Steps(IdentityService identity, TaskService tasks, RuntimeService runtime, AsTheHouse house) {
        this.identity = identity;
        this.tasks = tasks;
        this.runtime = runtime;
        this.house = house;
    }

    /** Whoever acts now, on whatever screen. */
    Reader actor() {
        Authentication current = identity.getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            throw Refused.because("conduct.step.nobody");
        }
        List<String> groups = current.getGroupIds();
        return new Reader(current.getUserId(), groups == null || groups.isEmpty() ? groupsOf(current.getUserId())
                : new HashSet<>(groups));
    }

    private Set<String> groupsOf(String login) {
        return house.finds(() -> identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId)
                .collect(Collectors.toSet()));
    }

    /** Claims and completes the open step of a case for whoever acts now. */
    void complete(String number, String step, Map<String, Object> fields) {
        String actor = actor().login();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).singleResult();
        if (task == null) {
            throw Refused.because("conduct.step.not-yours", number);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
            throw Refused.because("conduct.step.claimed", number, task.getAssignee());
        }
        try {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), actor);
            }
            tasks.complete(task.getId(), fields);
        } catch (AuthorizationException e) {
            throw Refused.because("conduct.step.not-yours", number);
        }
    }

    /** Starts a process as the server. */
    void start(String process, String number, Map<String, Object> variables) {
        house.does(() -> runtime.startProcessInstanceByKey(process, number, variables));
    }

    /** Tells a case something, if it waits for it. */
    void tell(String message, String number) {
        house.does(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAll());
    }
}
