package io.youzhi.rules.conduct;

import java.math.BigDecimal;

import io.youzhi.rules.Why;

/**
 * One line of what the rules decide about a subject.
 *
 * @param event       id of the event it follows from (the last one, where several are judged as one)
 * @param clause      the clause carried out
 * @param subjectKind EMPLOYEE or UNIT
 * @param subject     id of the employee or unit
 * @param effect      money, points or action
 * @param amount      signed; CNY with two decimals, or points; null for an action
 * @param action      one of the vocabulary's actions; null for money and points
 * @param proposal    whether people must decide it (off-post, transfer, dismissal-review, ...)
 * @param via         clause that led to it, or null
 * @param why         the rules that decided
 */
public record Consequence(String event, String clause, SubjectKind subjectKind, String subject,
                          ConductFacts.Effect effect, BigDecimal amount, String action, boolean proposal, String via,
                          Why why) {

    /** Whom a consequence is about. */
    public enum SubjectKind { EMPLOYEE, UNIT }
}
