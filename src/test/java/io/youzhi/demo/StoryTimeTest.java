package io.youzhi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class StoryTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** A Monday morning, 10:00 in Shanghai. */
    private static final Instant FILLED = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void countsBack() {
        assertThat(StoryTime.at("-2h30m", FILLED, SHANGHAI)).isEqualTo(Instant.parse("2026-03-01T23:30:00Z"));
        assertThat(StoryTime.at("-1d", FILLED, SHANGHAI)).isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
    }

    @Test
    void countsWeekdays() {
        assertThat(StoryTime.at("-1 09:15", FILLED, SHANGHAI)).isEqualTo(Instant.parse("2026-02-27T01:15:00Z"));
        assertThat(StoryTime.at("-6 23:00", FILLED, SHANGHAI)).isEqualTo(Instant.parse("2026-02-20T15:00:00Z"));
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> StoryTime.at("-", FILLED, SHANGHAI)).hasMessageContaining("no time");
        assertThatThrownBy(() -> StoryTime.at("yesterday", FILLED, SHANGHAI)).hasMessageContaining("no time");
    }
}
