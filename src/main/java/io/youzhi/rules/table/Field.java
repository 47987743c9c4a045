package io.youzhi.rules.table;

/**
 * A field of a decision.
 *
 * @param name   as headers and rules call it
 * @param type   what it holds
 * @param domain the part of the vocabulary that its words come from, or null where any text will do
 */
public record Field(String name, FieldType type, String domain) {

    /** A field without a domain. */
    public static Field of(String name, FieldType type) {
        return new Field(name, type, null);
    }
}
