package io.youzhi.reporting;

import java.math.BigDecimal;
import java.time.Instant;

import io.youzhi.shared.Bilingual;

/**
 * An entry of a record as people read it.
 *
 * @param number     its number in the record, for good
 * @param at         when it happened
 * @param place      where, or null
 * @param item       the item of the checklist, or null
 * @param text       what was found or complained about, in the words of whoever wrote it down; null once blanked
 * @param demandedBy name of who found or took it, or null
 * @param deadline   by when it was to be put right or answered, or null
 * @param result     late, incomplete, recurred; or of a complaint: upheld, partly, not-upheld, open, closed
 * @param closedAt   when it was put right or closed, or null
 * @param fine       what it cost when it was entered, or null
 * @param stands     what stands of it
 * @param state      pending, final or reversed
 * @param reason     why it was taken back, or null
 * @param line       the line of the ledger
 */
public record RecordedEntry(int number, Instant at, String place, Bilingual item, String text, String demandedBy,
                            Instant deadline, String result, Instant closedAt, BigDecimal fine, BigDecimal stands,
                            String state, String reason, Instant reversedAt, String clause, String caseNumber, Long line) {

    /** Whether a counter-entry took it back: it is shown struck. */
    public boolean isReversed() {
        return state.equals("reversed");
    }
}
