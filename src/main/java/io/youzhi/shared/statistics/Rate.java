package io.youzhi.shared.statistics;

import java.math.BigDecimal;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How many of so many: 19 satisfied customers of 20 who answered.
 *
 * @param cases how many there are, from 0
 * @param hits  how many of them are meant, from 0 to {@code cases}
 */
public record Rate(long cases, long hits) {

    /** Refuses what cannot be counted. */
    public Rate {
        if (cases < 0 || hits < 0 || hits > cases) {
            throw new IllegalArgumentException(hits + " of " + cases + " is no rate: hits lie between 0 and the cases");
        }
    }

    /** Whether there are cases to speak of a rate at all. */
    public boolean isThere() {
        return cases > 0;
    }

    /** The share, 0 to 1; {@link Double#NaN} of no cases. */
    public double share() {
        return isThere() ? (double) hits / cases : Double.NaN;
    }

    /** Wilson's interval of the share; with {@code confidence} 0.95 it holds the true one 19 times of 20. */
    public Interval interval(BigDecimal confidence) {
        if (!isThere()) {
            throw new IllegalStateException("there is no interval where there are no cases");
        }
        if (cases > Integer.MAX_VALUE) {
            throw new IllegalStateException("too many cases: " + cases);
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) cases, (int) hits,
                1 - confidence.doubleValue());
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }

    /** Between which shares, 0 to 1, the true one lies. */
    public record Interval(double least, double most) {
    }
}
