package io.youzhi.request;

/** What is to be done next in handling; the process draws one task for each. */
public enum Step {
    ACCEPT, ARRIVE, REPLY, RESOLVE, INVESTIGATE, PRAISE, FEEDBACK, WAIT, DECIDE_REFUSAL, DECIDE_WAIT, DONE;

    /** The word for it, as gateways of the process read it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
