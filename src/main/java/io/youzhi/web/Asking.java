package io.youzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers who has not logged in, or may not do it: people with a page, programs with a problem. */
class Asking {

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/engine-rest/", "/camunda/api/", "/v3/", "/actuator/");

    private final HandlerExceptionResolver problems;

    Asking(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Nobody has logged in. */
    void forLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isForAPerson(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Youzhi\", charset=\"UTF-8\"");
        }
        problems.resolveException(request, response, null, why);
    }

    /** Who has logged in may not do this. */
    void forMore(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            forLogin(request, response, new InsufficientAuthenticationException("no login", why));
        } else if (isForAPerson(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            problems.resolveException(request, response, null, why);
        }
    }

    /** Whether a browser asked for a page. */
    static boolean isForAPerson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = SecurityConfiguration.path(request);
        return accept != null && accept.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(start -> (path + "/").startsWith(start));
    }
}
