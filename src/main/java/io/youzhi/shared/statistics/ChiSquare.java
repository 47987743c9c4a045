package io.youzhi.shared.statistics;

import java.util.stream.DoubleStream;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Pearson's test of two rates for being the same. With <em>continuity correction</em> (Yates) each count comes half a case
 * nearer to what was expected, which is the more careful of the two where cases are few.
 *
 * @param chi2          without continuity correction
 * @param p             how probable a difference like this, or a larger one, is by chance alone, 0 to 1
 * @param corrected     chi-square with continuity correction
 * @param correctedP    its probability
 * @param degrees       degrees of freedom
 * @param leastExpected the smallest of the four counts that were to be expected if both rates were the same: where it is
 *                      small the probabilities are rough
 */
public record ChiSquare(double chi2, double p, double corrected, double correctedP, int degrees, double leastExpected) {

    private static final double HALF_A_CASE = 0.5;
    /** Two rates, hit or missed. */
    private static final int DEGREES = 1;

    /** Tests two rates that are both there. */
    public static ChiSquare of(Rate a, Rate b) {
        if (!a.isThere() || !b.isThere()) {
            throw new IllegalArgumentException("a rate of no cases cannot be compared");
        }
        long[][] counts = {{a.hits(), a.cases() - a.hits()}, {b.hits(), b.cases() - b.hits()}};
        double[][] expected = expected(a, b);
        double least = DoubleStream.concat(DoubleStream.of(expected[0]), DoubleStream.of(expected[1])).min().orElseThrow();
        if (least == 0) {
            return new ChiSquare(0, 1, 0, 1, DEGREES, 0);
        }
        var test = ChiSquareTest.withDefaults().test(counts);
        double corrected = corrected(counts, expected);
        return new ChiSquare(test.getStatistic(), test.getPValue(), corrected,
                ChiSquaredDistribution.of(DEGREES).survivalProbability(corrected), DEGREES, least);
    }

    private static double[][] expected(Rate a, Rate b) {
        double cases = a.cases() + (double) b.cases();
        double hits = a.hits() + (double) b.hits();
        double misses = cases - hits;
        return new double[][] {{a.cases() * hits / cases, a.cases() * misses / cases},
                {b.cases() * hits / cases, b.cases() * misses / cases}};
    }

    /** The library's test has no correction: all four counts differ from the expected by the same, which half a case lessens. */
    private static double corrected(long[][] counts, double[][] expected) {
        double difference = Math.max(0, Math.abs(counts[0][0] - expected[0][0]) - HALF_A_CASE);
        double sum = 0;
        for (double[] row : expected) {
            for (double cell : row) {
                sum += difference * difference / cell;
            }
        }
        return sum;
    }
}
