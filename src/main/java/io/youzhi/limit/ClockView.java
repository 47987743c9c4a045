package io.youzhi.limit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.youzhi.shared.Reason;
import io.youzhi.shared.time.Slice;

/** A clock that explains itself: its promise, its story, and every slice of time that counted or did not. */
public record ClockView(String limit, String source, int round, String state, Integer amount, String measure,
                        String calendar, String pack, String release, @Reason String rule, Instant startedAt,
                        Instant promised, Instant due, Instant pausedAt, Instant stoppedAt, Instant breachedAt,
                        String severity, boolean late, BigDecimal overdue, BigDecimal nextStep, Instant nextStepAt,
                        Duration counted, boolean guessed, List<ClockEntryView> entries, List<Slice> slices) {

    /** One line of the ledger of clocks. */
    public record ClockEntryView(Instant at, String what, Instant due, BigDecimal share, String by,
                                 @Reason String reason, List<String> told, String rules) {
    }
}
