package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

import io.youzhi.rules.measure.Measure;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.statistics.Rate;

/** From numerator and denominator to what people read: the value, its interval, whether the cases are few. */
final class Calculation {

    private static final int DECIMALS = 2;
    private static final int INNER_DECIMALS = 12;

    private final BigDecimal confidence;
    private final Function<String, Bilingual> words;

    /**
     * By the numbers and words of a pack.
     *
     * @param confidence how sure intervals are, such as 0.95
     * @param words      what people call a count
     */
    Calculation(BigDecimal confidence, Function<String, Bilingual> words) {
        this.confidence = confidence;
        this.words = words;
    }

    MeasureView of(Measure measure, BigDecimal numerator, BigDecimal denominator) {
        boolean isThere = numerator != null && denominator != null && denominator.signum() > 0;
        BigDecimal value = !isThere ? null : numerator.multiply(measure.per())
                .divide(denominator, INNER_DECIMALS, RoundingMode.HALF_UP).setScale(DECIMALS, RoundingMode.HALF_UP);
        Rate.Interval interval = isThere && measure.isShare() && isRate(numerator, denominator)
                ? new Rate(denominator.longValueExact(), numerator.longValueExact()).interval(confidence) : null;
        boolean few = isThere && measure.least() != null && denominator.compareTo(measure.least()) < 0;
        return new MeasureView(measure.id(), measure.name(), measure.meaning(),
                words.apply(measure.numerator()), words.apply(measure.denominator()),
                numerator, denominator, measure.per(), value, interval == null ? null : shown(interval.least(), measure),
                interval == null ? null : shown(interval.most(), measure), few, measure.higherIsBetter(), measure.target(),
                measure.source().clause(), measure.source().rule());
    }

    private static boolean isRate(BigDecimal numerator, BigDecimal denominator) {
        return isWhole(numerator) && isWhole(denominator) && numerator.signum() >= 0 && numerator.compareTo(denominator) <= 0
                && denominator.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal shown(double share, Measure measure) {
        return BigDecimal.valueOf(share).multiply(measure.per()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
