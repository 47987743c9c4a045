package io.youzhi.rules;

/** How urgent a request is; the order is from least to most. */
public enum Priority {
    NORMAL, HIGH, URGENT;

    /** The word of the catalogue: {@code normal}, ... */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
