package io.youzhi.conduct;

import java.time.Instant;
import java.util.Set;

import io.youzhi.shared.Refused;
import org.springframework.modulith.NamedInterface;

/**
 * What is looked for in the ledger; null says nothing. {@code to} is not included.
 *
 * @param state pending, final or reversed
 */
@NamedInterface("door")
public record LedgerSearch(String subject, String clause, String caseNumber, Long event, String unit, String state,
                           Instant from, Instant to) {

    private static final Instant START = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Refuses a state that no line can have. */
    public LedgerSearch {
        if (state != null && !Set.of("pending", "final", "reversed").contains(state)) {
            throw Refused.field("state", "conduct.state.unknown", state);
        }
    }

    Instant fromOrStart() {
        return from == null ? START : from;
    }

    Instant toOrEnd() {
        return to == null ? END : to;
    }
}
