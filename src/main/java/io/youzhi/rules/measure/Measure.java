package io.youzhi.rules.measure;

import java.math.BigDecimal;

import io.youzhi.rules.Why;
import io.youzhi.shared.Bilingual;

/**
 * A measure: numerator by denominator, times {@code per}.
 *
 * @param id             its row, such as {@code satisfaction}
 * @param name           what people see
 * @param meaning        its definition
 * @param numerator      name of a count of the program's, or of a figure that units report
 * @param denominator    the same
 * @param per            100 for per cent, 10000 for per 10,000, 1 for a mean
 * @param isShare        whether the numerator is a part of the denominator, so that there is an interval
 * @param higherIsBetter which way is good; null where the pack does not say
 * @param target         what is aimed at, or null
 * @param weight         how much it counts among all, or null
 * @param least          below how many cases a value says little; null where the pack does not say
 * @param source         the row that declares it
 */
public record Measure(String id, Bilingual name, Bilingual meaning, String numerator, String denominator, BigDecimal per,
                      boolean isShare, Boolean higherIsBetter, BigDecimal target, BigDecimal weight, BigDecimal least,
                      Why.Reason source) {
}
