package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;

import io.youzhi.rules.Why;
import org.springframework.modulith.NamedInterface;

/**
 * A line of the ledger as others see it.
 *
 * @param entry       decision or counter
 * @param at          when the event happened from which it follows
 * @param decidedAt   when it was written
 * @param appealUntil last moment at which it can be appealed; null for a counter-entry
 * @param state       pending, final or reversed
 * @param counters    the line that a counter-entry takes back
 * @param counteredBy the counter-entry that takes this line back
 * @param cause       of a counter-entry: withdrawn, judged-anew, appealed
 * @param because     the event that was recorded late, withdrawn or corrected, which led to this entry
 * @param why         the facts, counts and rules behind it; only where one line is asked for
 */
@NamedInterface("door")
public record LedgerLineView(Long id, String entry, Long event, Instant at, Instant decidedAt, Instant appealUntil,
                             String state, String caseNumber, String pack, String clause, String rule,
                             String release, String subjectKind, String subject, String subjectUnit, String effect,
                             BigDecimal amount, String action, boolean proposal, String via, Long counters,
                             Long counteredBy, String cause, Long because, String reason, String appeal, Why why) {
}
