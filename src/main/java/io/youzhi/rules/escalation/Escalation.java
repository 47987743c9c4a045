package io.youzhi.rules.escalation;

import java.math.BigDecimal;
import java.util.List;

/** The escalation ladder (B-5). {@code release} is the content hash of the release that promised the limit. */
public interface Escalation {

    /** The step just reached at {@code facts.elapsed()}. */
    EscalationDecision decide(EscalationFacts facts, String release);

    /** The shares at which the ladder has steps for such a limit, ascending ({@code elapsed} is not looked at). */
    List<BigDecimal> steps(EscalationFacts facts, String release);

    /** Severity (minor, moderate, serious) of a breach that is late by {@code overdue} of its limit (0.6 = 60 %). */
    Severity severity(EscalationFacts facts, BigDecimal overdue, String release);

    /** A severity with the rules that say so. */
    record Severity(String severity, io.youzhi.rules.Why why) {
    }
}
