package io.youzhi.rules.procedure;

import java.util.List;
import java.util.Map;

/**
 * What the rules are asked before a step is recorded.
 *
 * @param decision  the decision of the pack, one of its {@code asks}
 * @param given     where each of its given fields comes from
 * @param answer    its outcome that must say yes
 * @param violation what recording the step establishes where the answer is no; null: then it is refused
 */
public record Question(String decision, Map<String, Source> given, String answer, Violation violation) {

    /** Whether the answer hangs on what is recorded with the step. */
    public boolean asksFields() {
        return given.values().stream().anyMatch(source -> source.field() != null);
    }

    /** How a given field is known. */
    public enum How {
        /** Whether all these steps are on record in the round. */
        RECORDED,
        /** Whether all these steps were recorded before the moment that a field of this entry says. */
        RECORDED_BEFORE,
        /** Whether all these steps were recorded since this step was last. */
        SINCE,
        /** How often the step is on record in the round, the entry that is asked about included. */
        COUNT,
        /** What a field of this entry says. */
        FIELD
    }

    /**
     * Where a given field comes from.
     *
     * @param how   how it is known
     * @param steps the steps it looks at
     * @param field the field it looks at, or null
     */
    public record Source(How how, List<String> steps, String field) {
    }

    /** A violation of the unit: a word of {@code codes}, and of {@code severities} or null. */
    public record Violation(String code, String severity) {
    }
}
