package io.youzhi.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of stories, which count back from the moment at which the demo was filled. */
final class StoryTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern WEEKDAY = Pattern.compile("-(\\d+) (\\d\\d:\\d\\d)");
    private static final Pattern BEFORE = Pattern.compile("-(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");

    private StoryTime() {
    }

    /** The moment that {@code text} means for a demo filled at {@code filled}. */
    static Instant at(String text, Instant filled) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            LocalDate day = weekdaysBefore(filled.atZone(ZONE).toLocalDate(), Integer.parseInt(weekday.group(1)));
            return day.atTime(LocalTime.parse(weekday.group(2))).atZone(ZONE).toInstant();
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches() && text.length() > 1) {
            return filled.minus(Duration.ofDays(number(before.group(1))).plusHours(number(before.group(2)))
                    .plusMinutes(number(before.group(3))));
        }
        throw new IllegalArgumentException("no time of a story: " + text);
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
