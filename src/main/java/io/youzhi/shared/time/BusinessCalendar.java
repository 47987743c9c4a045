package io.youzhi.shared.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.youzhi.shared.Bilingual;
import io.youzhi.shared.time.Slice.Reason;
import io.youzhi.shared.time.WorkingHours.Span;

/**
 * When a unit works, and what a limit means on its clock. All answers are right to the minute and finer.
 *
 * <p>What the calendar says where a policy leaves it open:
 * <ul>
 * <li>Minutes, hours and days are clock time, day and night; a due moment on a day off does not move.
 * <li>Working hours are counted over the hours worked: time outside them does not count, and a limit that is used up as
 * the work ends is due at that moment, not when it begins again.
 * <li>'Within n working days' is due at the same time of day on the n-th working day after. That holds for a moment
 * outside the hours of a working day too: 20:00 on a working day plus one is 20:00 on the next. Only a moment on a day
 * off is moved, to the beginning of the hours of the next working day.
 * <li>A share of a limit in working days or hours is that share of its working time between start and due; beyond due it
 * goes on at the same rate. The whole (share 1) is always the due moment itself.
 * <li>A calendar whose days are all worked and whose hours are round the clock has no other time than the clock's.
 * </ul>
 */
public final class BusinessCalendar {

    /** Days that are looked at in search of work before the calendar is called empty. */
    private static final int SEARCHED_DAYS = 3660;

    private final String id;
    private final Bilingual name;
    private final ZoneId zone;
    private final Set<DayOfWeek> weekend;
    private final WorkingHours hours;
    private final Holidays holidays;
    private final boolean keepsHolidays;

