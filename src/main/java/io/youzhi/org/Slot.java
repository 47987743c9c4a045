package io.youzhi.org;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** A time for which somebody was put on record, by whom and when, and whether that was cancelled. Never deleted. */
@Embeddable
class Slot {

    private Instant starts;
    private Instant ends;
    private String enteredBy;
    private Instant enteredAt;
    private String cancelledBy;
    private Instant cancelledAt;

    /** For JPA. */
    protected Slot() {
    }

    Slot(Instant starts, Instant ends, String by, Instant now) {
        this.starts = starts;
        this.ends = ends;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    /** It does not hold after all; the first who said so counts. */
    void cancel(String by, Instant now) {
        if (cancelledAt == null) {
            cancelledBy = by;
            cancelledAt = now;
        }
    }

    Instant starts() {
        return starts;
    }

    Instant ends() {
        return ends;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String cancelledBy() {
        return cancelledBy;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }
}
