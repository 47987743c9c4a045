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
    /** Not a whole number. */
    UNREADABLE_NUMBER(false),
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
    DUPLICATE_OF_UNKNOWN(true),
    /** Inspection of a place that the history does not have. */
    PLACE_UNKNOWN(true),
    /** Finding of an inspection that the history does not have. */
    INSPECTION_UNKNOWN(true),
    /** The same finding, cell by cell, stood earlier in this file: taken, since the source counts it. */
    EXACT_DUPLICATE(true),
    /** Put right before it was found. */
    CORRECTED_BEFORE_INSPECTION(true),
    /** Has a date of correction, and is not said to be put right. */
    DATED_BUT_NOT_CORRECTED(true),
    /** Said to be put right, and nobody knows when. */
    CORRECTED_UNDATED(true),
    /** Whether it is critical does not fit its severity. */
    CRITICAL_CONTRADICTS(true),
    /** The source's verdict does not follow from its own counts. */
    COMPLIANCE_CONTRADICTS_COUNTS(true),
    /** The source's verdict does not follow from the findings. */
    COMPLIANCE_DIFFERS(true),
    /** The source counts other findings than there are. */
    COUNTS_DIFFER(true);

    private final boolean taken;

    Reason(boolean taken) {
        this.taken = taken;
    }

    /** Whether the record is in the history all the same. */
    boolean taken() {
        return taken;
    }

    /** Whether it can only be known when the whole file was read: then it stands behind the record's other notes. */
    boolean isKnownAtTheEnd() {
        return this == DUPLICATE_OF_UNKNOWN || this == PLACE_UNKNOWN || this == INSPECTION_UNKNOWN;
    }

    /** The word of reports: {@code target-before-opening}, ... */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
