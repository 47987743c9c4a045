package io.youzhi.request.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.request.Reader;
import io.youzhi.shared.Conflict;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open tasks of a request, for the API: a step that is reported there completes the very task that Tasklist shows, with
 * the same fields, as the same person. Of two people who do it at the same time one wins, and the other hears who it was.
 */
@Component
public class RequestTasks {

    private static final int DEADLOCK = 10000;
    private static final int LOCKED = 1;
    private static final String PREFIX = "userTask_";
    private final TaskService tasks;
    private final HistoryService history;
    private final AsTheHouse house;
    private final TransactionTemplate transaction;

    RequestTasks(TaskService tasks, HistoryService history, AsTheHouse house, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.history = history;
        this.house = house;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Completes the open task of a step (one of {@code steps}, by its name such as {@code AcceptRequest}). */
    public void complete(String number, Map<String, Object> fields, Reader who, String... steps) {
        attempt(number, who, steps, () -> {
            Task task = open(number, who, steps);
            claimFor(task, who);
            house.as(who.user(), who.groups(), () -> tasks.complete(task.getId(), fields));
        });
    }

    /** Takes a step's task from the queue without completing it. */
    public void claim(String number, Reader who, String... steps) {
        attempt(number, who, steps, () -> claimFor(open(number, who, steps), who));
    }

    /** The open tasks of a request. */
    public List<OpenTask> open(String number) {
        return house.finds(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).initializeFormKeys()
                .orderByTaskCreateTime().asc().list().stream().map(this::view).toList());
    }

    /** Tries twice: who lost a race looks again, and hears who was first. */
    private void attempt(String number, Reader who, String[] steps, Runnable action) {
        try {
            inTransaction(action);
        } catch (ConcurrencyFailureException | ProcessEngineException first) {
            if (!isRace(first)) {
                throw first;
            }
            try {
                inTransaction(action);
            } catch (ConcurrencyFailureException | ProcessEngineException second) {
                if (!isRace(second)) {
                    throw second;
                }
                throw lost(number, steps, second);
            }
        }
    }

    private void inTransaction(Runnable action) {
        transaction.executeWithoutResult(status -> house.does(action));
    }

    private static boolean isRace(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException || failure instanceof OptimisticLockingException
                || failure instanceof ProcessEngineException engine
                        && (engine.getCode() == DEADLOCK || engine.getCode() == LOCKED);
    }

    private Task open(String number, Reader who, String... steps) {
        Set<String> keys = Arrays.stream(steps).map(step -> PREFIX + step).collect(Collectors.toSet());
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number).list();
        return open.stream().filter(task -> keys.contains(task.getTaskDefinitionKey())).findFirst()
                .orElseThrow(() -> notOpen(number, open, who, steps));
    }

    /** Done already by somebody, or not to be done now. */
    private RuntimeException notOpen(String number, List<Task> open, Reader who, String... steps) {
        Conflict lost = lost(number, steps, null);
        if (lost.first() != null && !lost.first().equals(who.user())) {
            return lost;
        }
        return Refused.because("request.not-now", number,
                open.stream().map(Task::getName).sorted().collect(Collectors.joining(", ")));
    }

    private Conflict lost(String number, String[] steps, RuntimeException cause) {
        HistoricTaskInstance done = house.finds(() -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKeyIn(Arrays.stream(steps).map(step -> PREFIX + step).toArray(String[]::new)).finished()
                .orderByHistoricTaskInstanceEndTime().desc().listPage(0, 1).stream().findFirst().orElse(null));
        return done == null ? Conflict.of(cause)
                : Conflict.lostTo(done.getAssignee(), instant(done.getEndTime()), cause);
    }

    private void claimFor(Task task, Reader who) {
        if (who.user().equals(task.getAssignee())) {
            return;
        }
        if (task.getAssignee() != null) {
            throw Refused.because("request.task-of", task.getName(), task.getAssignee());
        }
        Set<String> candidates = groups(task);
        if (who.groups().stream().noneMatch(candidates::contains)) {
            throw Refused.because("request.not-your-task", task.getName(), String.join(", ", candidates));
        }
        tasks.claim(task.getId(), who.user());
    }

    private Set<String> groups(Task task) {
        Set<String> groups = new HashSet<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        }
        return groups;
    }

    private OpenTask view(Task task) {
        return new OpenTask(task.getId(), task.getTaskDefinitionKey().substring(PREFIX.length()), task.getName(),
                task.getAssignee(), groups(task), instant(task.getDueDate()), instant(task.getFollowUpDate()),
                task.getPriority());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    /** An open task. */
    public record OpenTask(String id, String step, String name, String assignee, Set<String> groups, Instant due,
                           Instant followUp, int priority) {
    }
}
