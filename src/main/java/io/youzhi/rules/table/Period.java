package io.youzhi.rules.table;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period that windows count over and that {@code once} speaks of.
 *
 * @param unit   calendar months, rolling hours, the whole time, or one request
 * @param amount how many: calendar periods end with the one that the moment lies in
 */
public record Period(Unit unit, int amount) {

    /** What a period is made of. */
    public enum Unit { MONTHS, QUARTERS, HALF_YEARS, YEARS, ROLLING_HOURS, ALL, REQUEST }

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,4})\\s*)?([\\p{L}-]+)");

    private static final Map<String, Unit> UNITS = Map.ofEntries(Map.entry("month", Unit.MONTHS),
            Map.entry("months", Unit.MONTHS), Map.entry("月", Unit.MONTHS), Map.entry("个月", Unit.MONTHS),
            Map.entry("quarter", Unit.QUARTERS), Map.entry("quarters", Unit.QUARTERS),
            Map.entry("季度", Unit.QUARTERS), Map.entry("half-year", Unit.HALF_YEARS),
            Map.entry("half-years", Unit.HALF_YEARS), Map.entry("半年", Unit.HALF_YEARS),
            Map.entry("year", Unit.YEARS), Map.entry("years", Unit.YEARS), Map.entry("年", Unit.YEARS));

    /** Reads {@code month}, {@code half-year}, {@code 2 months}, {@code 30 days} (rolling), {@code all}, ... */
    public static Optional<Period> parse(String text) {
        if (text.equals("all") || text.equals("全部")) {
            return Optional.of(new Period(Unit.ALL, 1));
        }
        if (text.equals("request") || text.equals("工单")) {
            return Optional.of(new Period(Unit.REQUEST, 1));
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int amount = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
        String word = matcher.group(2);
        boolean said = matcher.group(1) != null && amount > 0;
        if (said && (word.equals("day") || word.equals("days") || word.equals("天"))) {
            return Optional.of(new Period(Unit.ROLLING_HOURS, amount * 24));
        }
        if (said && (word.equals("hour") || word.equals("hours") || word.equals("小时") || word.equals("h"))) {
            return Optional.of(new Period(Unit.ROLLING_HOURS, amount));
        }
        return amount > 0 && UNITS.containsKey(word) ? Optional.of(new Period(UNITS.get(word), amount))
                : Optional.empty();
    }

    /** The start of the period that a moment lies in, itself part of it. */
    public Instant start(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return switch (unit) {
            case ROLLING_HOURS -> at.minus(Duration.ofHours(amount));
            case ALL, REQUEST -> Instant.EPOCH;
            case MONTHS -> months(day, 1, zone);
            case QUARTERS -> months(day, 3, zone);
            case HALF_YEARS -> months(day, 6, zone);
            case YEARS -> months(day, 12, zone);
        };
    }

    private Instant months(LocalDate day, int length, ZoneId zone) {
        int first = (day.getMonthValue() - 1) / length * length + 1;
        return day.withDayOfMonth(1).withMonth(first).minusMonths((long) length * (amount - 1)).atStartOfDay(zone)
                .toInstant();
    }

    @Override
    public String toString() {
        String word = unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return amount == 1 ? word : amount + " " + word;
    }
}
