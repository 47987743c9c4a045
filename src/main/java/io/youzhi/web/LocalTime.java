package io.youzhi.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes moments on a page in the local time of the unit that it is about. */
public record LocalTime(ZoneId zone) {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A moment as people read it; nothing for none. */
    public String of(Instant moment) {
        return moment == null ? "" : TO_THE_MINUTE.withZone(zone).format(moment);
    }
}
