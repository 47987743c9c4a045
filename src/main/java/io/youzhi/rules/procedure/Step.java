package io.youzhi.rules.procedure;

import java.util.List;
import java.util.Map;

import io.youzhi.shared.Bilingual;

/**
 * One step of a procedure.
 *
 * @param id       its id in code and data
 * @param label    what people see
 * @param by       roles that may record it; {@code unit-leader} means a leader of the unit itself
 * @param after    steps that must be on record before it, in the same round
 * @param before   the moment before which it must be recorded, or null
 * @param due      the moment by which it is expected, or null; nothing is refused by it
 * @param fields   what is recorded with it, by name
 * @param ends     whether it ends the round: what comes next begins anew
 * @param question what the rules are asked before, or null
 * @param owes     steps that are owed once it is on record, each with the outcome of the question that says so
 */
public record Step(String id, Bilingual label, List<String> by, List<String> after, Moment before, Moment due,
                   Map<String, StepField> fields, boolean ends, Question question, Map<String, String> owes) {

    /** A field of type moment: of this step's entry, or of another step's last one. */
    public record Moment(String step, String field) {
    }
}
