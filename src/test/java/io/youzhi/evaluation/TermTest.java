package io.youzhi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({"month,2026-03,2026-03-01,2026-03-31,2026-02", "quarter,2026-Q1,2026-01-01,2026-03-31,2025-Q4",
        "half-year,2026-H1,2026-01-01,2026-06-30,2025-H2", "year,2026,2026-01-01,2026-12-31,2025"})
    void knowsItsNameAndItsDays(String kind, String name, LocalDate first, LocalDate last, String before) {
        Term term = Term.of(kind, LocalDate.of(2026, 3, 17));
        assertThat(term.name()).isEqualTo(name);
        assertThat(term.first()).isEqualTo(first);
        assertThat(term.last()).isEqualTo(last);
        assertThat(term.before().name()).isEqualTo(before);
        assertThat(Term.parse(name)).contains(term);
    }

    @Test
    void isNothingElse() {
        assertThat(Term.parse("2026-13")).isEmpty();
        assertThat(Term.parse("2026-Q5")).isEmpty();
        assertThat(Term.parse("March")).isEmpty();
    }
}
