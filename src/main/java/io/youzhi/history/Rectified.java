package io.youzhi.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import io.youzhi.shared.time.Punctuality;

/** What came of a finding, by our own verdict. */
public enum Rectified {
    /** Put right on the day of the inspection. */
    ON_SPOT,
    /** Put right later, by its deadline. */
    ON_TIME,
    /** Put right after its deadline. */
    LATE,
    /** Was to be put right and was not. */
    NEVER,
    /** Nobody wanted it put right. */
    NOT_REQUIRED,
    /** The record does not say enough, or contradicts itself; the import's report says which. */
    UNCLEAR;

    /**
     * The verdict on a finding.
     *
     * @param corrected the source's word: yes, no, not-required, or null
     * @param inspected when it was found
     * @param due       its deadline, or null
     * @param at        when it was put right, or null
     * @param zone      whose days are meant
     */
    static Rectified of(String corrected, Instant inspected, Instant due, Instant at, ZoneId zone) {
        if (!"yes".equals(corrected)) {
            return "no".equals(corrected) ? NEVER : corrected == null ? UNCLEAR : NOT_REQUIRED;
        }
        int days = at == null ? -1 : at.atZone(zone).toLocalDate().compareTo(inspected.atZone(zone).toLocalDate());
        if (days < 0) {
            return UNCLEAR;
        }
        return days == 0 ? ON_SPOT : due == null ? UNCLEAR : ofDeadline(due, at);
    }

    private static Rectified ofDeadline(Instant due, Instant at) {
        return Punctuality.of(due, at) == Punctuality.ON_TIME ? ON_TIME : LATE;
    }

    /** The word of files and reports: {@code on-spot}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Rectified ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
