package io.youzhi.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.youzhi.shared.Refused.Fault;

/** Collects what is wrong with the fields of something that was sent, to say it all at once. */
public final class Faults {

    private static final int DIGITS = 13;
    private static final int DECIMALS = 2;

    private final List<Fault> found = new ArrayList<>();

    /** A field is needed and must fit its column. */
    public Faults text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            found.add(new Fault(field, "field.missing", List.of()));
            return this;
        }
        return optional(field, value, longest);
    }

    /** A field may be left out, but must fit its column. */
    public Faults optional(String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            found.add(new Fault(field, "field.too-long", List.of(longest)));
        }
        return this;
    }

    /** Money may be left out, but is not less than nothing and must fit its column. */
    public Faults amount(String field, BigDecimal value) {
        boolean fits = value == null || (long) value.precision() - value.scale() <= DIGITS && value.signum() >= 0
                && (value.signum() == 0 || value.stripTrailingZeros().scale() <= DECIMALS);
        return require(fits, field, "field.bad-amount", BigDecimal.TEN.pow(DIGITS).toPlainString());
    }

    /** A field is one of the words. */
    public Faults oneOf(String field, String value, Collection<String> words) {
        String known = String.join(", ", words.stream().sorted().toList());
        if (value == null || value.isBlank()) {
            found.add(new Fault(field, "field.missing-of", List.of(known)));
        } else if (!words.contains(value)) {
            found.add(new Fault(field, "field.unknown-word", List.of(value, known)));
        }
        return this;
    }

    /** Something must hold. */
    public Faults require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            found.add(new Fault(field, code, List.of(arguments)));
        }
        return this;
    }

    /** Refuses if anything is wrong. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refused.fields(found);
        }
    }
}
