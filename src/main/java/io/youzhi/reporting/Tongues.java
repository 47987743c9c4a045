package io.youzhi.reporting;

import java.time.ZoneId;
import java.util.Locale;

import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.time.HouseTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tongue of a document: the reader's language, and the local time of the unit that it is about. */
@Component
class Tongues {

    private final MessageSource messages;
    private final Organisation organisation;
    private final Wording wording;
    private final Calendars calendars;
    private final Releases releases;
    private final HouseTime house;

    Tongues(MessageSource messages, Organisation organisation, Wording wording, Calendars calendars, Releases releases,
            HouseTime house) {
        this.messages = messages;
        this.organisation = organisation;
        this.wording = wording;
        this.calendars = calendars;
        this.releases = releases;
        this.house = house;
    }

    /** In a language, in the local time of a unit; that of the house where no unit is known. */
    Tongue of(String unit, Locale locale) {
        if (unit == null) {
            return of(house.zone(), locale);
        }
        UnitView of = organisation.unit(unit);
        return of(calendars.calendar(of.pack(), of.calendar(), releases.live()).zone(), locale);
    }

    /** In a language and a time zone. */
    Tongue of(ZoneId zone, Locale locale) {
        return new Tongue(messages, organisation, wording, locale, zone);
    }
}
