package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.youzhi.engine.ClockMovement;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A unit that gets another calendar promises by it from then on; what it promised before stays, and so does its clock. */
@ServerTest
class CalendarOfPromisesTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private OrganisationManagement organisation;
    private Counter counter;

    @BeforeEach
    void aCrewThatKeepsOfficeHours() {
        counter = new Counter(http, clock).open();
        goesBy(null);
    }

    @AfterEach
    void asBefore() {
        goesBy(null);
    }

    @Test
    void leavesRunningPromisesAsTheyAreAndMakesNewOnesByTheNewCalendar() {
        counter.at("2026-03-06T16:00");
        String before = complaint();
        String due = counter.due(before, "resolve");

        goesBy("three-shifts");
        String after = complaint();
        assertThat(counter.due(before, "resolve")).isEqualTo(due).isEqualTo("2026-03-13T16:00");
        assertThat(counter.due(after, "resolve")).isEqualTo("2026-03-11T16:00");

        counter.step(CREW, before, "accept");
        counter.step(CREW, before, "wait", "until", "2026-03-09T16:00:00+08:00", "reason", "等客户");
        counter.at("2026-03-09T16:00");
        assertThat(counter.due(before, "resolve")).isEqualTo("2026-03-16T16:00");
    }

    private String complaint() {
        return counter.take(AGENT, Map.of("kind", "complaint", "category", "service"));
    }

    private void goesBy(String calendar) {
        organisation.save(new UnitEntry("rq-repair", "抢修班", "team", "rq-branch", null, calendar, null, List.of("rq.leader"), null));
    }
}
