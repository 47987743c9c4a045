package io.youzhi.rules.rectification;

import java.util.List;

import io.youzhi.rules.Why;
import io.youzhi.shared.time.Limit;

/**
 * What is to be done about a finding.
 *
 * @param order    {@code on-spot} or {@code rectification}
 * @param deadline by when, from the finding's moment on; null where it is put right on the spot
 * @param tell     who must know at once: unit-leader, quality-office, ...
 * @param recurred the latest earlier finding that it repeats, or null
 * @param why      the rules that decided
 */
public record FindingDecision(String order, Limit deadline, List<String> tell, FindingFacts.Earlier recurred, Why why) {

    /** Whether it came back within the window (B-25). */
    public boolean hasRecurred() {
        return recurred != null;
    }
}
