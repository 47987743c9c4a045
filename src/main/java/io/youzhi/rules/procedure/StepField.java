package io.youzhi.rules.procedure;

import java.util.List;
import java.util.Map;

import io.youzhi.shared.Bilingual;

/**
 * What is recorded with a step.
 *
 * @param name     as programs call it
 * @param label    what people see
 * @param type     one of {@link #TYPES}
 * @param domain   the part of the vocabulary that its words come from, or null
 * @param words    the words themselves, with what people see; empty where it is of another type
 * @param optional whether it may be left out
 * @param past     whether a moment must have come already
 */
public record StepField(String name, Bilingual label, String type, String domain, Map<String, Bilingual> words,
                        boolean optional, boolean past) {

    /** The type of moments. */
    public static final String MOMENT = "moment";
    /** All types. */
    public static final List<String> TYPES = List.of("text", "word", "number", "money", "flag", MOMENT);
}
