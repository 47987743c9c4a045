package io.youzhi.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of stories, which count back from the moment at which the demo was filled. */
final class StoryTime {

    private static final Pattern WEEKDAY = Pattern.compile("-(\\d+) (\\d\\d:\\d\\d)");
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");

    private StoryTime() {
    }

    /** The moment that {@code text} means for a demo filled at {@code filled}, in a local time. */
    static Instant at(String text, Instant filled, ZoneId zone) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            LocalDate day = weekdaysBefore(filled.atZone(zone).toLocalDate(), Integer.parseInt(weekday.group(1)));
            return day.atTime(LocalTime.parse(weekday.group(2))).atZone(zone).toInstant();
        }
        if (!text.startsWith("-")) {
            throw new IllegalArgumentException("no time of a story: " + text);
        }
        return filled.minus(length(text.substring(1)));
    }

    /** The moment {@code text} (such as {@code 1d12h}) after another. */
    static Instant after(String text, Instant moment) {
        return moment.plus(length(text));
    }

    /** The calendar month before the one that a moment lies in. */
    static YearMonth monthBefore(Instant moment, ZoneId zone) {
        return YearMonth.from(moment.atZone(zone)).minusMonths(1);
    }

    private static Duration length(String text) {
        Matcher parts = LENGTH.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new IllegalArgumentException("no time of a story: " + text);
        }
        return Duration.ofDays(number(parts.group(1))).plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)));
    }

    private static LocalDate weekdaysBefore(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; left = isWeekend(at) ? left : left - 1) {
            at = at.minusDays(1);
        }
        return at;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
