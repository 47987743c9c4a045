package io.youzhi.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.youzhi.rules.yaml.ProblemFound;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final String HEAD = "name: {zh: 甲, en: A}\nzone: Asia/Shanghai\n";

    @ParameterizedTest
    @CsvSource({"2025-01-26,true", "2025-01-28,false", "2025-02-04,false", "2025-02-05,true", "2025-02-08,true",
            "2025-04-27,true", "2025-05-31,false", "2025-06-02,false", "2025-06-03,true", "2025-09-28,true", "2025-10-08,false",
            "2025-10-09,true", "2025-10-11,true", "2025-10-12,false", "2026-01-02,false", "2026-01-04,true", "2026-01-05,true",
            "2026-02-13,true", "2026-02-14,true", "2026-02-15,false", "2026-02-23,false", "2026-02-24,true", "2026-02-28,true",
            "2026-03-01,false", "2026-04-06,false", "2026-05-09,true", "2026-06-19,false", "2026-06-22,true", "2026-09-20,true",
            "2026-09-25,false", "2026-09-28,true", "2026-10-07,false", "2026-10-08,true", "2026-10-10,true", "2026-10-11,false"})
    void knowsTheHolidaysAndMakeUpDaysOfChina(LocalDate day, boolean worked) throws IOException {
        assertThat(china().isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void countsAsManyWorkingDaysAYearAsTheNoticesSay() throws IOException {
        BusinessCalendar china = china();

        assertThat(workingDays(china, 2025)).isEqualTo(261 - 18 + 5);
        assertThat(workingDays(china, 2026)).isEqualTo(261 - 19 + 6);
        assertThat(china.knowsYear(2025)).isTrue();
        assertThat(china.knowsYear(2027)).isFalse();
    }

    @Test
    void sharesTheHolidaysOfAnotherCalendar() throws IOException {
        CalendarFile china = CalendarFile.read("base/calendars/cn.yaml", Files.readAllBytes(Path.of("rules/base/calendars/cn.yaml")));
        BusinessCalendar hall = file("hall", HEAD + "weekend: []\nhours: [09:00-18:00]\nholidays: cn\n").calendar(id -> Optional.of(china));

        assertThat(hall.isWorkingDay(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(hall.isWorkingDay(LocalDate.of(2026, 5, 16))).isTrue();
        assertThat(hall.id()).isEqualTo("hall");
    }

    @Test
    void readsShiftsWithBreaks() {
        BusinessCalendar crew = file("crew", HEAD + "weekend: [sunday]\nshifts:\n  - {from: 22:00, to: 06:00, breaks: [02:00-02:30]}\n"
                + "  - {from: 09:00, to: 12:00, days: [saturday]}\n").calendar(id -> Optional.empty());
        ZoneId zone = ZoneId.of("Asia/Shanghai");

        assertThat(crew.due(LocalDateTime.parse("2026-05-11T23:00").atZone(zone).toInstant(), new Limit(4, LimitUnit.WORKING_HOURS)))
                .isEqualTo(LocalDateTime.parse("2026-05-12T03:30").atZone(zone).toInstant());
    }

    @Test
    void knowsWhoComesWhenOnADay() {
        BusinessCalendar crew = file("crew", HEAD + "weekend: [sunday]\nshifts:\n  - {name: {zh: 夜, en: Night}, from: 22:00, to: 06:00}\n"
                + "  - {from: 09:00, to: 12:00, days: [saturday]}\n").calendar(id -> Optional.empty());
        assertThat(crew.shifts(LocalDate.of(2026, 5, 16))).extracting(each -> each.name() == null ? "" : each.name().en(),
                each -> LocalDateTime.ofInstant(each.from(), crew.zone()).toString(),
                each -> LocalDateTime.ofInstant(each.to(), crew.zone()).toString()).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Night", "2026-05-16T22:00", "2026-05-17T06:00"),
                org.assertj.core.groups.Tuple.tuple("", "2026-05-16T09:00", "2026-05-16T12:00"));
        assertThat(crew.shifts(LocalDate.of(2026, 5, 17))).isEmpty();
    }

    @Test
    void worksTheHoursOfAnOfficeAsOneShiftAndNoneOnHolidays() throws IOException {
        BusinessCalendar china = china();
        assertThat(china.shifts(LocalDate.of(2026, 5, 1))).isEmpty();
        assertThat(china.shifts(LocalDate.of(2026, 5, 9))).singleElement().satisfies(shift -> {
            assertThat(LocalDateTime.ofInstant(shift.from(), china.zone())).isEqualTo("2026-05-09T08:30");
            assertThat(LocalDateTime.ofInstant(shift.to(), china.zone())).isEqualTo("2026-05-09T17:30");
        });
    }

    @Test
    void namesFileLineAndReason() {
        for (List<String> wrong : List.of(
                List.of("zone: Asia/Shanghai\nhours: [08:30-12:00]", "a/calendars/x.yaml:1:1: key 'name' is missing"),
                List.of(HEAD + "hours: [08:30-12:00]\nholiday: cn", "a/calendars/x.yaml:4:1: unknown key 'holiday'; known are holidays, hours, name"),
                List.of("name: {zh: 甲, en: A}\nzone: Asia/Peking\nhours: [08:30-12:00]", "x.yaml:2:7: zone: unknown time zone 'Asia/Peking'"),
                List.of(HEAD + "hours: [08:30-12:00, 11:00-13:00]", "x.yaml:3:22: hours: '11:00-13:00' begins before the hours above it end"),
                List.of(HEAD + "hours: [8.30-12:00]", "x.yaml:3:9: hours: '8.30-12:00' is not of the form 08:30-12:00"),
                List.of(HEAD + "hours: [08:30-12:00]\nshifts: []", "x.yaml:1:1: a calendar has either 'hours' or 'shifts'"),
                List.of(HEAD + "weekend: [samedi]\nhours: [08:30-12:00]", "x.yaml:3:11: weekend: unknown value 'samedi'; known are friday, monday"),
                List.of(HEAD + "shifts: [{from: 09:00, to: 17:00, breaks: [18:00-19:00]}]", "a break lies outside its shift"),
                List.of(HEAD + "shifts: [{from: 09:00, to: 17:00, days: [sunday]}]", "sunday is a day off"),
                List.of(HEAD + "hours: round-the-clock\nweekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]", "no working hours in the week"),
                List.of(HEAD + "hours: round-the-clock\nholidays: nowhere", "x.yaml:4:11: holidays: there is no calendar 'nowhere'"),
                List.of(year("off: [{name: {zh: 甲, en: A}, days: 2027-01-01}]\n    worked: []"), "2027-01-01 is not in 2026"),
                List.of(year("off: [{name: {zh: 甲, en: A}, days: 2026-01-03..2026-01-01}]\n    worked: []"), "ends before it begins"),
                List.of(year("off: [{name: {zh: 甲, en: A}, days: 2026-01-04}]\n    worked: [2026-01-04]"), "a day off and a make-up day at once"),
                List.of(year("off: []\n    worked: [2026-01-05]"), "x.yaml:8:14: years.2026.worked: 2026-01-05 is a monday, which is worked anyway"),
                List.of(year("off: []\n    worked: [2026-13-05]"), "'2026-13-05' is not a date"),
                List.of("name: {zh: 甲, zh: 乙, en: A}", "key 'zh' stands here twice"),
                List.of("name: [", "no YAML"),
                List.of("", "the file is empty"))) {
            assertThatThrownBy(() -> file("x", wrong.get(0)).calendar(id -> Optional.empty()))
                    .as(wrong.get(0)).isInstanceOf(ProblemFound.class).hasMessageContaining(wrong.get(1));
        }
    }

    @Test
    void refusesAFileThatIsNotUtf8() {
        assertThatThrownBy(() -> CalendarFile.read("x.yaml", "name: 甲".getBytes(java.nio.charset.Charset.forName("GBK"))))
                .hasMessage("x.yaml: the file is not UTF-8");
    }

    private static String year(String days) {
        return HEAD + "hours: round-the-clock\nyears:\n  2026:\n    source: none\n    " + days + "\n";
    }

    private static CalendarFile file(String id, String content) {
        return CalendarFile.read("a/calendars/" + id + ".yaml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static BusinessCalendar china() throws IOException {
        return CalendarFile.read("base/calendars/cn.yaml", Files.readAllBytes(Path.of("rules/base/calendars/cn.yaml")))
                .calendar(id -> Optional.empty());
    }

    private static long workingDays(BusinessCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(calendar::isWorkingDay).count();
    }
}
