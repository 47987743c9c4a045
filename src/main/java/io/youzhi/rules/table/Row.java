package io.youzhi.rules.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param id         its id, unique in the table; a row of the same id in a nearer pack takes its place
 * @param clause     the clause it carries out
 * @param line       its line in the file
 * @param conditions one per condition column; null is 'any'
 * @param outcomes   what it says, by field; what it is silent about is absent
 */
public record Row(String id, String clause, int line, List<Condition> conditions, Map<String, Object> outcomes) {

    /** How many conditions it makes; of two rows that fit, the one with more says it more exactly. */
    public long exactness() {
        return conditions.stream().filter(Objects::nonNull).count();
    }

    /** An outcome, or null where it is silent or says {@code none}. */
    @SuppressWarnings("unchecked")
    public <T> T get(String field) {
        Object value = outcomes.get(field);
        return value == Cells.NONE ? null : (T) value;
    }
}
