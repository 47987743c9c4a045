package io.youzhi.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.youzhi.shared.Bilingual;
import io.youzhi.shared.time.Slice.Pause;
import io.youzhi.shared.time.Slice.Reason;
import io.youzhi.shared.time.WorkingHours.Shift;
import io.youzhi.shared.time.WorkingHours.Span;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Bilingual LABOUR_DAY = new Bilingual("劳动节", "Labour Day");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingHours OFFICE = WorkingHours.daily(List.of(span("08:30", "12:00"), span("13:30", "17:30")));

    private final BusinessCalendar office = new BusinessCalendar("cn", new Bilingual("中国", "China"), SHANGHAI, WEEKEND,
            OFFICE, may2026());

    @Test
    void countsHoursAndDaysDayAndNight() {
        assertThat(due("2026-05-01T22:30", 1, LimitUnit.HOURS)).isEqualTo(local("2026-05-01T23:30"));
        assertThat(due("2026-05-01T22:30", 18, LimitUnit.HOURS)).isEqualTo(local("2026-05-02T16:30"));
        assertThat(due("2026-04-30T23:50", 30, LimitUnit.MINUTES)).isEqualTo(local("2026-05-01T00:20"));
        assertThat(due("2026-05-02T09:00", 7, LimitUnit.DAYS)).isEqualTo(local("2026-05-09T09:00"));
    }

    @Test
    void endsWorkingDaysAtTheSameTimeOfDayOverAHoliday() {
        assertThat(due("2026-04-30T15:00", 3, LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-08T15:00"));
    }

    @Test
    void countsAMakeUpSaturdayAsAWorkingDay() {
        assertThat(due("2026-05-08T15:00", 1, LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-09T15:00"));
        assertThat(due("2026-05-08T17:00", 2, LimitUnit.WORKING_HOURS)).isEqualTo(local("2026-05-09T10:00"));
        assertThat(due("2026-05-16T11:00", 1, LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-19T08:30"));
    }

    @Test
    void startsAMomentOnADayOffAtTheNextWorkingDaysBeginning() {
        assertThat(due("2026-05-03T15:00", 1, LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-07T08:30"));
        assertThat(due("2026-05-03T15:00", 2, LimitUnit.WORKING_HOURS)).isEqualTo(local("2026-05-06T10:30"));
    }

    @Test
    void keepsTheTimeOfDayOfAMomentOutsideHoursOnAWorkingDay() {
        assertThat(due("2026-05-11T20:00", 1, LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-12T20:00"));
        assertThat(due("2026-05-11T06:00", 1, LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-12T06:00"));
    }

    @Test
    void leavesOutLunchNightAndWeekend() {
        assertThat(due("2026-05-11T11:30", 1, LimitUnit.WORKING_HOURS)).isEqualTo(local("2026-05-11T14:00"));
        assertThat(due("2026-05-11T12:10", 1, LimitUnit.WORKING_HOURS)).isEqualTo(local("2026-05-11T14:30"));
        assertThat(due("2026-05-15T17:00", 1, LimitUnit.WORKING_HOURS)).isEqualTo(local("2026-05-18T09:00"));
    }

    @Test
    void isDueAsTheWorkEndsNotWhenItBeginsAgain() {
        assertThat(due("2026-05-11T13:30", 4, LimitUnit.WORKING_HOURS)).isEqualTo(local("2026-05-11T17:30"));
    }

    @Test
    void countsRoundTheClockWhereAUnitAlwaysWorks() {
        BusinessCalendar always = BusinessCalendar.roundTheClock("always", SHANGHAI);

        assertThat(always.due(local("2026-05-02T23:00"), new Limit(2, LimitUnit.WORKING_HOURS))).isEqualTo(local("2026-05-03T01:00"));
        assertThat(always.due(local("2026-05-02T23:00"), new Limit(3, LimitUnit.WORKING_DAYS))).isEqualTo(local("2026-05-05T23:00"));
        assertThat(always.between(local("2026-05-02T23:00"), local("2026-05-04T23:00"), LimitUnit.WORKING_DAYS)).isEqualTo(Duration.ofHours(48));
        assertThat(always.knowsYear(2031)).isTrue();
    }

    @Test
    void joinsShiftsOverMidnightAndTakesOutTheirBreaks() {
        BusinessCalendar crew = new BusinessCalendar("crew", LABOUR_DAY, SHANGHAI, Set.of(), WorkingHours.ofShifts(List.of(
                new Shift(EnumSet.allOf(DayOfWeek.class), span("05:00", "13:00"), List.of(span("09:00", "09:30"))),
                new Shift(EnumSet.allOf(DayOfWeek.class), span("22:00", "06:00"), List.of(span("02:00", "02:30"))))), null);

        assertThat(crew.between(local("2026-05-04T00:00"), local("2026-05-05T00:00"), LimitUnit.WORKING_HOURS)).isEqualTo(Duration.ofHours(14));
        assertThat(crew.due(local("2026-05-04T23:00"), new Limit(4, LimitUnit.WORKING_HOURS))).isEqualTo(local("2026-05-05T03:30"));
        assertThat(crew.due(local("2026-05-04T05:30"), new Limit(1, LimitUnit.WORKING_HOURS))).isEqualTo(local("2026-05-04T06:30"));
    }

    @Test
    void givesANightShiftToTheDayOnWhichItBegins() {
        BusinessCalendar nights = new BusinessCalendar("nights", LABOUR_DAY, SHANGHAI, WEEKEND,
                WorkingHours.daily(List.of(span("22:00", "06:00"))), null);

        assertThat(nights.between(local("2026-05-15T00:00"), local("2026-05-18T00:00"), LimitUnit.WORKING_HOURS))
                .as("Friday 00:00-06:00 of Thursday's shift, Friday 22:00 to Saturday 06:00, nothing on Sunday").isEqualTo(Duration.ofHours(14));
    }

    @Test
    void worksAHalfSaturdayWhereAShiftSaysSo() {
        BusinessCalendar hall = new BusinessCalendar("hall", LABOUR_DAY, SHANGHAI, Set.of(DayOfWeek.SUNDAY), WorkingHours.ofShifts(List.of(
                new Shift(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), span("09:00", "17:00"), List.of()),
                new Shift(EnumSet.of(DayOfWeek.SATURDAY), span("09:00", "12:00"), List.of()))), null);

        assertThat(hall.due(local("2026-05-15T16:00"), new Limit(5, LimitUnit.WORKING_HOURS))).isEqualTo(local("2026-05-18T10:00"));
    }

    @Test
    void takesSharesInWorkingMinutesAndGoesOnAtTheSameRate() {
        Instant from = local("2026-05-11T08:30");
        Instant due = due("2026-05-11T08:30", 4, LimitUnit.WORKING_HOURS);

        assertThat(office.pointAt(from, due, LimitUnit.WORKING_HOURS, new BigDecimal("0.8"))).isEqualTo(local("2026-05-11T11:42"));
        assertThat(office.pointAt(from, due, LimitUnit.WORKING_HOURS, BigDecimal.ONE)).isEqualTo(due).isEqualTo(local("2026-05-11T14:00"));
        assertThat(office.pointAt(from, due, LimitUnit.WORKING_HOURS, new BigDecimal("1.5"))).isEqualTo(local("2026-05-11T16:00"));
        assertThat(office.pointAt(from, due, LimitUnit.WORKING_HOURS, new BigDecimal("2"))).isEqualTo(local("2026-05-12T09:00"));
        assertThat(office.shareAt(from, due, LimitUnit.WORKING_HOURS, local("2026-05-11T16:00"))).isEqualByComparingTo("1.5");
    }

    @Test
    void takesSharesOfWorkingDaysOfTheirWorkingTime() {
        Instant from = local("2026-04-30T15:00");
        Instant due = due("2026-04-30T15:00", 3, LimitUnit.WORKING_DAYS);

        assertThat(office.between(from, due, LimitUnit.WORKING_DAYS)).isEqualTo(Duration.ofMinutes(3 * 450));
        assertThat(office.pointAt(from, due, LimitUnit.WORKING_DAYS, new BigDecimal("0.8"))).isEqualTo(local("2026-05-08T09:00"));
    }

    @Test
    void takesSharesOfClockTimeByTheClock() {
        Instant from = local("2026-05-02T20:00");
        Instant due = due("2026-05-02T20:00", 8, LimitUnit.HOURS);

        assertThat(office.pointAt(from, due, LimitUnit.HOURS, new BigDecimal("1.5"))).isEqualTo(local("2026-05-03T08:00"));
    }

    @Test
    void keepsTheDueMomentThroughAPauseInWhichNothingCounts() {
        Instant due = due("2026-05-11T20:00", 1, LimitUnit.WORKING_DAYS);

        assertThat(office.afterPause(due, local("2026-05-11T20:10"), local("2026-05-12T08:00"), LimitUnit.WORKING_DAYS)).isEqualTo(due);
        assertThat(office.afterPause(due, local("2026-05-12T09:00"), local("2026-05-12T10:00"), LimitUnit.WORKING_DAYS)).isEqualTo(local("2026-05-13T09:30"));
    }

    @Test
    void knowsTheYearsThatAreOnFile() {
        assertThat(office.knowsYearOf(local("2026-12-31T23:59"))).isTrue();
        assertThat(office.knowsYearOf(local("2027-01-01T00:00"))).isFalse();
        assertThat(office.guesses(local("2026-12-30T10:00"), local("2027-01-04T10:00"))).isTrue();
        assertThat(office.due(local("2027-04-30T15:00"), new Limit(1, LimitUnit.WORKING_DAYS))).isEqualTo(local("2027-05-03T15:00"));
    }

    @Test
    void explainsEverySliceOfAClock() {
        List<Slice> slices = office.explain(local("2026-04-30T16:00"), local("2026-05-06T14:00"), LimitUnit.WORKING_HOURS,
                List.of(new Pause(local("2026-05-06T09:00"), local("2026-05-06T10:00"), new Bilingual("等待客户", "waiting"))));

        assertThat(slices).extracting(slice -> slice.from().atZone(SHANGHAI).toLocalDateTime() + " " + slice.reason()
                + " " + slice.counted().toMinutes()).containsExactly(
                "2026-04-30T16:00 COUNTED 90", "2026-04-30T17:30 OUTSIDE_HOURS 0", "2026-05-01T00:00 HOLIDAY 0",
                "2026-05-06T00:00 OUTSIDE_HOURS 0", "2026-05-06T08:30 COUNTED 30", "2026-05-06T09:00 PAUSED 0",
                "2026-05-06T10:00 COUNTED 120", "2026-05-06T12:00 BREAK 0", "2026-05-06T13:30 COUNTED 30");
        assertThat(slices.get(2).note()).isEqualTo(LABOUR_DAY);
        assertThat(slices.get(5).note().en()).isEqualTo("waiting");
    }

    @Test
    void explainsAMakeUpDayAndAnOpenPause() {
        List<Slice> slices = office.explain(local("2026-05-09T08:00"), local("2026-05-11T09:00"), LimitUnit.WORKING_DAYS,
                List.of(new Pause(local("2026-05-11T08:45"), null, LABOUR_DAY)));

        assertThat(slices).extracting(Slice::reason).containsExactly(Reason.OUTSIDE_HOURS, Reason.MAKE_UP_DAY, Reason.BREAK,
                Reason.MAKE_UP_DAY, Reason.OUTSIDE_HOURS, Reason.WEEKEND, Reason.OUTSIDE_HOURS, Reason.COUNTED, Reason.PAUSED);
    }

    @Test
    void explainsClockTimeAsOneSlice() {
        assertThat(office.explain(local("2026-04-30T16:00"), local("2026-05-06T14:00"), LimitUnit.HOURS, List.of())).hasSize(1);
    }

    @Test
    void refusesAWeekWithoutWork() {
        assertThatThrownBy(() -> new BusinessCalendar("none", LABOUR_DAY, SHANGHAI, EnumSet.allOf(DayOfWeek.class), OFFICE, null))
                .hasMessageContaining("no working hours");
    }

    /** Against a count minute by minute, over midnight, weekends, holidays, lunch and a make-up day. */
    @Test
    void agreesWithCountingEveryMinute() {
        Random random = new Random(20260501);
        for (int i = 0; i < 400; i++) {
            Instant from = local("2026-04-24T00:00").plus(random.nextInt(18 * 1440), ChronoUnit.MINUTES);
            Instant to = from.plus(random.nextInt(8 * 1440), ChronoUnit.MINUTES);

            assertThat(office.between(from, to, LimitUnit.WORKING_HOURS)).as("%s to %s", from, to).isEqualTo(countedByHand(from, to));
        }
    }

    @Test
    void isItsOwnInverse() {
        BusinessCalendar nights = new BusinessCalendar("nights", LABOUR_DAY, SHANGHAI, WEEKEND, WorkingHours.ofShifts(List.of(
                new Shift(EnumSet.allOf(DayOfWeek.class), span("05:00", "13:00"), List.of(span("09:00", "09:30"))),
                new Shift(EnumSet.allOf(DayOfWeek.class), span("22:00", "06:00"), List.of(span("02:00", "02:30"))))), may2026());
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            BusinessCalendar calendar = i % 2 == 0 ? office : nights;
            LimitUnit unit = LimitUnit.values()[random.nextInt(5)];
            Instant from = local("2026-04-20T00:00").plusSeconds(random.nextInt(30 * 86400));
            Duration time = Duration.ofSeconds(random.nextInt(20 * 86400));

            Instant to = calendar.after(from, time, unit);

            assertThat(calendar.between(from, to, unit)).as("%s after %s", time, from).isEqualTo(time);
            assertThat(calendar.between(to, from, unit)).isEqualTo(time.negated());
            assertThat(calendar.after(from, calendar.between(from, to, unit), unit)).isEqualTo(to);
            Duration explained = calendar.explain(from, to, unit, List.of()).stream().map(Slice::counted).reduce(Duration.ZERO, Duration::plus);
            assertThat(explained).isEqualTo(time);
        }
    }

    @Test
    void neverGoesBackwardsAsSharesGrow() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            Instant from = local("2026-04-20T00:00").plus(random.nextInt(30 * 1440), ChronoUnit.MINUTES);
            LimitUnit unit = random.nextBoolean() ? LimitUnit.WORKING_DAYS : LimitUnit.WORKING_HOURS;
            Instant due = office.due(from, new Limit(1 + random.nextInt(9), unit));
            Instant before = from;
            for (String share : List.of("0.5", "0.8", "0.999", "1", "1.001", "1.5", "2")) {
                Instant point = office.pointAt(from, due, unit, new BigDecimal(share));
                assertThat(point).as("%s of %s to %s", share, from, due).isAfterOrEqualTo(before);
                before = point;
            }
        }
    }

    private Instant due(String from, int amount, LimitUnit unit) {
        return office.due(local(from), new Limit(amount, unit));
    }

    private static Duration countedByHand(Instant from, Instant to) {
        Holidays holidays = may2026();
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            LocalDateTime local = at.atZone(SHANGHAI).toLocalDateTime();
            LocalDate day = local.toLocalDate();
            boolean off = holidays.off().containsKey(day) || day.getDayOfWeek().getValue() > 5 && !holidays.worked().contains(day);
            int minute = local.getHour() * 60 + local.getMinute();
            boolean working = minute >= 510 && minute < 720 || minute >= 810 && minute < 1050;
            minutes += !off && working ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    private static Holidays may2026() {
        Map<LocalDate, Bilingual> off = new HashMap<>();
        for (int day = 1; day <= 5; day++) {
            off.put(LocalDate.of(2026, 5, day), LABOUR_DAY);
        }
        return new Holidays(off, Set.of(LocalDate.of(2026, 5, 9)), Set.of(2026));
    }

    private static Span span(String from, String to) {
        return Span.of(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(SHANGHAI).toInstant();
    }
}
