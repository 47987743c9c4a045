package io.youzhi.limit;

import java.time.Instant;

import io.youzhi.shared.Refused;
import jakarta.persistence.Embeddable;

/** What somebody who works on a case asks of those who decide, such as more time. Decided once, and by somebody else. */
@Embeddable
public class Asked {

    private String askedBy;
    private Instant askedAt;
    private String reason;
    private Instant wanted;
    private String decidedBy;
    private Instant decidedAt;
    private Boolean granted;
    private String note;

    protected Asked() {
    }

    /** Somebody asks, with a reason; {@code wanted} is until when, or null where no time is asked for. */
    public Asked(String askedBy, Instant askedAt, String reason, Instant wanted) {
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.reason = reason;
        this.wanted = wanted;
    }

    /** The word of somebody else than who asked; a no says why. {@link Refused} otherwise, and where it is decided already. */
    public void decide(boolean yes, String by, String why, Instant now) {
        if (decidedAt != null) {
            throw Refused.because("limit.decided-already", decidedBy, decidedAt);
        }
        if (askedBy.equals(by)) {
            throw Refused.because("limit.own-question");
        }
        if (!yes && (why == null || why.isBlank())) {
            throw Refused.field("note", "limit.note-needed");
        }
        granted = yes;
        decidedBy = by;
        decidedAt = now;
        note = why;
    }

    /** The case went on without a decision. */
    public void lapse(Instant now) {
        if (decidedAt == null) {
            granted = false;
            decidedAt = now;
        }
    }

    /** Whether it is still to be decided. */
    public boolean isOpen() {
        return decidedAt == null;
    }

    /** Who asked. */
    public String by() {
        return askedBy;
    }

    /** When it was asked. */
    public Instant at() {
        return askedAt;
    }

    /** Why it was asked. */
    public String reason() {
        return reason;
    }

    /** Until when, or null. */
    public Instant wanted() {
        return wanted;
    }

    /** Who decided; null while it is open, and where it lapsed. */
    public String decidedBy() {
        return decidedBy;
    }

    /** When it was decided or lapsed, or null. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Yes, no, or null while it is open. */
    public Boolean granted() {
        return granted;
    }

    /** What the decision says besides, or null. */
    public String note() {
        return note;
    }
}
