package io.youzhi.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class PunctualityTest {

    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void isOnTimeUpToTheDueMomentAndLateBehindIt() {
        assertThat(Punctuality.of(DUE, DUE)).isEqualTo(Punctuality.ON_TIME);
        assertThat(Punctuality.of(DUE, DUE.plusNanos(1000))).isEqualTo(Punctuality.LATE);
    }

    @Test
    void isOnTimeWhenNothingWasDue() {
        assertThat(Punctuality.of(null, DUE)).isEqualTo(Punctuality.ON_TIME);
    }

    @Test
    void readsItsOwnWords() {
        assertThat(Punctuality.values()).allSatisfy(each -> assertThat(Punctuality.ofWord(each.word())).isEqualTo(each));
        assertThatIllegalArgumentException().isThrownBy(() -> Punctuality.ofWord("ONTIME"));
    }
}
