package io.youzhi.shared.time;

import java.time.Instant;

/** Whether something was done by its due time. The one place that says what 'on time' means. */
public enum Punctuality {
    ON_TIME, LATE;

    /** On time exactly when nothing was due, or it was met at {@code due} or before. */
    public static Punctuality of(Instant due, Instant met) {
        return due == null || !met.isAfter(due) ? ON_TIME : LATE;
    }

    /** The word of files and reports: {@code on-time} or {@code late}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The punctuality of a word; {@link IllegalArgumentException} for any other. */
    public static Punctuality ofWord(String word) {
        for (Punctuality punctuality : values()) {
            if (punctuality.word().equals(word)) {
                return punctuality;
            }
        }
        throw new IllegalArgumentException("on-time or late, not " + word);
    }
}
