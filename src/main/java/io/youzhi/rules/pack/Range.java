package io.youzhi.rules.pack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.youzhi.rules.table.FieldType;

/**
 * Which numbers a key of events may hold. Whatever a pack says, no number has more digits than its tables can write.
 *
 * @param least    the smallest, or null
 * @param most     the largest, or null
 * @param decimals how many decimals it has at most
 */
public record Range(BigDecimal least, BigDecimal most, int decimals) {

    private static final int DIGITS = 15;
    private static final int DECIMALS = 8;
    private static final int DECIMALS_OF_MONEY = 2;

    /** What a number breaks: {@code digits}, {@code whole}, {@code decimals}, {@code least} or {@code most}, and what is allowed. */
    public record Breach(String what, Object allowed) {
    }

    /** The range of a type of which the pack says no more. */
    static Range of(FieldType type, BigDecimal least, BigDecimal most, boolean whole) {
        return new Range(least, most, whole ? 0 : type == FieldType.MONEY ? DECIMALS_OF_MONEY : DECIMALS);
    }

    /** What the first of a value's numbers breaks; nothing where they fit, or where it holds none. */
    public Optional<Breach> breach(Object value) {
        Collection<?> all = value instanceof Map<?, ?> map ? map.values() : List.of(value);
        return all.stream().filter(BigDecimal.class::isInstance).map(each -> breach((BigDecimal) each))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Breach> breach(BigDecimal number) {
        // In this order: stripping or comparing a number of a million digits would take its time.
        if ((long) number.precision() - number.scale() > DIGITS) {
            return Optional.of(new Breach("digits", DIGITS));
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > decimals) {
            return Optional.of(decimals == 0 ? new Breach("whole", "") : new Breach("decimals", decimals));
        }
        if (least != null && number.compareTo(least) < 0) {
            return Optional.of(new Breach("least", least));
        }
        return most != null && number.compareTo(most) > 0 ? Optional.of(new Breach("most", most)) : Optional.empty();
    }
}
