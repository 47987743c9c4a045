package io.youzhi.rules.escalation;

import java.math.BigDecimal;
import java.util.List;

import io.youzhi.rules.Priority;
import io.youzhi.rules.Why;

/**
 * One step of the ladder (B-5).
 *
 * @param share    the share of the limit at which the step stands, or null where no step is reached yet
 * @param tell     whom to tell: handler, team-leader, unit-leader, upper-unit-leader, quality-office, leading-group
 * @param breach   whether this step makes the limit missed, a conduct event
 * @param priority raised priority, or null
 * @param reassign unit or role to which the work goes, or null
 * @param why      the rules that decided
 */
public record EscalationDecision(BigDecimal share, List<String> tell, boolean breach, Priority priority,
                                 String reassign, Why why) {
}
