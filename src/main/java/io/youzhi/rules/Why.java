package io.youzhi.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a decision came out as it did.
 *
 * @param release content hash of the rule release that decided
 * @param pack    the policy pack asked
 * @param facts   what was known, by field; a customer's own words, which rules may look at, are not among them
 * @param counts  counts over windows that were looked at
 * @param reasons the rules and table rows that fired
 */
public record Why(String release, String pack, Map<String, Object> facts, List<Counted> counts, List<Reason> reasons) {

    /** The rules that decided, in few words: {@code B-5 base/escalation#due, ...}. */
    public String inShort() {
        String all = reasons.stream().map(reason -> reason.clause() + " " + reason.rule()).distinct()
                .collect(Collectors.joining(", "));
        return all.length() > 1000 ? all.substring(0, 1000) : all;
    }

    /**
     * One rule or table row that fired.
     *
     * @param clause the clause it carries out, such as {@code W-2}
     * @param rule   rule name, or table and row id ({@code water/scoring#W-2.employee})
     * @param file   file it stands in, relative to {@code rules/}
     * @param line   its line in that file, from 1
     */
    public record Reason(String clause, String rule, String file, int line) {
    }

    /** What was counted in a window: {@code window} from {@code from} to {@code to}, of {@code subject}. */
    public record Counted(String window, String subject, java.math.BigDecimal value, Instant from, Instant to) {
    }
}
