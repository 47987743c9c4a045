package io.youzhi.shared.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.shared.Bilingual;

/**
 * The hours worked on each day of the week: spans of one day, in order, that do not overlap. A span may run past
 * midnight; it belongs to the day on which it begins.
 */
public final class WorkingHours {

    private static final int DAY = 24 * 60;

    private final Map<DayOfWeek, List<Span>> days;
    private final List<Shift> shifts;

    private WorkingHours(Map<DayOfWeek, List<Span>> days, List<Shift> shifts) {
        this.days = days;
        this.shifts = List.copyOf(shifts);
    }

    /**
     * Some minutes of a day.
     *
     * @param from minute of the day at which it begins
     * @param to   minute at which it ends, counted from the same midnight; beyond 1440 on the day after
     */
    public record Span(int from, int to) {

        /** Refuses what is empty or ends later than the day after. */
        public Span {
            if (from < 0 || to <= from || to > 2 * DAY) {
                throw new IllegalArgumentException("no span of a day: minute " + from + " to " + to);
            }
        }

        /** From one time of day to another; the same time or an earlier one means the day after. */
        public static Span of(LocalTime from, LocalTime to) {
            int start = from.toSecondOfDay() / 60;
            int end = to.toSecondOfDay() / 60;
            return new Span(start, end <= start ? end + DAY : end);
        }
    }

    /**
     * Hours of people who come and go together.
     *
     * @param name   what people call it, or null
     * @param days   days of the week on which they work
     * @param span   from their coming to their going
     * @param breaks what of it is not worked, each within the span
     */
    public record Shift(Bilingual name, Set<DayOfWeek> days, Span span, List<Span> breaks) {

        /** One without a name. */
        public Shift(Set<DayOfWeek> days, Span span, List<Span> breaks) {
            this(null, days, span, breaks);
        }
    }

    /** The same spans on every day of the week, worked by one shift with breaks between them. */
    public static WorkingHours daily(List<Span> spans) {
        List<Span> breaks = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() > spans.get(i - 1).to()) {
                breaks.add(new Span(spans.get(i - 1).to(), spans.get(i).from()));
            }
        }
        return ofShifts(spans.isEmpty() ? List.of() : List.of(new Shift(EnumSet.allOf(DayOfWeek.class),
                new Span(spans.get(0).from(), spans.get(spans.size() - 1).to()), breaks)));
    }

    /** Day and night. */
    public static WorkingHours roundTheClock() {
        return daily(List.of(new Span(0, DAY)));
    }

    /** What is worked by at least one shift. */
    public static WorkingHours ofShifts(List<Shift> shifts) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Span> worked = new ArrayList<>();
            shifts.stream().filter(shift -> shift.days().contains(day)).forEach(shift -> worked.addAll(worked(shift)));
            days.put(day, union(worked));
        }
        return new WorkingHours(days, shifts);
    }

    /** Those who come and go together, in the order in which they were named. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** What is worked of such a day; empty where nothing is. */
    public List<Span> on(DayOfWeek day) {
        return days.get(day);
    }

    /** The weekday by whose hours a make-up working day goes: its own, or Monday where that has none. */
    public DayOfWeek asMakeUp(DayOfWeek day) {
        return on(day).isEmpty() ? DayOfWeek.MONDAY : day;
    }

    private static List<Span> worked(Shift shift) {
        List<Span> worked = new ArrayList<>();
        int start = shift.span().from();
        List<Span> breaks = shift.breaks().stream().map(pause -> within(shift.span(), pause))
                .sorted(Comparator.comparingInt(Span::from)).toList();
        for (Span pause : breaks) {
            if (pause.from() > start) {
                worked.add(new Span(start, pause.from()));
            }
            start = pause.to();
        }
        if (start < shift.span().to()) {
            worked.add(new Span(start, shift.span().to()));
        }
        return worked;
    }

    /** A break after midnight in a shift that began before it. */
    private static Span within(Span shift, Span pause) {
        int move = pause.from() < shift.from() ? DAY : 0;
        if (pause.from() + move < shift.from() || pause.to() + move > shift.to()) {
            throw new IllegalArgumentException("a break outside its shift: " + pause + " in " + shift);
        }
        return new Span(pause.from() + move, pause.to() + move);
    }

    private static List<Span> union(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        List<Span> union = new ArrayList<>();
        for (Span span : sorted) {
            Span last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || span.from() > last.to()) {
                union.add(span);
            } else if (span.to() > last.to()) {
                union.set(union.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return union;
    }
}
