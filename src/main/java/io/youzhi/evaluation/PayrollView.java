package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.youzhi.shared.Bilingual;
import org.springframework.modulith.NamedInterface;

/**
 * What a month's pay of a unit's people loses and gains.
 *
 * @param state     draft, checked (by one), confirmed (by two)
 * @param cap       the largest share of a month's pay that is deducted, such as 0.2, by {@code capClause}
 * @param people    empty in a list
 */
@NamedInterface("door")
public record PayrollView(String number, String unit, String unitName, String month, String state, BigDecimal cap,
                          String capClause, String madeBy, Instant madeAt, String firstBy, Instant firstAt, String secondBy,
                          Instant secondAt, String release, List<PersonView> people) {

    /**
     * Somebody's month, CNY.
     *
     * @param pay        what they earn in it; null where nobody reported it, and then nothing is deducted
     * @param carriedIn  what earlier months left over, nought or less
     * @param ofMonth    the lines that are settled with this month
     * @param settled    what is paid on top, or (less than nought) deducted, now
     * @param carriedOut what is left over for the next month, nought or less
     */
    @NamedInterface("door")
    public record PersonView(String employee, String name, BigDecimal pay, BigDecimal carriedIn, BigDecimal ofMonth,
                             BigDecimal settled, BigDecimal carriedOut, List<LineView> lines) {
    }

    /** A line of the ledger behind it, with its clause. */
    @NamedInterface("door")
    public record LineView(Long line, Instant at, String clause, Bilingual clauseText, String caseNumber,
                           BigDecimal amount) {
    }
}
