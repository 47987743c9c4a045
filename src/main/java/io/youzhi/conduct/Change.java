package io.youzhi.conduct;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.shared.Refused;

/**
 * What was otherwise than recorded. A field that is not named stays as it was; one with null is none.
 *
 * @param fields {@code at}, {@code employee}, {@code employees}, {@code unit}, {@code caseNumber}, and the keys of the
 *               event's type. Another employee without a unit brings their own unit with them
 */
public record Change(Map<String, Object> fields) {

    /** Takes a copy, which may hold null. */
    public Change {
        fields = new LinkedHashMap<>(fields);
    }

    /** What should have been recorded. */
    NewConductEvent of(NewConductEvent wrong) {
        Map<String, Object> details = new LinkedHashMap<>(wrong.details());
        fields.forEach(details::put);
        List.of("type", "at", "employee", "employees", "unit", "caseNumber").forEach(details::remove);
        details.values().removeIf(each -> each == null);
        boolean others = fields.containsKey("employee") || fields.containsKey("employees");
        return new NewConductEvent(value("type", wrong.type(), String.class), value("at", wrong.at(), Instant.class),
                value("employee", wrong.employee(), String.class), employees(wrong),
                value("unit", others ? null : wrong.unit(), String.class),
                value("caseNumber", wrong.caseNumber(), String.class), details);
    }

    private List<String> employees(NewConductEvent wrong) {
        List<?> several = value("employees", wrong.employees(), List.class);
        return several == null ? List.of() : several.stream().map(String::valueOf).toList();
    }

    private <T> T value(String field, T before, Class<T> type) {
        if (!fields.containsKey(field)) {
            return before;
        }
        Object value = fields.get(field);
        if (value != null && !type.isInstance(value)) {
            throw Refused.field(field, "conduct.event.no-such-value");
        }
        return type.cast(value);
    }
}
