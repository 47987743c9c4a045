package io.youzhi.rules.calendar;

import io.youzhi.rules.Releases;
import io.youzhi.shared.time.BusinessCalendar;
import org.springframework.stereotype.Component;

/** The business calendars of a rule release (data files under {@code rules/<pack>/calendars/}). */
@Component
public class Calendars {

    private final Releases releases;

    /** The calendars of the releases. */
    public Calendars(Releases releases) {
        this.releases = releases;
    }

    /** The calendar with this id in a release; null id means the pack's own default calendar. */
    public BusinessCalendar calendar(String pack, String id, String release) {
        return releases.book(release).calendar(pack, id);
    }
}
