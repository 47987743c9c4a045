package io.youzhi.shared.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When a unit works, and what a limit means on its clock. All answers are right to the minute. */
public interface BusinessCalendar {

    /** The calendar's id, as in its data file. */
    String id();

    /** Local time of the unit. */
    ZoneId zone();

    /** The moment at which a limit that starts at {@code from} is reached. */
    Instant due(Instant from, Limit limit);

    /** The moment at which {@code share} of a limit is used up (0.8 = 80 %); beyond 1 it goes on at the same rate. */
    Instant pointAt(Instant from, Instant due, LimitUnit unit, BigDecimal share);

    /** Time between two moments in the limit's own measure: clock time, or working time for working units. */
    Duration between(Instant from, Instant to, LimitUnit unit);

    /** The moment at which {@code time} of the limit's own measure has passed since {@code from}. */
    Instant after(Instant from, Duration time, LimitUnit unit);

    /** Whether the calendar has holidays on file for the year of {@code moment}; if not, weekends only are counted. */
    boolean knowsYearOf(Instant moment);
}
