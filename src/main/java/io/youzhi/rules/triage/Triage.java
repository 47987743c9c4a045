package io.youzhi.rules.triage;

/** Triage by rules (B-3). */
public interface Triage {

    /** Decides by the live release. */
    TriageDecision decide(TriageFacts facts);
}
