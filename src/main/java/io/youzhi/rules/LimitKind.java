package io.youzhi.rules;

/** Which step of a request a time limit is for. */
public enum LimitKind {
    ACCEPT, ARRIVE, RESOLVE, REPLY, FEEDBACK;

    /** The word of the catalogue: {@code accept}, ... */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
