package io.youzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller, or the security in front of it, throws: people with a page, programs with a problem. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    Object answer(Throwable thrown, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.debug("Nobody waits for the answer to {} any more: {}", request.getRequestURI(), thrown.toString());
            return new ModelAndView();
        }
        ResponseEntity<ProblemDetail> problem = problems.answer(thrown);
        return Asking.isForAPerson(request) ? ErrorPages.page(problem.getBody(), request) : problem;
    }
}
