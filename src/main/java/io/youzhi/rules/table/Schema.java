package io.youzhi.rules.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a decision is given and what it decides; headers of its tables and rules about it are checked against this.
 *
 * @param decision name of the decision and of its tables, such as {@code triage}
 * @param fact     what rules call the one fact it is about, such as {@code Request}
 * @param inputs   fields that conditions may look at
 * @param outcomes fields that rows may set
 */
public record Schema(String decision, String fact, Map<String, Field> inputs, Map<String, Field> outcomes) {

    /** Fields by name, in order. */
    public static Map<String, Field> fields(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
        return Collections.unmodifiableMap(byName);
    }
}
