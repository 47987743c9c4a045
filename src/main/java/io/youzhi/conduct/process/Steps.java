package io.youzhi.conduct.process;

import java.util.Map;

import io.youzhi.engine.Actors;
import io.youzhi.engine.AsTheHouse;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Steps of the engine: who acts, completing one for them, and what the server itself does. */
@Component
class Steps {

    private final Actors actors;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsTheHouse house;

    Steps(Actors actors, TaskService tasks, RuntimeService runtime, AsTheHouse house) {
        this.actors = actors;
        this.tasks = tasks;
        this.runtime = runtime;
        this.house = house;
    }

    /** Whoever acts now, on whatever screen. */
    Reader actor() {
        return actors.current().orElseThrow(() -> Refused.because("conduct.step.nobody"));
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
