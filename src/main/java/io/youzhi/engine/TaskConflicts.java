package io.youzhi.engine;

import io.youzhi.shared.Conflict;
import io.youzhi.shared.Refused;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/**
 * When several complete or claim one task at once, exactly one does. The others are tried again once, since a deadlock
 * or a lost race says nothing about whether the task is still open; then they hear who was first. It stands before the
 * engine's transaction, so Tasklist and the engine's REST API have it too.
 */
class TaskConflicts extends CommandInterceptor {

    private static final Set<Class<?>> ON_TASKS =
            Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class, ClaimTaskCmd.class, ResolveTaskCmd.class);
    private static final int LOOKS = 20;
    private static final int BETWEEN_LOOKS = 50;

    private final ProcessEngineConfigurationImpl engine;
    private final Consumer<RuntimeException> thrown;

    /** {@code thrown} hears of whatever a command that no other called throws. */
    TaskConflicts(ProcessEngineConfigurationImpl engine, Consumer<RuntimeException> thrown) {
        this.engine = engine;
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
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            boolean ours = !TransactionSynchronizationManager.isActualTransactionActive();
            if (ours && Conflicts.isOne(failure)) {
                return onceMore(command);
            }
            throw isBusiness(failure) ? failure : lost(command, failure, 1);
        }
    }

    private <T> T onceMore(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException again) {
            throw isBusiness(again) ? again : lost(command, again, Conflicts.isOne(again) ? LOOKS : 1);
        }
    }

    private static boolean isBusiness(Throwable thrown) {
        return thrown instanceof Refused || thrown.getCause() != null && isBusiness(thrown.getCause());
    }

    /**
     * Who was first, if the task is over: whatever the engine stumbled on when a case went away under it (a missing
     * task, rights that went with it, a null) means the same. A deadlock's winner may be about to commit, so it is
     * worth to look again.
     */
    private RuntimeException lost(Command<?> command, RuntimeException failure, int looks) {
        String task = taskOf(command);
        for (int look = 0; look < looks; look++) {
            Conflict conflict = asTheServer(() -> winner(command, task, failure));
            if (conflict != null) {
                return conflict;
            }
            pause(look + 1 < looks);
        }
        return failure;
    }

    private Conflict winner(Command<?> command, String task, RuntimeException failure) {
        HistoricTaskInstance past = engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(task)
                .singleResult();
        if (past == null) {
            return null;
        }
        if (past.getEndTime() != null) {
            UserOperationLogEntry entry = engine.getHistoryService().createUserOperationLogQuery().taskId(task)
                    .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).listPage(0, 1).stream()
                    .findFirst().orElse(null);
            String first = entry == null ? past.getAssignee() : entry.getUserId();
            return Conflict.lostTo(first, past.getEndTime().toInstant(), failure);
        }
        return command instanceof ClaimTaskCmd && past.getAssignee() != null
                ? Conflict.lostTo(past.getAssignee(), null, failure) : null;
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

    private static void pause(boolean again) {
        if (again) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
