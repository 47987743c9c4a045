package io.youzhi.engine;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What the engine threw in this HTTP request, so that its REST API and web applications can say it in our words. */
public final class Thrown {

    /** Attribute of the request. */
    public static final String ATTRIBUTE = Thrown.class.getName();

    private Thrown() {
    }

    static void keep(RuntimeException failure) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, failure, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
