package io.youzhi.decision;

import java.time.Instant;
import java.util.Map;

import io.youzhi.rules.Why;

/**
 * A decision as it was kept.
 *
 * @param what    which decision it is, such as {@code triage}
 * @param outcome what was decided, by field
 * @param why     the facts, counts and rules behind it
 */
public record DecisionView(Long id, Instant at, String what, Map<String, Object> outcome, Why why) {
}
