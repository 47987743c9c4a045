package io.youzhi.conduct;

import java.time.Instant;

/**
 * An appeal as others see it.
 *
 * @param line     the ledger line appealed
 * @param answerBy when an answer is due
 * @param state    open, kept, reversed, or moot where its line was taken back for another reason first
 * @param outcome  keep, reverse-line, withdraw-event; null while open
 * @param about    the line itself
 */
public record AppealView(String number, Long line, String subject, String appellant, Instant lodgedAt,
                         Instant answerBy, String grounds, String state, String outcome, String decidedBy,
                         Instant decidedAt, String reason, LedgerLineView about) {
}
