package io.youzhi.evaluation;

import java.math.BigDecimal;

import io.youzhi.shared.Bilingual;
import org.springframework.modulith.NamedInterface;

/**
 * A measure of a unit in a period.
 *
 * @param meaning        its definition
 * @param numerator      what was counted, by the name {@code numeratorName}; null where nobody counted or reported it
 * @param value          numerator by denominator times {@code per}; null where there is nothing to divide by
 * @param least          lower end of Wilson's interval of a share, in the same unit as the value; null where there is none
 * @param most           its upper end
 * @param isFew          whether there are fewer cases than the pack thinks enough
 * @param higherIsBetter which way is good, or null
 * @param target         what is aimed at, or null
 * @param clause         the clause that asks for it
 * @param rule           the row that declares it
 */
@NamedInterface("door")
public record MeasureView(String measure, Bilingual name, Bilingual meaning, Bilingual numeratorName, Bilingual denominatorName,
                          BigDecimal numerator, BigDecimal denominator, BigDecimal per, BigDecimal value, BigDecimal least,
                          BigDecimal most, boolean isFew, Boolean higherIsBetter, BigDecimal target, String clause,
                          String rule) {
}
