package io.youzhi.request.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import io.youzhi.request.Receipt;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one door through which every human step goes: who, what they filled in, and a message when it is refused. */
@Component
class TaskDoor {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final IdentityService identity;
    private final MessageSource messages;

    TaskDoor(IdentityService identity, MessageSource messages) {
        this.identity = identity;
        this.messages = messages;
    }

    /** Lets a completed task through, or refuses with a message that Tasklist shows. */
    void pass(DelegateTask task, HumanStep step) {
        try {
            String by = whoCompletes(task);
            step.take(Form.read(task, task.getExecution().getProcessBusinessKey(), by, step.fields()), task);
        } catch (Refused refused) {
            throw new SpokenRefusal(message(refused), refused);
        }
    }

    /** Only whoever claimed a task completes it. */
    private String whoCompletes(DelegateTask task) {
        Authentication current = identity.getCurrentAuthentication();
        String assignee = task.getAssignee();
        if (assignee == null || current != null && !assignee.equals(current.getUserId())) {
            throw Refused.because("request.claim-first", assignee == null ? "-" : assignee);
        }
        return assignee;
    }

    /** The promised times of a request, in both languages, in local time, as they are read to the customer. */
    String promises(Receipt receipt, ZoneId zone) {
        DateTimeFormatter local = TO_THE_MINUTE.withZone(zone);
        return receipt.promises().stream().map(promise -> messages.getMessage("limit." + promise.limit(), null,
                Locale.SIMPLIFIED_CHINESE) + " " + messages.getMessage("limit." + promise.limit(), null, Locale.ENGLISH)
                + ": " + local.format(promise.due())).collect(Collectors.joining("  \n"));
    }

    /** What is wrong, in both languages: Tasklist does not say which one its reader wants. */
    String message(Refused refused) {
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
