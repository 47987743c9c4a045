package io.youzhi.org;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.LimitUnit;

/**
 * A time for which a roster names nobody.
 *
 * @param working how much working time of the unit it holds
 */
public record Gap(Instant from, Instant to, Duration working) {

    /** The gaps of a roster, in the order of time, that hold working time. */
    static List<Gap> of(List<Duty> roster, Instant from, Instant to, BusinessCalendar calendar) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        for (Duty duty : roster) {
            add(gaps, covered, duty.starts().isBefore(to) ? duty.starts() : to, calendar);
            covered = duty.ends().isAfter(covered) ? duty.ends() : covered;
        }
        add(gaps, covered, to, calendar);
        return gaps;
    }

    private static void add(List<Gap> gaps, Instant from, Instant to, BusinessCalendar calendar) {
        if (from.isBefore(to)) {
            Duration working = calendar.between(from, to, LimitUnit.WORKING_HOURS);
            if (!working.isZero()) {
                gaps.add(new Gap(from, to, working));
            }
        }
    }
}
