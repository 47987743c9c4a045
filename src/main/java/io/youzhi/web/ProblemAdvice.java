package io.youzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers whatever a controller, or the security in front of it, throws: people with a page, programs with a problem. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    Object answer(Throwable thrown, HttpServletRequest request) {
        ResponseEntity<ProblemDetail> problem = problems.answer(thrown);
        return Asking.isForAPerson(request) ? ErrorPages.page(problem.getBody(), request) : problem;
    }
}
