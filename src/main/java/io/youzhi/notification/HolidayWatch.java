package io.youzhi.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.org.Organisation;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.time.HouseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells administrators, each of them once a year and the log once a start, that a calendar has no holidays on file for the
 * year that they should know by now. Until it has, limits that reach into that year count its weekends only.
 */
@Component
class HolidayWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayWatch.class);

    private final Calendars calendars;
    private final Organisation organisation;
    private final Notifications notifications;
    private final HouseTime house;
    private final Clock clock;
    private int warned;

    HolidayWatch(Calendars calendars, Organisation organisation, Notifications notifications, HouseTime house,
                 Clock clock) {
        this.calendars = calendars;
        this.organisation = organisation;
        this.notifications = notifications;
        this.house = house;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void look() {
        int year = Calendars.yearToKnow(LocalDate.ofInstant(clock.instant(), house.zone()));
        String missing = calendars.without(year).values().stream().flatMap(List::stream)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new),
                        ids -> String.join(", ", ids)));
        if (missing.isEmpty()) {
            return;
        }
        if (warned != year) {
            warned = year;
            LOG.warn("No holidays of {} are on file for the calendars {}: only weekends count there", year, missing);
        }
        notifications.tell(organisation.holders("administrator", null), "calendar:" + year, "notification.no-holidays",
                Map.of("year", String.valueOf(year), "calendars", missing), "no-holidays");
    }
}
