package io.youzhi.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.youzhi.engine.Thrown;
import io.youzhi.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Says the errors of the engine's REST API and web applications in our words: what business refuses, as it says it, in
 * the caller's language; who was first; and of technical failures only a number. The form stays the engine's, with the
 * fields of a problem beside it, so that Tasklist shows the message.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 50)
class EngineErrorFilter extends OncePerRequestFilter {

    private static final Pattern INNARDS =
            Pattern.compile("ENGINE-\\d|###|\\b(org|java|jakarta|com|io)\\.[a-z]+\\.|SQL|Exception");

    private final Problems problems;
    private final ObjectMapper json;

    EngineErrorFilter(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldErrors held = new HeldErrors(response);
        chain.doFilter(request, held);
        if (held.holdsAnError() && !response.isCommitted()) {
            send(response, said(request, held));
        }
    }

    private ObjectNode said(HttpServletRequest request, HeldErrors held) throws IOException {
        ObjectNode error = read(held.body());
        Throwable thrown = (Throwable) request.getAttribute(Thrown.ATTRIBUTE);
        Optional<ProblemDetail> problem = Optional.ofNullable(thrown)
                .flatMap(failure -> problems.business(EngineProblems.translated(failure)));
        if (problem.isEmpty() && (held.getStatus() >= 500 || INNARDS.matcher(error.path("message").asText()).find())) {
            problem = Optional.of(held.getStatus() >= 500
                    ? problems.of(thrown == null ? new IllegalStateException(error.toString()) : thrown)
                    : problems.problem(held.getStatus(), "problem." + held.getStatus()));
        }
        problem.ifPresent(said -> {
            error.remove("stackTrace");
            error.put("message", said.getDetail());
            error.put("title", said.getTitle());
            error.put("detail", said.getDetail());
            error.put("status", said.getStatus());
            ObjectNode more = json.valueToTree(Objects.requireNonNullElse(said.getProperties(), Map.of()));
            more.remove("code");
            error.setAll(more);
        });
        if (!error.has("status")) {
            error.put("status", held.getStatus());
        }
        return error;
    }

    private ObjectNode read(byte[] body) {
        try {
            JsonNode read = json.readTree(body);
            if (read instanceof ObjectNode error) {
                return error;
            }
        } catch (IOException notJson) {
            logger.debug("an error of the engine that is no JSON", notJson);
        }
        return json.createObjectNode().put("type", "Error");
    }

    private void send(HttpServletResponse response, ObjectNode error) throws IOException {
        response.setStatus(error.get("status").asInt());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] body = json.writeValueAsBytes(error);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
