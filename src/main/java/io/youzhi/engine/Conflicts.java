package io.youzhi.engine;

import io.youzhi.shared.Conflict;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells by what was thrown whether two changed the same thing at once. */
public final class Conflicts {

    private static final int DEEP_ENOUGH = 20;

    private Conflicts() {
    }

    /**
     * Whether trying again can help: optimistic locking and deadlocks, the engine's and JPA's. Where it is known who was
     * first there is nothing left to try.
     */
    public static boolean isOne(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEP_ENOUGH; depth++, cause = cause.getCause()) {
            if (cause instanceof Conflict conflict) {
                return conflict.first() == null;
            }
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                    || cause instanceof ProcessEngineException failure && hasCodeOfOne(failure)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCodeOfOne(ProcessEngineException failure) {
        return failure.getCode() == BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode()
                || failure.getCode() == BuiltinExceptionCode.DEADLOCK.getCode();
    }
}
