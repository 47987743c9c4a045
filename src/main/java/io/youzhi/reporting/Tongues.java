package io.youzhi.reporting;

import java.time.ZoneId;
import java.util.Locale;

import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.calendar.Calendars;
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

    Tongues(MessageSource messages, Organisation organisation, Wording wording, Calendars calendars, Releases releases) {
        this.messages = messages;
        this.organisation = organisation;
        this.wording = wording;
        this.calendars = calendars;
        this.releases = releases;
    }

    /** In a language, in the local time of a unit. */
    Tongue of(String unit, Locale locale) {
        UnitView of = organisation.unit(unit);
        return of(calendars.calendar(of.pack(), of.calendar(), releases.live()).zone(), locale);
    }

    /** In a language and a time zone. */
    Tongue of(ZoneId zone, Locale locale) {
        return new Tongue(messages, organisation, wording, locale, zone);
    }
}
