package io.youzhi.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void isTheOneOfTheLocalDay() {
        Instant moment = Instant.parse("2026-03-31T16:00:00Z");
        assertThat(Quarter.of(moment, ZoneId.of("Asia/Shanghai"))).isEqualTo(new Quarter(2026, 2));
        assertThat(Quarter.of(moment, ZoneOffset.UTC)).isEqualTo(new Quarter(2026, 1));
    }

    @Test
    void hasItsFirstAndLastDay() {
        assertThat(new Quarter(2024, 1).first()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(new Quarter(2024, 1).last()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(new Quarter(2026, 4).last()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void readsWhatItWritesAndNothingElse() {
        assertThat(Quarter.parse("2026-Q3")).contains(new Quarter(2026, 3)).get().hasToString("2026-Q3");
        assertThat(Quarter.parse("2026-Q5")).isEmpty();
        assertThat(Quarter.parse("2026Q1")).isEmpty();
    }
}
