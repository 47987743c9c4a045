package io.youzhi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the servlet container itself refuses: a page for people, a problem for programs. */
@Controller
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        return page(problem(request), request);
    }

    /** The page of a problem; inside a card it has no frame of its own. */
    static ModelAndView page(ProblemDetail problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error", Map.of("problem", problem),
                HttpStatusCode.valueOf(problem.getStatus()));
        return SecurityConfiguration.isFramed(request) ? page.addObject("card", true) : page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problemOf(HttpServletRequest request) {
        ProblemDetail problem = problem(request);
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail problem(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number && HttpStatus.resolve(number) != null ? number : 404;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return status >= 500 && thrown instanceof Throwable failure ? problems.of(failure)
                : problems.problem(status, "problem." + status);
    }
}
