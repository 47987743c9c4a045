package io.youzhi.rules;

/** Which step of a case a time limit is for: of a request, or (rectify) of a finding. */
public enum LimitKind {
    ACCEPT, ARRIVE, RESOLVE, REPLY, FEEDBACK, RECTIFY;

    /** The word of the catalogue: {@code accept}, ... */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
