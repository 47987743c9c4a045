package io.youzhi.engine.web;

import io.youzhi.engine.Conflicts;
import io.youzhi.web.Again;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tries a request to the API once more when another changed the same thing at the same moment. A creation with a key is
 * one transaction with its answer: there the whole of it is tried again, by whoever began it.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnceMore {

    @Around("within(@org.springframework.web.bind.annotation.RestController io.youzhi..*)"
            + " && (@annotation(org.springframework.web.bind.annotation.PostMapping)"
            + " || @annotation(org.springframework.web.bind.annotation.PutMapping)"
            + " || @annotation(org.springframework.web.bind.annotation.PatchMapping)"
            + " || @annotation(org.springframework.web.bind.annotation.DeleteMapping))")
    Object onceMore(ProceedingJoinPoint call) throws Throwable {
        try {
            return call.proceed();
        } catch (RuntimeException failure) {
            if (Conflicts.isOne(failure) && !Again.isLeftToWhoeverBegan()) {
                return call.proceed();
            }
            throw failure;
        }
    }
}
