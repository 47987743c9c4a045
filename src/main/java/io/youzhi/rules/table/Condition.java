package io.youzhi.rules.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What a condition cell asks.
 *
 * @param operator how it compares
 * @param values   the values, one of which must fit; one number or flag for other operators
 * @param negated  whether none of the values may fit
 */
public record Condition(Operator operator, List<?> values, boolean negated) {

    /** The one value. */
    public Object value() {
        return values.get(0);
    }

    /** Whether a fact's value fits; an unknown value never does, but for {@code not}. */
    public boolean met(Object fact) {
        return switch (operator) {
            case IN -> (fact != null && values.contains(fact)) != negated;
            case HAS -> (fact instanceof Collection<?> list && values.stream().anyMatch(list::contains)) != negated;
            case MENTIONS -> (fact instanceof String text
                    && values.stream().anyMatch(word -> text.contains((String) word))) != negated;
            case EQUAL -> fact instanceof BigDecimal number ? number.compareTo((BigDecimal) value()) == 0
                    : value().equals(fact);
            default -> fact instanceof BigDecimal number && ordered(number.compareTo((BigDecimal) value()));
        };
    }

    private boolean ordered(int comparison) {
        return switch (operator) {
            case AT_LEAST -> comparison >= 0;
            case MORE -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            default -> comparison < 0;
        };
    }
}
