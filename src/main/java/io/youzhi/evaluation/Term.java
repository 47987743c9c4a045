package io.youzhi.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period that is evaluated: {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1} or {@code 2026}.
 *
 * @param kind  month, quarter, half-year or year
 * @param first its first day
 */
public record Term(String kind, LocalDate first) {

    private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "half-year", 6, "year", 12);
    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

    /** The period of a kind that a day lies in. */
    static Term of(String kind, LocalDate day) {
        int length = MONTHS.get(kind);
        return new Term(kind, day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / length * length + 1));
    }

    /** Reads a period's name; nothing where it names none. */
    public static Optional<Term> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        String kind = matcher.group(2) != null ? "month" : matcher.group(3) != null ? "quarter"
                : matcher.group(4) != null ? "half-year" : "year";
        int number = kind.equals("year") ? 1 : Integer.parseInt(matcher.group(kind.equals("month") ? 2
                : kind.equals("quarter") ? 3 : 4));
        return Optional.of(new Term(kind, LocalDate.of(year, (number - 1) * MONTHS.get(kind) + 1, 1)));
    }

    /** Its name. */
    public String name() {
        int number = (first.getMonthValue() - 1) / months() + 1;
        return switch (kind) {
            case "month" -> "%04d-%02d".formatted(first.getYear(), number);
            case "quarter" -> "%04d-Q%d".formatted(first.getYear(), number);
            case "half-year" -> "%04d-H%d".formatted(first.getYear(), number);
            default -> "%04d".formatted(first.getYear());
        };
    }

    private int months() {
        return MONTHS.get(kind);
    }

    Term before() {
        return new Term(kind, first.minusMonths(months()));
    }

    Term next() {
        return new Term(kind, first.plusMonths(months()));
    }

    /** Its last day. */
    public LocalDate last() {
        return next().first().minusDays(1);
    }

    /** Its first moment. */
    Instant start(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end(ZoneId zone) {
        return next().start(zone);
    }
}
