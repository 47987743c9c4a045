package io.youzhi.rules.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.youzhi.rules.conduct.ConductFacts.Event;

/**
 * The calendar period that an event speaks of, whenever it was put on record: marks of a month ({@code month: 2026-03})
 * count in that month, the close of a period in the period that it closes.
 *
 * @param from its first moment
 * @param to   its last moment
 */
record Span(Instant from, Instant to) {

    private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "half-year", 6, "year", 12);
    private static final Pattern NAMED = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

    /** The period that an event speaks of; nothing where it speaks of none. */
    static Optional<Span> of(Event event, ZoneId zone) {
        Map<String, Object> details = event.details();
        if (details.get("month") instanceof String month) {
            return named(month, zone);
        }
        return details.get("period") instanceof String period && MONTHS.containsKey(period)
                ? Optional.of(closed(event, period, zone)) : Optional.empty();
    }

    /** When an event counts: at the end of the period that it speaks of, else when it happened. */
    static Instant moment(Event event, ZoneId zone) {
        return of(event, zone).map(Span::to).orElse(event.at());
    }

    /** The one it names; else the one whose end lies nearest, for a period is closed some days before or after its end. */
    private static Span closed(Event event, String period, ZoneId zone) {
        if (event.details().get("closes") instanceof String closes) {
            Optional<Span> named = named(closes, zone);
            if (named.isPresent()) {
                return named.get();
            }
        }
        int length = MONTHS.get(period);
        LocalDate day = event.at().atZone(zone).toLocalDate();
        LocalDate start = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / length * length + 1);
        boolean before = ChronoUnit.DAYS.between(start, day) < ChronoUnit.DAYS.between(day, start.plusMonths(length));
        return span(YearMonth.from(before ? start.minusMonths(length) : start), length, zone);
    }

    /** {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1} or {@code 2026}. */
    static Optional<Span> named(String name, ZoneId zone) {
        Matcher matcher = NAMED.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(span(YearMonth.of(year, Integer.parseInt(matcher.group(2))), 1, zone));
        }
        int length = matcher.group(3) != null ? 3 : matcher.group(4) != null ? 6 : 12;
        int which = length == 3 ? Integer.parseInt(matcher.group(3)) : length == 6 ? Integer.parseInt(matcher.group(4)) : 1;
        return Optional.of(span(YearMonth.of(year, (which - 1) * length + 1), length, zone));
    }

    private static Span span(YearMonth first, int months, ZoneId zone) {
        return new Span(first.atDay(1).atStartOfDay(zone).toInstant(),
                first.plusMonths(months).atDay(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS));
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
