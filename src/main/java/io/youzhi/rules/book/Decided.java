package io.youzhi.rules.book;

import java.util.List;
import java.util.Map;

import io.youzhi.rules.Why;

/**
 * What a decision came to: by field, what the row that says it most closely says.
 *
 * @param values  outcomes; what nobody speaks of, or was said to be none, is absent
 * @param reasons the rows and rules whose word counted
 */
public record Decided(Map<String, Object> values, List<Why.Reason> reasons) {

    /** An outcome, or null. */
    @SuppressWarnings("unchecked")
    public <T> T get(String field) {
        return (T) values.get(field);
    }

    /** An outcome, or what to take where there is none. */
    public <T> T get(String field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }
}
