package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    @Test
    void movesThePastByWholeWeeksUntilItLiesAhead() {
        Instant now = Instant.parse("2026-03-04T10:00:00Z");

        assertThat(Agenda.weeksAhead(now.minusSeconds(1), now)).isEqualTo(Duration.ofDays(7));
        assertThat(Agenda.weeksAhead(now.minus(Duration.ofDays(7)), now)).isEqualTo(Duration.ofDays(14));
        assertThat(Agenda.weeksAhead(now.plusSeconds(1), now)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3:8080", "http://192.0.2.7", "nowhere", "https://service.example.invalid"})
    void refusesAServerThatIsNotOnThisMachine(String url) {
        assertThatThrownBy(() -> new ReplayServer(URI.create(url), "admin", "secret"))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("history.replay.not-here");
    }
}
