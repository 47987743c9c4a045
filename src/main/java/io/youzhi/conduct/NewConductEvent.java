package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A conduct event about to be recorded.
 *
 * @param type       one of the pack's vocabulary: complaint, violation, limit-missed, praise, price-audit, ...
 * @param at         when it happened
 * @param employee   whom it is about, or null
 * @param employees  several whom it is about (praise); empty where {@code employee} says it
 * @param unit       the unit it is about; null means the employee's own
 * @param caseNumber the request it comes from, or null
 * @param details    further keys of its type: String, BigDecimal, Boolean, List of String
 */
public record NewConductEvent(String type, Instant at, String employee, List<String> employees, String unit,
                              String caseNumber, Map<String, Object> details) {

    /** Takes copies, and nothing for null; whoever is named twice is meant once. */
    public NewConductEvent {
        employees = employees == null ? List.of() : employees.stream().distinct().toList();
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    /** The same, of a unit that it names. */
    NewConductEvent of(String named) {
        return new NewConductEvent(type, at, employee, employees, named, caseNumber, details);
    }

    /** A value that was typed: a number, a truth, or text. */
    public static Object value(String typed) {
        if (typed.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return new BigDecimal(typed);
        }
        return typed.equals("true") || typed.equals("false") ? (Object) Boolean.valueOf(typed) : typed;
    }
}
