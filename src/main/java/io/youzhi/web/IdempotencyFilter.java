package io.youzhi.web;

import io.youzhi.shared.Refused;
import io.youzhi.web.Idempotency.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} creates one thing however often it is sent: the same key, user and content get
 * the same answer, other content under the same key is refused. Key, creation and answer are one transaction, so of two
 * at once the second waits for the first, and a failed one leaves no trace. One that failed only because another changed the
 * same thing at the same moment is tried once more from the start, in a transaction of its own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 40)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";

    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(Idempotency idempotency, PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.idempotency = idempotency;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(KEY) == null
                || !SecurityConfiguration.path(request).startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (hasFiles(request) && !canBeRead(request)) {
                // whoever serves it says what is wrong with it, such as a file that is too large
                chain.doFilter(request, response);
            } else {
                once(creation(request), response, chain);
            }
        } catch (RuntimeException failure) {
            problems.resolveException(request, response, null, failure);
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    private static boolean canBeRead(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return false;
        }
    }

    private static Creation creation(HttpServletRequest request) throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > Idempotency.LONGEST_KEY) {
            throw Refused.field(KEY, "idempotency.key", Idempotency.LONGEST_KEY);
        }
        String user = Optional.ofNullable(request.getRemoteUser()).orElse("");
        if (hasFiles(request)) {
            return new Creation(request, user, key, ContentHash.ofParts(request));
        }
        ReadBody read = new ReadBody(request);
        return new Creation(read, user, key, ContentHash.of(read));
    }

    private void once(Creation creation, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Answer> before = before(creation);
        if (before.isPresent()) {
            send(before.get(), response);
            return;
        }
        try {
            ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
            if (loses(creation, held, chain)) {
                Again.begin(creation.request());
                clear(response);
                held = new ContentCachingResponseWrapper(response);
                create(creation, held, chain);
            }
            held.copyBodyToResponse();
        } catch (DuplicateKeyException another) {
            send(before(creation).orElseThrow(() -> Refused.because("idempotency.at-work")), response);
        }
    }

    private Optional<Answer> before(Creation creation) {
        return idempotency.before(creation.user(), creation.key(), creation.hash());
    }

    /** Creates, unless another was first; that shows on the way, or only when the transaction ends. */
    private boolean loses(Creation creation, ContentCachingResponseWrapper held, FilterChain chain)
            throws ServletException, IOException {
        try {
            create(creation, held, chain);
            return creation.canBeTriedAgain() && Again.isAsked(creation.request());
        } catch (ConcurrencyFailureException another) {
            if (creation.canBeTriedAgain()) {
                return true;
            }
            throw another;
        }
    }

    private void create(Creation creation, ContentCachingResponseWrapper held, FilterChain chain)
            throws ServletException, IOException {
        Failed failed = transaction.execute(status -> {
            idempotency.take(creation.user(), creation.key(), creation.hash());
            return pass(creation, held, chain, status);
        });
        if (failed != null) {
            failed.rethrow();
        }
    }

    private Failed pass(Creation creation, ContentCachingResponseWrapper held, FilterChain chain,
            TransactionStatus status) {
        try {
            chain.doFilter(creation.request(), held);
        } catch (IOException | ServletException failure) {
            status.setRollbackOnly();
            return new Failed(failure);
        }
        if (held.getStatus() >= 200 && held.getStatus() < 300) {
            idempotency.keep(creation.user(), creation.key(), new Answer(held.getStatus(), held.getContentType(),
                    held.getHeader("Location"), new String(held.getContentAsByteArray(), StandardCharsets.UTF_8)));
        } else {
            status.setRollbackOnly();
        }
        return null;
    }

    /** Forgets what the first try was going to answer; headers that hold for every answer stay. */
    private static void clear(HttpServletResponse response) {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(null);
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.type() != null) {
            response.setContentType(answer.type());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Something that is to be created once. */
    private record Creation(HttpServletRequest request, String user, String key, String hash) {

        /** Files are gone after the first try; whoever sends them may do so again with the same key. */
        boolean canBeTriedAgain() {
            return request instanceof ReadBody;
        }
    }

    /** A checked failure on its way out of the transaction. */
    private record Failed(Exception failure) {

        void rethrow() throws IOException, ServletException {
            if (failure instanceof IOException io) {
                throw io;
            }
            throw (ServletException) failure;
        }
    }
}
