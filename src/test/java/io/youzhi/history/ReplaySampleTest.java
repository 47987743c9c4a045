package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplaySampleTest {

    @Test
    void drawsTheSameRequestsForTheSameSeed() throws Exception {
        assertThat(draw(20, 7)).isEqualTo(draw(20, 7)).hasSize(20).isNotEqualTo(draw(20, 8));
    }

    @Test
    void drawsClosedRequestsWithAVerdictInOrderOfOpening() throws Exception {
        List<PastRequest> all = draw(1000, 1);

        assertThat(all).hasSize(77).allMatch(PastRequest::isComparable).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(PastRequest::opened));
    }

    @Test
    void movesThePastByWholeWeeksUntilItLiesAhead() {
        Instant now = Instant.parse("2026-03-04T10:00:00Z");

        assertThat(Replay.weeksAhead(now.minusSeconds(1), now)).isEqualTo(Duration.ofDays(7));
        assertThat(Replay.weeksAhead(now.minus(Duration.ofDays(7)), now)).isEqualTo(Duration.ofDays(14));
        assertThat(Replay.weeksAhead(now.plusSeconds(1), now)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3:8080", "http://192.0.2.7", "nowhere", "https://service.example.invalid"})
    void refusesAServerThatIsNotOnThisMachine(String url) {
        assertThatThrownBy(() -> new ReplayServer(URI.create(url), new ReplayServer.People("a", "b", "c", "d"), "secret"))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("history.replay.not-here");
    }

    private static List<PastRequest> draw(int limit, long seed) throws Exception {
        Path file = Path.of(ReplaySampleTest.class.getResource("/mappings/boston311-sample.csv").toURI());
        return ReplaySample.draw(file, MappingFile.read("classpath:mappings/boston311.yaml"), limit, seed);
    }
}
