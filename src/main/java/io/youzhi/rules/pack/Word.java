package io.youzhi.rules.pack;

import java.util.List;
import java.util.Map;

import io.youzhi.shared.Bilingual;

/**
 * A word of a vocabulary: what rules and data call it, and what people see.
 *
 * @param id         the word in code and data, such as {@code window-clerk}
 * @param name       what people see
 * @param attributes what else the pack says about it, such as {@code frontLine} or {@code groups} of a post
 */
public record Word(String id, Bilingual name, Map<String, List<String>> attributes) {

    /** Whether an attribute says true. */
    public boolean is(String attribute) {
        return attributes.getOrDefault(attribute, List.of()).contains("true");
    }

    /** All values of an attribute. */
    public List<String> all(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    /** The value of an attribute, or null. */
    public String get(String attribute) {
        List<String> values = all(attribute);
        return values.isEmpty() ? null : values.get(0);
    }
}
