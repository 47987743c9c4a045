package io.youzhi.rules.visit;

import java.math.BigDecimal;

import io.youzhi.rules.Why;
import io.youzhi.shared.time.Limit;

/** The rules of return visits (B-6, B-7). {@code release} is the content hash of the release that promised. */
public interface ReturnVisitRules {

    /** Whether such a request is called back, by when, how often it is tried. */
    Plan plan(PlanFacts facts, String release);

    /** What a visit leads to. */
    Outcome decide(VisitFacts facts, String release);

    /** A request about to be called back. */
    record PlanFacts(String pack, String kind, String category, String channel) {
    }

    /**
     * How a request is called back.
     *
     * @param share  share of such requests that is called back: 1 is all, 0.2 a sample of a fifth
     * @param within limit of the call, from the result
     * @param tries  tries on different days before it counts as not reached
     */
    record Plan(BigDecimal share, Limit within, int tries, Why why) {
    }

    /**
     * A visit that was made or tried.
     *
     * @param score    0 to 100, or null
     * @param stars    1 to 5, or null
     * @param reached  whether the customer was reached
     * @param tries    tries so far, this one included
     * @param reopened how often the request was reopened before
     */
    record VisitFacts(String pack, String kind, BigDecimal score, Integer stars, boolean reached, int tries,
                      int reopened) {
    }

    /** {@code outcome} is one of reopen, quality-office, close, call-again, not-reached. */
    record Outcome(String outcome, Why why) {
    }
}
