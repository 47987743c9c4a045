package io.youzhi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A step on record.
 *
 * @param owes      steps that it owes
 * @param violation the violation that it established, or null
 * @param rules     the rules that were asked
 * @param release   the rule release it was recorded by
 */
public record EntryView(Long id, int number, int round, String step, String unit, String by, Instant at,
                        Map<String, Object> fields, List<String> owes, String violation, String clause,
                        List<String> rules, String release) {
}
