package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.youzhi.org.DutyManagement;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import org.springframework.stereotype.Component;

/**
 * What being off post means for somebody's work: to the organisation they are away, so nothing is told or given to them, and
 * whoever leads their unit stands in. Their login stays; what they had in hand is seen and handed on by the leader.
 */
@Component
class Relief {

    private final DutyManagement duties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Releases releases;
    private final Clock clock;

    Relief(DutyManagement duties, Organisation organisation, Calendars calendars, Releases releases, Clock clock) {
        this.duties = duties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.releases = releases;
        this.clock = clock;
    }

    /** Off their post from now until the end of a day; what stood before about the same review is over. */
    void offPost(Review review, LocalDate until, String by) {
        away(review, clock.instant(), until, by);
    }

    /** Off their post from the morning of one day until the end of another. */
    void away(Review review, LocalDate from, LocalDate until, String by) {
        Instant morning = from.atStartOfDay(zone(review.unit())).toInstant();
        away(review, morning.isBefore(clock.instant()) ? clock.instant() : morning, until, by);
    }

    private void away(Review review, Instant from, LocalDate until, String by) {
        over(review, by);
        Instant to = endOf(until, review.unit());
        if (to.isAfter(from)) {
            duties.relieve(review.subject(), from, to, by).ifPresent(review::relieved);
        }
    }

    /** At their work again. */
    void over(Review review, String by) {
        if (review.absence() != null) {
            duties.resume(review.absence(), by);
            review.relieved(null);
        }
    }

    /** The first moment after a day, as the unit's clock has it. */
    Instant endOf(LocalDate day, String unit) {
        return day.plusDays(1).atStartOfDay(zone(unit)).toInstant();
    }

    /** The day that it is in a unit. */
    LocalDate today(String unit) {
        return LocalDate.ofInstant(clock.instant(), zone(unit));
    }

    /** Local time of a unit. */
    ZoneId zone(String unit) {
        UnitView known = organisation.unit(unit);
        return calendars.calendar(known.pack(), known.calendar(), releases.live()).zone();
    }
}
