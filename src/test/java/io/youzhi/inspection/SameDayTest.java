package io.youzhi.inspection;

import static io.youzhi.inspection.GuardPost.CHIEF;
import static io.youzhi.inspection.GuardPost.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.release.ReleaseManagement;
import io.youzhi.testing.OwnPacks;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Where the rules leave it open by when a finding is to be put right, they are asked again when its day is over. */
@ServerTest
class SameDayTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private ReleaseManagement releases;
    private GuardPost api;

    @BeforeEach
    void open() throws IOException, RuleFilesRefused {
        OwnPacks.publish(releases);
        api = new GuardPost(http, clock).open().openSameDay();
    }

    @Test
    void isEscalatedWhenItsDayIsOverAndNobodySaidByWhen() {
        String number = api.finding();
        JsonNode open = api.of(number);
        assertThat(open.path("state").asText()).isEqualTo("rectifying");
        assertThat(open.hasNonNull("deadline")).isFalse();
        assertThat(api.get(CLERK, "/api/findings/" + number + "/clocks")).isEmpty();
        assertThat(api.notices(CLERK, number)).anyMatch(text -> text.contains("nobody has said by when"));
        assertThat(page(number)).contains("整改");
        api.at("2026-03-02T23:59");
        assertThat(api.story(number)).doesNotContain("day-over");

        api.at("2026-03-03T00:00");
        JsonNode dated = api.of(number);
        assertThat(dated.path("deadline").asText()).isEqualTo("2026-03-03T16:00:00Z");
        assertThat(dated.path("rounds").get(0).path("deadline").asText()).isEqualTo("2026-03-03T16:00:00Z");
        assertThat(api.notices(CHIEF, number)).anyMatch(text -> text.contains("open at the end of its day"));
        assertThat(api.get(CHIEF, "/api/findings/" + number + "/decisions").toString()).contains("day-over", "\"endOfDay\":true");
        api.at("2026-03-04T00:01");
        assertThat(api.of(number).path("late").asBoolean()).isTrue();
        assertThat(api.story(number)).containsOnlyOnce("day-over");
    }

    @Test
    void isNotWhereItWasPutRightTheSameDay() {
        String number = api.finding();
        api.report(CLERK, number, "已更换");
        api.at("2026-03-03T09:00");
        assertThat(api.story(number)).doesNotContain("day-over");
        assertThat(api.reInspect(CHIEF, number, "passed", null).path("state").asText()).isEqualTo("closed");
    }

    private String page(String number) {
        return http.withBasicAuth(CHIEF, TestLogins.PASSWORD).getForObject("/findings/" + number, String.class);
    }
}
