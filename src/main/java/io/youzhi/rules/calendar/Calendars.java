package io.youzhi.rules.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.youzhi.rules.Releases;
import io.youzhi.rules.book.RuleBook;
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

    /** The year whose holidays should be on file on a day: its own, and in December the next. */
    public static int yearToKnow(LocalDate today) {
        return today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
    }

    /** Calendars of the live release that have no holidays on file for a year, by pack. */
    public Map<String, List<String>> without(int year) {
        RuleBook book = releases.book();
        Map<String, List<String>> without = new TreeMap<>();
        for (String pack : book.packs()) {
            List<String> calendars = book.calendars(pack).values().stream().filter(calendar -> !calendar.knowsYear(year))
                    .map(calendar -> calendar.id()).toList();
            if (!calendars.isEmpty()) {
                without.put(pack, calendars);
            }
        }
        return without;
    }
}
