package io.youzhi.org;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.WorkingHours.Shift;
import io.youzhi.shared.time.WorkingHours.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars that units work by: which one holds for a unit and why, its hours and shifts, and the days of a year. */
@Service
@Transactional(readOnly = true)
public class CalendarManagement {

    private static final int DAY = 24 * 60;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final Organisation organisation;
    private final Units units;
    private final Calendars calendars;
    private final Releases releases;
    private final Clock clock;

    CalendarManagement(Organisation organisation, Units units, Calendars calendars, Releases releases, Clock clock) {
        this.organisation = organisation;
        this.units = units;
        this.calendars = calendars;
        this.releases = releases;
        this.clock = clock;
    }

    /** The calendar that a unit works by now, in a year; this year where none is named. */
    public CalendarView of(String unit, Integer year) {
        UnitView view = organisation.unit(unit);
        BusinessCalendar calendar = calendar(view);
        int shown = year == null ? LocalDate.ofInstant(clock.instant(), calendar.zone()).getYear() : year;
        if (shown < FIRST_YEAR || shown > LAST_YEAR) {
            throw Refused.field("year", "org.no-year", String.valueOf(year));
        }
        return new CalendarView(unit, namedBy(unit), calendar.id(), calendar.name(), calendar.zone(), week(calendar),
                calendar.shifts().stream().map(CalendarManagement::shift).toList(), shown, calendar.knowsYear(shown),
                off(calendar, shown), calendar.makeUpDays(shown));
    }

    /** The calendars that a unit may name: those of the pack that it works by. */
    public List<Choice> choices(String unit) {
        String pack = unit == null ? Directory.DEFAULT_PACK : organisation.unit(unit).pack();
        return releases.calendars(pack).stream()
                .map(id -> new Choice(id, calendars.calendar(pack, id, releases.live()).name())).toList();
    }

    /** The calendar that a unit works by now. */
    BusinessCalendar calendar(UnitView unit) {
        return calendars.calendar(unit.pack(), unit.calendar(), releases.live());
    }

    /** The unit that names the calendar: this one, or the nearest above; null where it is the pack's own. */
    private String namedBy(String unit) {
        for (String at = unit; at != null; at = organisation.unit(at).parent()) {
            if (units.findById(at).map(Unit::calendar).isPresent()) {
                return at;
            }
        }
        return null;
    }

    private static List<Day> week(BusinessCalendar calendar) {
        return Arrays.stream(DayOfWeek.values()).map(day -> new Day(day, calendar.hours(day).stream()
                .map(CalendarManagement::text).toList())).toList();
    }

    private static ShiftView shift(Shift shift) {
        return new ShiftView(shift.name(), text(shift.span()), shift.breaks().stream().map(CalendarManagement::text).toList(),
                shift.days().stream().sorted().toList());
    }

    /** As {@code 22:00–06:00}; what ends on the day after says so by being earlier; a whole day is {@code 24 h}. */
    private static String text(Span span) {
        if (span.to() - span.from() == DAY) {
            return "24 h";
        }
        return minute(span.from()) + "–" + (span.to() == DAY ? "24:00" : minute(span.to()));
    }

    private static String minute(int of) {
        return "%02d:%02d".formatted(of % DAY / 60, of % 60);
    }

    /** Days off that follow each other and have one name are one. */
    private static List<Off> off(BusinessCalendar calendar, int year) {
        List<Off> all = new ArrayList<>();
        calendar.daysOff(year).forEach((day, name) -> {
            Off last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.to().plusDays(1).equals(day) && last.name().equals(name)) {
                all.set(all.size() - 1, new Off(name, last.from(), day));
            } else {
                all.add(new Off(name, day, day));
            }
        });
        return all;
    }

    /**
     * A calendar as a unit works by it. Its file is part of the rules; what was promised by another goes on by that one.
     *
     * @param unit    whose it is
     * @param namedBy the unit that names it: this one or one above; null: nobody does, it is the pack's own
     * @param id      as in the files of the rules
     * @param week    the hours of a usual week
     * @param shifts  who come and go together
     * @param year    the year of the days below
     * @param known   whether the holidays of that year are on file; if not, only weekends count
     * @param off     public holidays that are days off
     * @param worked  make-up working days
     */
    public record CalendarView(String unit, String namedBy, String id, Bilingual name, ZoneId zone, List<Day> week,
                               List<ShiftView> shifts, int year, boolean known, List<Off> off,
                               List<LocalDate> worked) {
    }

    /** A day of a usual week; without hours it is off. */
    public record Day(DayOfWeek day, List<String> hours) {
    }

    /** A shift; {@code name} may be null. */
    public record ShiftView(Bilingual name, String hours, List<String> breaks, List<DayOfWeek> days) {
    }

    /** Days off, the first and the last. */
    public record Off(Bilingual name, LocalDate from, LocalDate to) {
    }

    /** A calendar that a unit may name. */
    public record Choice(String id, Bilingual name) {
    }
}
