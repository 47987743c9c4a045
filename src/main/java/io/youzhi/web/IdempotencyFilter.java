package io.youzhi.web;

import io.youzhi.shared.Refused;
import io.youzhi.web.Idempotency.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        String type = request.getContentType();
        return !"POST".equals(request.getMethod()) || request.getHeader(KEY) == null
                || !SecurityConfiguration.path(request).startsWith("/api/")
                || type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            once(request, response, chain);
        } catch (RuntimeException failure) {
            problems.resolveException(request, response, null, failure);
        }
    }

    private void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > Idempotency.LONGEST_KEY) {
            throw Refused.field(KEY, "idempotency.key", Idempotency.LONGEST_KEY);
        }
        ReadBody read = new ReadBody(request);
        String user = Optional.ofNullable(request.getRemoteUser()).orElse("");
        String hash = hash(read);
        Optional<Answer> before = idempotency.before(user, key, hash);
        if (before.isPresent()) {
            send(before.get(), response);
            return;
        }
        try {
            ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
            if (loses(read, held, chain, user, key, hash)) {
                Again.begin(read);
                clear(response);
                held = new ContentCachingResponseWrapper(response);
                create(read, held, chain, user, key, hash);
            }
            held.copyBodyToResponse();
        } catch (DuplicateKeyException another) {
            send(idempotency.before(user, key, hash).orElseThrow(() -> Refused.because("idempotency.at-work")),
                    response);
        }
    }

    /** Creates, unless another was first; that shows on the way, or only when the transaction ends. */
    private boolean loses(ReadBody request, ContentCachingResponseWrapper held, FilterChain chain, String user,
            String key, String hash) throws ServletException, IOException {
        try {
            create(request, held, chain, user, key, hash);
            return Again.isAsked(request);
        } catch (ConcurrencyFailureException another) {
            return true;
        }
    }

    private void create(ReadBody request, ContentCachingResponseWrapper held, FilterChain chain, String user,
            String key, String hash) throws ServletException, IOException {
        Failed failed = transaction.execute(status -> {
            idempotency.take(user, key, hash);
            return pass(request, held, chain, status, user, key);
        });
        if (failed != null) {
            failed.rethrow();
        }
    }

    private Failed pass(ReadBody request, ContentCachingResponseWrapper held, FilterChain chain,
            TransactionStatus status, String user, String key) {
        try {
            chain.doFilter(request, held);
        } catch (IOException | ServletException failure) {
            status.setRollbackOnly();
            return new Failed(failure);
        }
        if (held.getStatus() >= 200 && held.getStatus() < 300) {
            idempotency.keep(user, key, new Answer(held.getStatus(), held.getContentType(),
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

    private static String hash(ReadBody request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getRequestURI() + "?" + request.getQueryString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
