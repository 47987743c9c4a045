package io.youzhi.inspection;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an inspection stands. */
public enum State {
    /** To be made; its unit knows of it if it is announced. */
    OPEN,
    /** What was found is on record and goes to the unit. */
    RECORDED,
    /** Findings are being put right. */
    RECTIFYING,
    /** Every finding is closed. */
    CLOSED,
    /** Called off before anything was found. */
    CANCELLED;

    /** The word for it in messages and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
