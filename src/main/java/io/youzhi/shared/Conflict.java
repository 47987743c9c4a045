package io.youzhi.shared;

import java.time.Instant;

/** Somebody else did it in the same moment; the caller gets 409 that says who was first, where that is known. */
public class Conflict extends RuntimeException {

    private final String first;
    private final transient Instant at;

    private Conflict(String message, String first, Instant at, Throwable cause) {
        super(message, cause);
        this.first = first;
        this.at = at;
    }

    /** Two changed the same thing; who was first is not known here. */
    public static Conflict of(Throwable cause) {
        return new Conflict("changed by another at the same time", null, null, cause);
    }

    /** Somebody was first. */
    public static Conflict lostTo(String first, Instant at, Throwable cause) {
        return new Conflict("done first by " + first, first, at, cause);
    }

    /** Login of who was first, or null. */
    public String first() {
        return first;
    }

    /** When that was, or null. */
    public Instant at() {
        return at;
    }
}
