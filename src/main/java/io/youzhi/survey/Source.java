package io.youzhi.survey;

import java.util.Arrays;
import java.util.Locale;

/** How an answer came. */
public enum Source {
    /** By the customer's own link. */
    LINK,
    /** On the comment card at a counter. */
    CARD,
    /** Told on a return visit, and written down by whoever called. */
    VISIT,
    /** Told at a meeting or elsewhere, and written down by staff. */
    MEETING,
    /** In the file of an outside body. */
    FILE;

    /** In lower case, as files and pages write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of a word; null for a word of none. */
    public static Source of(String word) {
        return Arrays.stream(values()).filter(source -> source.word().equals(word)).findFirst().orElse(null);
    }
}
