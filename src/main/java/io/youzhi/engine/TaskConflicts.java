package io.youzhi.engine;

import io.youzhi.shared.Conflict;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * When several complete or claim one task at once, exactly one does: each waits for its turn, and who comes after the
 * task is over hears who was first. A race for something else (a lock, a deadlock) says nothing about the task, so the
 * command is tried once more. It stands before the engine's transaction, so Tasklist and the engine's REST API have it
 * too.
 */
class TaskConflicts extends CommandInterceptor {

    private static final Set<Class<?>> ON_TASKS =
            Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class, ClaimTaskCmd.class, ResolveTaskCmd.class);

    private final ProcessEngineConfigurationImpl engine;
    private final TaskTurns turns;
    private final TransactionTemplate transaction;
    private final Consumer<RuntimeException> thrown;

    /** {@code thrown} hears of whatever a command that no other called throws. */
    TaskConflicts(ProcessEngineConfigurationImpl engine, TaskTurns turns, PlatformTransactionManager transactions,
                  Consumer<RuntimeException> thrown) {
        this.engine = engine;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.thrown = thrown;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return ON_TASKS.contains(command.getClass()) ? onTask(command) : next.execute(command);
        } catch (RuntimeException failure) {
            thrown.accept(failure);
            throw failure;
        }
    }

    private <T> T onTask(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return inTurn(command);
        }
        try {
            return transaction.execute(status -> inTurn(command));
        } catch (RuntimeException failure) {
            if (Conflicts.isOne(failure)) {
                return transaction.execute(status -> inTurn(command));
            }
            throw failure;
        }
    }

    private <T> T inTurn(Command<T> command) {
        String task = taskOf(command);
        if (task != null && !turns.take(task)) {
            asTheServer(() -> first(task)).ifPresent(lost -> {
                throw lost;
            });
        }
        try {
            return next.execute(command);
        } catch (TaskAlreadyClaimedException taken) {
            throw Conflict.lostTo(taken.getTaskAssignee(), null, taken);
        }
    }

    /** Who was first with a task that is over; empty where there never was such a task. */
    private Optional<Conflict> first(String task) {
        HistoricTaskInstance past = engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(task).finished()
                .singleResult();
        if (past == null) {
            return Optional.empty();
        }
        String who = engine.getHistoryService().createUserOperationLogQuery().taskId(task)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).listPage(0, 1).stream().findFirst()
                .map(UserOperationLogEntry::getUserId).orElse(past.getAssignee());
        return Optional.of(Conflict.lostTo(who, past.getEndTime().toInstant(), null));
    }

    private <T> T asTheServer(Supplier<T> question) {
        Authentication user = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return question.get();
        } finally {
            engine.getIdentityService().setAuthentication(user);
        }
    }

    private static String taskOf(Command<?> command) {
        Field field = ReflectionUtils.findField(command.getClass(), "taskId");
        ReflectionUtils.makeAccessible(field);
        return (String) ReflectionUtils.getField(field, command);
    }
}
