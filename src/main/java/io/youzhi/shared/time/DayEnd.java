package io.youzhi.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a day ends that is itself the deadline: what is done on that day, at whatever hour, is in time. */
public final class DayEnd {

    /** To the second, as people write it. */
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private DayEnd() {
    }

    /** The end of a day where local time is that of {@code zone}. */
    public static Instant of(LocalDate day, ZoneId zone) {
        return day.atTime(LAST).atZone(zone).toInstant();
    }
}
