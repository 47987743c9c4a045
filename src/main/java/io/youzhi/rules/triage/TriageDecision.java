package io.youzhi.rules.triage;

import java.util.List;
import java.util.Map;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Why;
import io.youzhi.shared.time.Limit;

/**
 * What triage decides (B-3).
 *
 * @param kind     the kind after triage
 * @param priority how urgent
 * @param unit     responsible unit, or null where the rules name none (the unit of intake keeps it)
 * @param limits   the limits that apply, each from the moment of intake; feedback is a grace after the resolve limit
 * @param tell     who must know at once: unit-leader, quality-office, ...
 * @param papers   papers that the customer must bring
 * @param why      the rules that decided
 */
public record TriageDecision(String kind, Priority priority, String unit, Map<LimitKind, Limit> limits,
                             List<String> tell, List<String> papers, Why why) {
}
