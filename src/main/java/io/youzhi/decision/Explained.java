package io.youzhi.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.Why.Counted;

/**
 * A decision with everything behind it, its clauses in the reader's language.
 *
 * @param what    which decision it is, such as {@code triage}
 * @param outcome what was decided, by field
 * @param pack    the policy pack asked
 * @param release content hash of the rule release that decided
 * @param facts   what was known, by field
 * @param counts  counts over windows that were looked at
 * @param rules   the rules and table rows that fired
 */
public record Explained(Long id, Instant at, String what, Map<String, Object> outcome, String pack, String release,
                        Map<String, Object> facts, List<Counted> counts, List<Rule> rules) {

    /**
     * A rule or table row that fired.
     *
     * @param clause the clause it carries out
     * @param text   what the clause says; null where the release has no such clause
     * @param rule   rule name, or table and row id
     * @param file   file it stands in, relative to {@code rules/}
     * @param line   its line in that file, from 1
     */
    public record Rule(String clause, String text, String rule, String file, int line) {
    }
}