    /**
     * A calendar.
     *
     * @param id            as in its data file
     * @param name          as people see it
     * @param zone          local time of the unit
     * @param weekend       days of the week that are off
     * @param hours         hours of the working days
     * @param holidays      public holidays and make-up days, or null where they are working days like others
     */
    public BusinessCalendar(String id, Bilingual name, ZoneId zone, Set<DayOfWeek> weekend, WorkingHours hours,
                            Holidays holidays) {
        this.id = id;
        this.name = name;
        this.zone = zone;
        this.weekend = Set.copyOf(weekend);
        this.hours = hours;
        this.holidays = holidays == null ? Holidays.unknown() : holidays;
        this.keepsHolidays = holidays != null;
        boolean anyWork = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            anyWork |= !this.weekend.contains(day) && !hours.on(day).isEmpty();
        }
        if (!anyWork) {
            throw new IllegalArgumentException("calendar " + id + " has no working hours in the week");
        }
    }

    /** A calendar of a unit that works at any time. */
    public static BusinessCalendar roundTheClock(String id, ZoneId zone) {
        return new BusinessCalendar(id, new Bilingual("全天候", "Round the clock"), zone, Set.of(),
                WorkingHours.roundTheClock(), null);
    }

    /** The calendar's id, as in its data file. */
    public String id() {
        return id;
    }

    /** The calendar's name. */
    public Bilingual name() {
        return name;
    }

    /** Local time of the unit. */
    public ZoneId zone() {
        return zone;
    }

    /** Its holidays, for calendars that share them. */
    public Holidays holidays() {
        return holidays;
    }

    /** Whether the calendar has holidays on file for the year of {@code moment}; if not, weekends only are counted. */
    public boolean knowsYearOf(Instant moment) {
        return knowsYear(moment.atZone(zone).getYear());
    }

    /** Whether the calendar has holidays on file for a year, or keeps none at all. */
    public boolean knowsYear(int year) {
        return !keepsHolidays || holidays.years().contains(year);
    }

    /** Whether a day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        return !hours(day).isEmpty();
    }

    /** The hours of a usual day of the week, as spans from its midnight on; empty where it is off. */
    public List<Span> hours(DayOfWeek day) {
        return weekend.contains(day) ? List.of() : hours.on(day);
    }

    /** Who come and go together on a date, each from their coming to their going, breaks included; none on a day off. */
    public List<ShiftTime> shifts(LocalDate day) {
        return worked(day).stream().flatMap(as -> hours.shifts().stream().filter(shift -> shift.days().contains(as)))
                .map(shift -> new ShiftTime(shift.name(), atMinute(day, shift.span().from()).toInstant(),
                        atMinute(day, shift.span().to()).toInstant())).toList();
    }

    /** Those who come and go together in a usual week. */
    public List<WorkingHours.Shift> shifts() {
        return hours.shifts();
    }

    /** The public holidays of a year that are days off, in their order, with their names. */
    public SortedMap<LocalDate, Bilingual> daysOff(int year) {
        SortedMap<LocalDate, Bilingual> off = new TreeMap<>();
        holidays.off().forEach((day, of) -> {
            if (day.getYear() == year) {
                off.put(day, of);
            }
        });
        return off;
    }

    /** The make-up working days of a year, in their order. */
    public List<LocalDate> makeUpDays(int year) {
        return holidays.worked().stream().filter(day -> day.getYear() == year).sorted().toList();
    }

    /**
     * A shift on one date.
     *
     * @param name what people call it, or null
     * @param from when it comes
     * @param to   when it goes
     */
    public record ShiftTime(Bilingual name, Instant from, Instant to) {
    }

    /** The moment at which a limit that starts at {@code from} is reached. */
    public Instant due(Instant from, Limit limit) {
        return switch (limit.unit()) {
            case MINUTES -> from.plus(Duration.ofMinutes(limit.amount()));
            case HOURS -> from.plus(Duration.ofHours(limit.amount()));
            case DAYS -> from.plus(Duration.ofHours(24L * limit.amount()));
            case WORKING_HOURS -> after(from, Duration.ofHours(limit.amount()), LimitUnit.WORKING_HOURS);
            case WORKING_DAYS -> workingDaysAfter(from, limit.amount());
        };
    }

    /** The moment at which {@code share} of a limit is used up (0.8 = 80 %); beyond 1 it goes on at the same rate. */
    public Instant pointAt(Instant from, Instant due, LimitUnit unit, BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) == 0) {
            return due;
        }
        Duration whole = between(from, due, unit);
        if (whole.isZero()) {
            return from.plus(part(Duration.between(from, due), share));
        }
        return after(from, part(whole, share), unit);
    }

    /** Share of a limit that is used up at {@code at}, to six places: 1 is due, 1.5 is late by half of it. */
    public BigDecimal shareAt(Instant from, Instant due, LimitUnit unit, Instant at) {
        if (at.equals(due)) {
            return BigDecimal.ONE;
        }
        Duration whole = between(from, due, unit);
        Duration used = between(from, at, unit);
        if (whole.isZero()) {
            whole = Duration.between(from, due);
            used = Duration.between(from, at);
        }
        return seconds(used).divide(seconds(whole), 6, RoundingMode.HALF_UP);
    }

    /**
     * Time between two moments in the limit's own measure: clock time, or working time for working units. Less than
     * zero where {@code to} comes first.
     */
    public Duration between(Instant from, Instant to, LimitUnit unit) {
        if (to.isBefore(from)) {
            return between(to, from, unit).negated();
        }
        if (!isWorking(unit)) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        Work work = new Work(from);
        while (work.next() && work.start.isBefore(to)) {
            Instant start = later(from, work.start);
            Instant end = earlier(work.end, to);
            if (end.isAfter(start)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    /**
     * The earliest moment at which {@code time} of the limit's own measure has passed since {@code from};
     * {@code from} itself where it is zero.
     */
    public Instant after(Instant from, Duration time, LimitUnit unit) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("less than no time: " + time);
        }
        if (!isWorking(unit) || time.isZero()) {
            return from.plus(time);
        }
        Duration left = time;
        Work work = new Work(from);
        while (work.next()) {
            Instant start = later(from, work.start);
            Duration here = Duration.between(start, work.end);
            if (here.compareTo(left) >= 0) {
                return start.plus(left);
            }
            left = left.minus(here.isNegative() ? Duration.ZERO : here);
        }
        throw new IllegalStateException("calendar " + id + " has no work for " + time + " after " + from);
    }

    /**
     * The due moment after a pause: moved by as much of the limit's own measure as the pause took. A pause in which
     * nothing would have counted moves nothing.
     */
    public Instant afterPause(Instant due, Instant paused, Instant resumed, LimitUnit unit) {
        return after(due, between(paused, resumed, unit), unit);
    }

    /** Every piece of the time from {@code from} to {@code to} in the measure of {@code unit}: what counts, and why not. */
    public List<Slice> explain(Instant from, Instant to, LimitUnit unit, List<Slice.Pause> pauses) {
        List<Slice> slices = new ArrayList<>();
        Instant at = from;
        for (Slice.Pause pause : pauses.stream().sorted(Comparator.comparing(Slice.Pause::from)).toList()) {
            Instant start = later(at, pause.from());
            Instant end = pause.to() == null ? to : earlier(pause.to(), to);
            if (end.isAfter(start)) {
                addCounting(slices, at, start, unit);
                add(slices, start, end, Reason.PAUSED, pause.reason());
                at = end;
            }
        }
        addCounting(slices, at, to, unit);
        return List.copyOf(slices);
    }

    /** Whether any of the years from one moment to another has no holidays on file. */
    public boolean guesses(Instant from, Instant to) {
        for (int year = from.atZone(zone).getYear(); year <= to.atZone(zone).getYear(); year++) {
            if (!knowsYear(year)) {
                return true;
            }
        }
        return false;
    }

    private Instant workingDaysAfter(Instant from, int days) {
        ZonedDateTime local = from.atZone(zone);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (!isWorkingDay(day)) {
            day = nextWorkingDay(day);
            time = atMinute(day, hours(day).get(0).from()).toLocalTime();
        }
        for (int i = 0; i < days; i++) {
            day = nextWorkingDay(day);
        }
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int i = 0; i < SEARCHED_DAYS; i++, next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                return next;
            }
        }
        throw new IllegalStateException("calendar " + id + " has no working day after " + day);
    }

    /** The hours worked on a date; empty on a day off. */
    private List<Span> hours(LocalDate day) {
        return worked(day).map(hours::on).orElse(List.of());
    }

    /** The weekday by whose hours a date is worked; empty on a day off. */
    private Optional<DayOfWeek> worked(LocalDate day) {
        if (holidays.worked().contains(day)) {
            return Optional.of(hours.asMakeUp(day.getDayOfWeek()));
        }
        boolean off = weekend.contains(day.getDayOfWeek()) || holidays.off().containsKey(day);
        return off ? Optional.empty() : Optional.of(day.getDayOfWeek());
    }

    private ZonedDateTime atMinute(LocalDate day, int minute) {
        return day.plusDays(minute / 1440).atTime(minute % 1440 / 60, minute % 60).atZone(zone);
    }

    private void addCounting(List<Slice> slices, Instant from, Instant to, LimitUnit unit) {
        if (!isWorking(unit)) {
            add(slices, from, to, Reason.COUNTED, null);
            return;
        }
        Instant at = from;
        Work work = new Work(from);
        while (at.isBefore(to) && work.next() && work.start.isBefore(to)) {
            if (work.end.isAfter(at)) {
                addIdle(slices, at, later(at, work.start));
                at = later(at, work.start);
                boolean makeUp = holidays.worked().contains(work.day);
                add(slices, at, earlier(work.end, to), makeUp ? Reason.MAKE_UP_DAY : Reason.COUNTED, null);
                at = earlier(work.end, to);
            }
        }
        addIdle(slices, at, to);
    }

    /** Time without work, day by day. */
    private void addIdle(List<Slice> slices, Instant from, Instant to) {
        Instant at = from;
        while (at.isBefore(to)) {
            LocalDate day = at.atZone(zone).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (isWorkingDay(day)) {
                Instant end = earlier(midnight, to);
                add(slices, at, end, isBreak(day, at, end) ? Reason.BREAK : Reason.OUTSIDE_HOURS, null);
            } else if (holidays.off().containsKey(day)) {
                add(slices, at, earlier(midnight, to), Reason.HOLIDAY, holidays.off().get(day));
            } else {
                add(slices, at, earlier(midnight, to), Reason.WEEKEND, null);
            }
            at = earlier(midnight, to);
        }
    }

    /** Whether an idle piece of a working day lies between the day's first work and its last. */
    private boolean isBreak(LocalDate day, Instant from, Instant to) {
        List<Span> worked = hours(day);
        Instant first = atMinute(day, worked.get(0).to()).toInstant();
        Instant last = atMinute(day, worked.get(worked.size() - 1).from()).toInstant();
        return !from.isBefore(first) && !to.isAfter(last);
    }

    /** Adds a slice, or lengthens the last one where it goes on for the same reason. */
    private static void add(List<Slice> slices, Instant from, Instant to, Reason reason, Bilingual note) {
        if (!to.isAfter(from)) {
            return;
        }
        Instant start = from;
        Slice last = slices.isEmpty() ? null : slices.get(slices.size() - 1);
        if (last != null && last.reason() == reason && Objects.equals(last.note(), note)
                && last.to().equals(from)) {
            slices.remove(slices.size() - 1);
            start = last.from();
        }
        boolean counts = reason == Reason.COUNTED || reason == Reason.MAKE_UP_DAY;
        slices.add(new Slice(start, to, counts ? Duration.between(start, to) : Duration.ZERO, reason, note));
    }

    private static boolean isWorking(LimitUnit unit) {
        return unit == LimitUnit.WORKING_HOURS || unit == LimitUnit.WORKING_DAYS;
    }

    /** To the second, as promises are; a share of a minute is still told apart. */
    private static Duration part(Duration whole, BigDecimal share) {
        return Duration.ofSeconds(seconds(whole).multiply(share).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Walks over the pieces of work, from the one before a moment on; pieces never overlap. */
    private final class Work {

        private LocalDate day;
        private List<Span> spans;
        private int next;
        private Instant start;
        private Instant end = Instant.MIN;

        Work(Instant from) {
            day = from.atZone(zone).toLocalDate().minusDays(1);
            spans = hours(day);
        }

        /** Goes to the next piece; false where none is found in ten years. */
        boolean next() {
            Instant before = end;
            do {
                for (int idle = 0; next == spans.size(); idle++) {
                    if (idle > SEARCHED_DAYS) {
                        return false;
                    }
                    day = day.plusDays(1);
                    spans = hours(day);
                    next = 0;
                }
                Span span = spans.get(next++);
                start = later(before, atMinute(day, span.from()).toInstant());
                end = atMinute(day, span.to()).toInstant();
            } while (!end.isAfter(start));
            return true;
        }
    }
}
