package io.youzhi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.youzhi.shared.Conflict;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * What went wrong, as an RFC 9457 problem in the caller's language: never a stack trace, never the words of a library.
 * A technical failure gets a number that stands in the log too.
 */
@Component
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int DEEP_ENOUGH = 20;

    private final Words words;

    Problems(Words words) {
        this.words = words;
    }

    /** The answer to whatever was thrown. */
    public ResponseEntity<ProblemDetail> answer(Throwable thrown) {
        ProblemDetail problem = of(thrown);
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatusCode.valueOf(problem.getStatus()));
    }

    /** The problem that something thrown is. */
    public ProblemDetail of(Throwable thrown) {
        return business(thrown)
                .or(() -> reading(thrown))
                .or(() -> access(thrown))
                .orElseGet(() -> thrown instanceof ErrorResponse known
                        ? problem(known.getStatusCode().value(), "problem." + known.getStatusCode().value())
                        : failure(thrown));
    }

    /** A problem that a message key names. */
    public ProblemDetail problem(int status, String key, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:youzhi:problem:" + key));
        problem.setTitle(words.sayOr(titleOf(status), "title." + status));
        problem.setDetail(words.say(key, arguments));
        problem.setProperty("code", key);
        return problem;
    }

    /** What business says no to, however deep the engine has wrapped it; empty where something else is wrong. */
    public Optional<ProblemDetail> business(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEP_ENOUGH; depth++, cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused(refused));
            }
            if (cause instanceof NotFound missing) {
                String kind = words.sayOr(missing.kind(), "kind." + missing.kind());
                return Optional.of(problem(404, "problem.not-found", kind, missing.id()));
            }
            if (cause instanceof Conflict conflict) {
                return Optional.of(conflict(conflict));
            }
            if (cause instanceof ConcurrencyFailureException) {
                return Optional.of(problem(409, "problem.conflict"));
            }
        }
        return Optional.empty();
    }

    private ProblemDetail conflict(Conflict conflict) {
        if (conflict.first() == null) {
            return problem(409, "problem.conflict");
        }
        ProblemDetail problem = problem(409, "problem.lost", conflict.first(), conflict.at());
        problem.setProperty("first", conflict.first());
        problem.setProperty("at", conflict.at());
        return problem;
    }

    private ProblemDetail refused(Refused refused) {
        ProblemDetail problem = problem(refused.field() == null ? 409 : 422, refused.code(),
                refused.arguments().toArray());
        if (!refused.faults().isEmpty()) {
            problem.setProperty("errors", refused.faults().stream()
                    .map(fault -> error(fault.field(), words.say(fault.code(), fault.arguments().toArray())))
                    .toList());
        }
        return problem;
    }

    private Optional<ProblemDetail> reading(Throwable thrown) {
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(invalid(errors(invalid.getBindingResult())));
        }
        if (thrown instanceof HandlerMethodValidationException invalid) {
            return Optional.of(invalid(invalid.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> error(nameOf(error, result.getMethodParameter().getParameterName()),
                                    error.getDefaultMessage())))
                    .toList()));
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return Optional.of(invalid(invalid.getConstraintViolations().stream()
                    .map(violation -> error(violation.getPropertyPath().toString(), violation.getMessage())).toList()));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(problem(400, "problem.parameter", mismatch.getName()));
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Optional.of(problem(400, "problem.parameter-missing", missing.getParameterName()));
        }
        if (thrown instanceof MultipartException && !(thrown instanceof ErrorResponse)) {
            return Optional.of(problem(400, "problem.no-form"));
        }
        return thrown instanceof HttpMessageNotReadableException unreadable
                ? Optional.of(unreadable(unreadable)) : Optional.empty();
    }

    private ProblemDetail invalid(List<Map<String, String>> errors) {
        ProblemDetail problem = problem(422, "problem.invalid");
        problem.setProperty("errors", errors);
        return problem;
    }

    private static List<Map<String, String>> errors(BindingResult result) {
        return result.getAllErrors().stream().map(Problems::error).toList();
    }

    private static Map<String, String> error(ObjectError error) {
        String field = error instanceof FieldError at ? at.getField() : error.getObjectName();
        return error(field, error.getDefaultMessage());
    }

    private static Map<String, String> error(String field, String message) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("field", field);
        error.put("message", message);
        return error;
    }

    private static String nameOf(MessageSourceResolvable error, String parameter) {
        return error instanceof FieldError at ? at.getField()
                : error instanceof DefaultMessageSourceResolvable && parameter != null ? parameter : "";
    }

    private ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return problem(400, "problem.unknown-field", pathOf(unknown));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return problem(400, "problem.unreadable-field", pathOf(mapping));
        }
        if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            return problem(400, "problem.malformed-at", syntax.getLocation().getLineNr(),
                    syntax.getLocation().getColumnNr());
        }
        return problem(400, "problem.malformed");
    }

    private static String pathOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private Optional<ProblemDetail> access(Throwable thrown) {
        if (thrown instanceof AuthenticationException) {
            return Optional.of(problem(401, "problem.401"));
        }
        return thrown instanceof AccessDeniedException ? Optional.of(problem(403, "problem.403")) : Optional.empty();
    }

    private ProblemDetail failure(Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", number, thrown);
        ProblemDetail problem = problem(500, "problem.500", number);
        problem.setProperty("failure", number);
        return problem;
    }

    private static String titleOf(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? String.valueOf(status) : known.getReasonPhrase();
    }
}
