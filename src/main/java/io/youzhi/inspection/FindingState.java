package io.youzhi.inspection;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a finding stands. */
public enum FindingState {
    /** Written down during the inspection; only its inspectors see it. */
    DRAFT,
    /** Written down and taken back before the inspection was recorded. */
    DROPPED,
    /** On record; the rules decide what is to be done. */
    RAISED,
    /** To be put right by its deadline. */
    RECTIFYING,
    /** Reported as put right; somebody else looks at it. */
    REPORTED,
    /** Put right, seen and confirmed. */
    CLOSED,
    /** It proved wrong and was taken back; all that was said and done stays on record. */
    WITHDRAWN;

    /** The word for it in messages and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
