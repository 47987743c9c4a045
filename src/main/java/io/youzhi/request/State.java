package io.youzhi.request;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a request stands. */
public enum State {
    /** Taken, not yet triaged. */
    RECEIVED,
    /** The rules could not decide: a person triages. */
    TRIAGE_BY_HAND,
    /** The same thing is open already: waits for its result (B-11). */
    LINKED,
    /** Waits for papers of which the customer was informed, or is to be (B-2). */
    PAPERS,
    /** In the queue of the responsible unit. */
    QUEUED,
    /** Accepted by a handler. */
    HANDLING,
    /** Sent back by a unit to which it does not belong. */
    RETURNED,
    /** Its category was found wrong: to be triaged anew. */
    CORRECTED,
    /** The work is over; the customer is called back. */
    VISITING,
    /** The customer was dissatisfied twice: the quality office has the last word. */
    QUALITY_OFFICE,
    /** Nothing is left but to close it. */
    SETTLED,
    /** Closed and archived. */
    CLOSED;

    /** The word for it in messages and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
