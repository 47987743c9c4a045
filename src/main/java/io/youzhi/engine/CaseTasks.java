package io.youzhi.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.org.Organisation;
import io.youzhi.shared.Conflict;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open tasks of a case, for the API: a step that is reported there completes the very task that Tasklist shows, with
 * the same fields, as the same person. Of two people who do it at the same time one wins, and the other hears who it was.
 */
@Component
public class CaseTasks {

    private static final String PREFIX = "userTask_";
    private final TaskService tasks;
    private final HistoryService history;
    private final TaskTurns turns;
    private final AsTheHouse house;
    private final Organisation organisation;
    private final TransactionTemplate transaction;

    CaseTasks(TaskService tasks, HistoryService history, TaskTurns turns, AsTheHouse house, Organisation organisation,
              PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.history = history;
        this.turns = turns;
        this.house = house;
        this.organisation = organisation;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Completes the open task of a step (one of {@code steps}, by its name such as {@code AcceptRequest}). */
    public void complete(String number, Map<String, Object> fields, Reader who, String... steps) {
        inTransaction(() -> {
            Task task = take(number, who, steps);
            claimFor(task, who);
            house.as(who.login(), who.groups(), () -> tasks.complete(task.getId(), fields));
        });
    }

    /** Takes a step's task from the queue without completing it. */
    public void claim(String number, Reader who, String... steps) {
        inTransaction(() -> claimFor(take(number, who, steps), who));
    }

    /** The open tasks of a case. */
    public List<OpenTask> open(String number) {
        return house.finds(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).initializeFormKeys()
                .orderByTaskCreateTime().asc().list().stream().map(this::view).toList());
    }

    private void inTransaction(Runnable action) {
        transaction.executeWithoutResult(status -> house.does(action));
    }

    /** The open task of a step, as it is when it is this one's turn. */
    private Task take(String number, Reader who, String... steps) {
        return find(number, steps).filter(found -> turns.take(found.getId()))
                .map(found -> tasks.createTaskQuery().taskId(found.getId()).singleResult())
                .orElseThrow(() -> notOpen(number, who, steps));
    }

    private Optional<Task> find(String number, String... steps) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number)
                .taskDefinitionKeyIn(keys(steps)).listPage(0, 1).stream().findFirst();
    }

    private static String[] keys(String... steps) {
        return Arrays.stream(steps).map(step -> PREFIX + step).toArray(String[]::new);
    }

    /** Done already by somebody, or not to be done now. */
    private RuntimeException notOpen(String number, Reader who, String... steps) {
        HistoricTaskInstance done = lastDone(number, steps);
        if (done != null && done.getAssignee() != null && !done.getAssignee().equals(who.login())) {
            return Conflict.lostTo(done.getAssignee(), instant(done.getEndTime()), null);
        }
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number).list();
        return open.isEmpty() ? Refused.because("task.none-open", number)
                : Refused.because("task.not-now", number,
                        open.stream().map(Task::getName).sorted().collect(Collectors.joining(", ")));
    }

    private HistoricTaskInstance lastDone(String number, String[] steps) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKeyIn(keys(steps)).finished()
                .orderByHistoricTaskInstanceEndTime().desc().listPage(0, 1).stream().findFirst().orElse(null);
    }

    private void claimFor(Task task, Reader who) {
        if (who.login().equals(task.getAssignee())) {
            return;
        }
        if (task.getAssignee() != null && standsIn(who, task.getAssignee())) {
            tasks.setAssignee(task.getId(), who.login());
            return;
        }
        if (task.getAssignee() != null) {
            throw Refused.because("task.task-of", task.getName(), task.getAssignee());
        }
        Set<String> candidates = groups(task);
        if (!isCandidate(task, who.login()) && who.groups().stream().noneMatch(candidates::contains)) {
            throw Refused.because("task.not-your-task", task.getName(), String.join(", ", candidates));
        }
        tasks.claim(task.getId(), who.login());
    }

    /** A deputy goes on with the work of one who is away, under their own name. */
    private boolean standsIn(Reader who, String assignee) {
        return organisation.standIn(assignee).filter(who.login()::equals).isPresent();
    }

    private boolean isCandidate(Task task, String user) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> user.equals(link.getUserId()));
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
