package io.youzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether a request that lost a race is worth another try, and who tries. Inside a transaction that is already there (a creation
 * with a key) nobody can: what failed has doomed it. So whoever opened it is asked to start anew.
 */
public final class Again {

    private static final String ASKED = Again.class.getName();

    private Again() {
    }

    /** Asks whoever opened the transaction to try the whole request again; false if there is none, and the caller may try. */
    public static boolean isLeftToWhoeverBegan() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return false;
        }
        RequestContextHolder.currentRequestAttributes().setAttribute(ASKED, true, RequestAttributes.SCOPE_REQUEST);
        return true;
    }

    /** Whether another try was asked for. */
    static boolean isAsked(HttpServletRequest request) {
        return request.getAttribute(ASKED) != null;
    }

    /** The other try begins. */
    static void begin(HttpServletRequest request) {
        request.removeAttribute(ASKED);
    }
}
