package io.youzhi.rules.calendar;

import io.youzhi.shared.time.BusinessCalendar;

/** The business calendars of a rule release (data files under {@code rules/<pack>/calendars/}). */
public interface Calendars {

    /** The calendar with this id in a release; null id means the pack's own default calendar. */
    BusinessCalendar calendar(String pack, String id, String release);
}
