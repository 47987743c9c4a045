package io.youzhi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.measure.Measure;
import io.youzhi.rules.measure.Measures;
import org.junit.jupiter.api.Test;

/** The measures as the packs declare them, and what their numbers say (B-31). */
class MeasuresTest {

    private final Releases releases = RuleBooks.live();
    private final Measures measures = new Measures(releases);
    private final Calculation calculation = new Calculation(new BigDecimal("0.95"),
            name -> measures.word("base", name, releases.live()));

    private Map<String, Measure> base() {
        return measures.of("base", releases.live()).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    }

    @Test
    void areThoseOfTheClauseEachWithItsDefinition() {
        assertThat(base()).containsOnlyKeys("satisfaction", "accept-in-time", "arrive-in-time", "resolve-in-time",
                "reply-in-time", "first-contact", "return-visit", "complaint-rate", "complaints-upheld", "reopened",
                "rectified-in-time", "recurrence", "calls-in-time", "answer-speed");
        assertThat(base().values()).allSatisfy(each -> {
            assertThat(each.meaning().zh()).isNotBlank();
            assertThat(each.meaning().en()).isNotBlank();
            assertThat(each.source().clause()).isEqualTo("B-31");
        });
    }

    @Test
    void areMadeOfWhatIsCountedOrReported() {
        assertThat(releases.book(releases.live()).pack("base").pack().of("counts"))
                .containsExactlyInAnyOrderElementsOf(Counted.NAMES);
    }

    @Test
    void haveWilsonsIntervalWhereTheyAreShares() {
        MeasureView view = of("satisfaction", "19", "20");

        assertThat(view.value()).isEqualByComparingTo("95");
        assertThat(view.least()).isEqualByComparingTo("76.39");
        assertThat(view.most()).isEqualByComparingTo("99.11");
        assertThat(view.isFew()).isFalse();
    }

    @Test
    void sayWhenCasesAreFewAndNothingWhereThereAreNone() {
        assertThat(of("satisfaction", "3", "4").isFew()).isTrue();
        assertThat(of("satisfaction", "0", "0").value()).isNull();
        assertThat(of("answer-speed", "90", null).value()).isNull();
    }

    @Test
    void areCountedByTenThousandCustomersOrAsAMean() {
        assertThat(of("complaint-rate", "3", "24000").value()).isEqualByComparingTo("1.25");
        assertThat(of("answer-speed", "9000", "600").value()).isEqualByComparingTo("15");
        assertThat(of("answer-speed", "9000", "600").least()).isNull();
    }

    @Test
    void callCountsByTheWordsOfThePack() {
        assertThat(of("satisfaction", "1", "1").denominatorName().zh()).isEqualTo("有评分的回访");
        assertThat(measures.figures("base", releases.live())).isEqualTo(
                List.of("customers", "calls", "calls-in-time", "answer-seconds").stream().collect(Collectors.toSet()));
    }

    private MeasureView of(String measure, String numerator, String denominator) {
        return calculation.of(base().get(measure), new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator));
    }
}
