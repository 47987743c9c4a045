package io.youzhi.rules.escalation;

import java.math.BigDecimal;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;

/**
 * A limit on its way, as the escalation ladder (B-5) sees it.
 *
 * @param pack     the pack that promised the limit
 * @param kind     kind of request
 * @param category its category, or null
 * @param priority its priority, or null
 * @param limit    which limit
 * @param elapsed  share of the limit that is used up: 1 is due
 */
public record EscalationFacts(String pack, String kind, String category, Priority priority, LimitKind limit,
                              BigDecimal elapsed) {
}
