package io.youzhi.engine;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one door through which every human step goes: who, what they filled in, and a message when it is refused. */
@Component
public class TaskDoor {

    private final IdentityService identity;
    private final MessageSource messages;

    TaskDoor(IdentityService identity, MessageSource messages) {
        this.identity = identity;
        this.messages = messages;
    }

    /**
     * Lets a completed task through, or refuses with a message that Tasklist shows.
     *
     * @param fields what its form asks
     * @param stays  the variables that the process itself keeps
     * @param step   does what was filled in
     */
    public void pass(DelegateTask task, Set<String> fields, Set<String> stays, BiConsumer<Form, DelegateTask> step) {
        try {
            String by = whoCompletes(task);
            step.accept(Form.read(task, task.getExecution().getProcessBusinessKey(), by, fields, stays), task);
        } catch (Refused refused) {
            throw new SpokenRefusal(message(refused), refused);
        }
    }

    /** Does something that a form asked for, or refuses with a message that Tasklist shows. */
    public void speak(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            throw new SpokenRefusal(message(refused), refused);
        }
    }

    /** Only whoever claimed a task completes it. */
    private String whoCompletes(DelegateTask task) {
        Authentication current = identity.getCurrentAuthentication();
        String assignee = task.getAssignee();
        if (assignee == null || current != null && !assignee.equals(current.getUserId())) {
            throw Refused.because("task.claim-first", assignee == null ? "-" : assignee);
        }
        return assignee;
    }

    /** What is wrong, in both languages: Tasklist does not say which one its reader wants. */
    private String message(Refused refused) {
        return message(refused, Locale.SIMPLIFIED_CHINESE) + " / " + message(refused, Locale.ENGLISH);
    }

    private String message(Refused refused, Locale locale) {
        StringBuilder all = new StringBuilder();
        if (refused.faults().isEmpty()) {
            return messages.getMessage(refused.code(), refused.arguments().toArray(), refused.code(), locale);
        }
        refused.faults().forEach(fault -> all.append(all.length() == 0 ? "" : " ").append(fault.field()).append(": ")
                .append(messages.getMessage(fault.code(), fault.arguments().toArray(), fault.code(), locale)));
        return all.toString();
    }

    /** A refusal with words, for whoever sees the engine's own message. */
    static final class SpokenRefusal extends RuntimeException {

        SpokenRefusal(String message, Refused cause) {
            super(message, cause);
        }
    }
}
