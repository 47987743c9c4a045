package io.youzhi.engine.web;

import io.youzhi.engine.Conflicts;
import io.youzhi.shared.Conflict;
import io.youzhi.web.Problems;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the engine throws through a controller, as the problem that it is. */
@RestControllerAdvice
@Order(0)
class EngineProblems {

    private final Problems problems;

    EngineProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(ProcessEngineException.class)
    ResponseEntity<ProblemDetail> answer(ProcessEngineException thrown) {
        return problems.answer(translated(thrown));
    }

    /** What is meant by an exception of the engine, in words that the web knows. */
    static Throwable translated(Throwable thrown) {
        if (thrown instanceof AuthorizationException) {
            return new AccessDeniedException("the engine refuses", thrown);
        }
        return Conflicts.isOne(thrown) && !saysWhoWasFirst(thrown) ? Conflict.of(thrown) : thrown;
    }

    private static boolean saysWhoWasFirst(Throwable thrown) {
        return thrown instanceof Conflict || thrown.getCause() != null && saysWhoWasFirst(thrown.getCause());
    }
}
