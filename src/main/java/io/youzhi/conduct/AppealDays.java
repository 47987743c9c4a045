package io.youzhi.conduct;

import java.time.Instant;

import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.conduct.Conduct;
import org.springframework.stereotype.Component;

/** The days of appeal (B-8), by the live rules and the calendar of the unit concerned. */
@Component
class AppealDays {

    private final Conduct rules;
    private final Releases releases;
    private final Calendars calendars;
    private final Organisation organisation;

    AppealDays(Conduct rules, Releases releases, Calendars calendars, Organisation organisation) {
        this.rules = rules;
        this.releases = releases;
        this.calendars = calendars;
        this.organisation = organisation;
    }

    /** The end of the days that begin at {@code from}. */
    Instant end(String pack, String unit, Instant from) {
        String release = releases.live();
        return calendars.calendar(pack, organisation.unit(unit).calendar(), release)
                .due(from, rules.appealWithin(pack, release));
    }
}
