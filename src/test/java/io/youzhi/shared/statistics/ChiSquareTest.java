package io.youzhi.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Figures to compare with are those of other programs and of published results. */
class ChiSquareTest {

    private static final BigDecimal NINETEEN_OF_TWENTY = new BigDecimal("0.95");

    @Test
    void testsTwoRatesWithAndWithoutContinuityCorrection() {
        ChiSquare test = ChiSquare.of(new Rate(100, 90), new Rate(100, 70));
        assertThat(test.chi2()).isEqualTo(12.5, offset(1e-9));
        assertThat(test.p()).isEqualTo(0.000406952, offset(1e-9));
        assertThat(test.corrected()).isEqualTo(11.28125, offset(1e-9));
        assertThat(test.correctedP()).isEqualTo(0.000783, offset(1e-6));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.leastExpected()).isEqualTo(20);
    }

    @Test
    void reproducesThePublishedEffectOfAQualityCircleFromRatesAndSizes() {
        assertThat(ofPublished("0.951", "0.239").chi2()).isCloseTo(37_076.448, Percentage.withPercentage(0.5));
        assertThat(ofPublished("0.970", "0.408").chi2()).isCloseTo(25_932.936, Percentage.withPercentage(0.5));
        assertThat(ofPublished("0.951", "0.239").p()).isLessThan(0.001).isNotNegative();
        assertThat(ofPublished("0.951", "0.239").corrected()).isLessThan(ofPublished("0.951", "0.239").chi2())
                .isCloseTo(37_076.448, Percentage.withPercentage(0.5));
    }

    private static ChiSquare ofPublished(String after, String before) {
        return ChiSquare.of(group(after), group(before));
    }

    private static Rate group(String share) {
        return new Rate(35_109, Math.round(35_109 * Double.parseDouble(share)));
    }

    @Test
    void seesNoDifferenceWhereAllOrNoneAreMeant() {
        for (Rate[] alike : new Rate[][] {{new Rate(50, 50), new Rate(80, 80)}, {new Rate(50, 0), new Rate(80, 0)}}) {
            ChiSquare test = ChiSquare.of(alike[0], alike[1]);
            assertThat(test.chi2()).isZero();
            assertThat(test.p()).isEqualTo(1);
            assertThat(test.correctedP()).isEqualTo(1);
        }
    }

    @Test
    void correctsNoFurtherThanToNoDifference() {
        ChiSquare test = ChiSquare.of(new Rate(3, 1), new Rate(3, 1));
        assertThat(test.corrected()).isZero();
        assertThat(test.correctedP()).isEqualTo(1);
    }

    @Test
    void saysBetweenWhichSharesTheTrueOneLies() {
        Rate.Interval interval = new Rate(20, 19).interval(NINETEEN_OF_TWENTY);
        assertThat(interval.least()).isEqualTo(0.7639, offset(5e-5));
        assertThat(interval.most()).isEqualTo(0.9911, offset(5e-5));
        assertThat(new Rate(10, 0).interval(NINETEEN_OF_TWENTY).least()).isEqualTo(0, offset(1e-9));
        assertThat(new Rate(10, 0).interval(NINETEEN_OF_TWENTY).most()).isEqualTo(0.2775, offset(5e-5));
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(10, 11)).withMessageContaining("11 of 10");
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.of(new Rate(0, 0), new Rate(1, 1)));
        assertThatIllegalStateException().isThrownBy(() -> new Rate(0, 0).interval(NINETEEN_OF_TWENTY));
        assertThat(new Rate(0, 0).share()).isNaN();
    }
}
