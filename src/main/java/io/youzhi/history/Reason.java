package io.youzhi.history;

import java.util.Locale;

/** Why a record was not taken as it stood. Each has its sentence in {@code messages/history*.properties}. */
enum Reason {
    /** The record has more or fewer cells than the header. */
    WRONG_CELL_COUNT(false),
    /** A cell that the mapping wants filled is empty. */
    EMPTY_CELL(false),
    /** Not a time in any of the mapping's formats. */
    UNREADABLE_TIME(false),
    /** A code that the mapping does not translate. */
    UNKNOWN_CODE(false),
    /** Longer than the history keeps. */
    TOO_LONG(false),
    /** The same id stood earlier in this file. */
    REPEATED_IN_FILE(false),
    /** An earlier import brought the same record. */
    ALREADY_THERE(false),
    /** An earlier import brought this id with other contents; the earlier one stays. */
    ALREADY_THERE_OTHERWISE(false),
    /** Local time that was skipped when clocks went forward. */
    TIME_IN_GAP(true),
    /** Local time that happened twice when clocks went back. */
    TIME_IN_OVERLAP(true),
    /** An empty cell where the mapping wants to hear of it. */
    MISSING(true),
    /** A code that the mapping does not translate, taken as its 'other' says. */
    OTHER_CODE(true),
    /** A cell rewritten by the mapping. */
    REWRITTEN(true),
    /** Promised for a time before it was opened. */
    TARGET_BEFORE_OPENING(true),
    /** Closed before it was opened. */
    CLOSED_BEFORE_OPENING(true),
    /** The status says closed and there is no closing time, or the other way round. */
    STATUS_CONTRADICTS(true),
    /** The source's verdict on the time limit is not ours. */
    VERDICT_DIFFERS(true),
    /** Duplicate of a request that the history does not have. */
    DUPLICATE_OF_UNKNOWN(true);

    private final boolean taken;

    Reason(boolean taken) {
        this.taken = taken;
    }

    /** Whether the record is in the history all the same. */
    boolean taken() {
        return taken;
    }

    /** The word of reports: {@code target-before-opening}, ... */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
