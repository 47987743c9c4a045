package io.youzhi.shared.time;

import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The local time of the house: for whatever belongs to no unit, such as notices and the pages of the head office. Work of a
 * unit goes by the time of the unit's calendar.
 */
@Component
public class HouseTime {

    private final ZoneId zone;

    /** The time zone that the installation names. */
    public HouseTime(@Value("${youzhi.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /** The time zone. */
    public ZoneId zone() {
        return zone;
    }
}
