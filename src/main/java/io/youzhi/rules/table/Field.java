package io.youzhi.rules.table;

/**
 * A field of a decision.
 *
 * @param name   as headers and rules call it
 * @param type   what it holds
 * @param domain the part of the vocabulary that its words come from, of a text those that are offered for it; or null
 */
public record Field(String name, FieldType type, String domain) {

    /** A field without a domain. */
    public static Field of(String name, FieldType type) {
        return new Field(name, type, null);
    }

    /** Whether it may hold other words than those of its domain: a text that is merely offered some. */
    public boolean isOpen() {
        return domain == null || type == FieldType.TEXT;
    }
}
