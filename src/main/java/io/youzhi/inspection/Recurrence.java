package io.youzhi.inspection;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.youzhi.shared.time.BusinessCalendar;

/** How often a plan is carried out. */
public enum Recurrence {
    /** On its day and no other. */
    ONCE,
    /** On every working day of the unit. */
    DAILY,
    /** On the same day of every week. */
    WEEKLY,
    /** On the same day of every month, on its last where it is shorter. */
    MONTHLY,
    /** As monthly, every third month. */
    QUARTERLY;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The one with a word; once where nothing was said. */
    public static Recurrence of(String word) {
        return word == null ? ONCE : WordsOf.the(Recurrence.class, "recurrence", word);
    }

    /** The word for it in messages and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The first occasion after {@code last}, counted from {@code start}; null where there is none. */
    LocalDate after(LocalDate start, LocalDate last, BusinessCalendar calendar) {
        return switch (this) {
            case ONCE -> null;
            case DAILY -> workingDay(last.plusDays(1), calendar);
            case WEEKLY -> last.plusWeeks(1);
            case MONTHLY -> monthly(start, last, 1);
            case QUARTERLY -> monthly(start, last, MONTHS_OF_A_QUARTER);
        };
    }

    /** The first occasion from {@code start} on. */
    LocalDate first(LocalDate start, BusinessCalendar calendar) {
        return this == DAILY ? workingDay(start, calendar) : start;
    }

    private static LocalDate workingDay(LocalDate from, BusinessCalendar calendar) {
        LocalDate day = from;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Counted from the start, so that the 31st comes back after a short month. */
    private static LocalDate monthly(LocalDate start, LocalDate last, int step) {
        int months = step;
        while (!start.plusMonths(months).isAfter(last)) {
            months += step;
        }
        return start.plusMonths(months);
    }
}
