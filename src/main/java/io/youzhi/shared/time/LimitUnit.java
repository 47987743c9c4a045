package io.youzhi.shared.time;

/** What a limit counts. 'Working' units follow the unit's business calendar, the others run day and night. */
public enum LimitUnit {
    MINUTES, HOURS, DAYS, WORKING_HOURS, WORKING_DAYS
}
