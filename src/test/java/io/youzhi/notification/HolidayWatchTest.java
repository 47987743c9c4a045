package io.youzhi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import io.youzhi.org.Organisation;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators hear in time that a year's holidays are missing. */
@ServerTest
class HolidayWatchTest {

    @Autowired
    private Calendars calendars;
    @Autowired
    private Organisation organisation;
    @Autowired
    private HouseTime house;

    @Test
    void remindsOfTheNextYearFromTheFirstOfDecemberOn() {
        assertThat(toldAt("2026-11-30T15:59:59Z")).isEmpty();
        assertThat(toldAt("2026-11-30T16:00:00Z")).singleElement().asString()
                .matches("calendar:2027 notification.no-holidays \\{calendars=.*\\bcn\\b.*, year=2027} no-holidays");
    }

    @Test
    void remindsOfTheYearThatHasBegunWithoutThem() {
        assertThat(toldAt("2027-03-01T00:00:00Z")).hasSize(1).allMatch(notice -> notice.contains("year=2027"));
    }

    private List<String> toldAt(String moment) {
        List<String> told = new ArrayList<>();
        Notifications notifications = (to, subject, code, arguments, about) -> {
            assertThat(to).isEqualTo(organisation.holders("administrator", null));
            told.add(subject + " " + code + " " + new TreeMap<>(arguments) + " " + about);
        };
        new HolidayWatch(calendars, organisation, notifications, house,
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)).look();
        return told;
    }
}
