package io.youzhi.procedure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step about to be put on record.
 *
 * @param procedure name of the procedure
 * @param subject   what it is about
 * @param step      id of the step
 * @param unit      the unit that takes it; null means the recorder's own
 * @param fields    what is recorded with it
 */
public record NewEntry(String procedure, String subject, String step, String unit, Map<String, Object> fields) {

    /** Takes a copy, and nothing for null. */
    public NewEntry {
        fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
    }
}
