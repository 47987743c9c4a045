package io.youzhi.decision;

import java.time.Instant;
import java.util.List;

/**
 * A decision as people read it, in their language.
 *
 * @param what    which decision it is
 * @param outcome what was decided
 * @param facts   what was known
 * @param counts  what was counted
 * @param rules   the rules and table rows that fired, with their clauses
 * @param release content hash of the rule release that decided
 */
public record InWords(Instant at, String what, List<Line> outcome, List<Line> facts, List<Line> counts,
                      List<Explained.Rule> rules, String release) {

    /** What something is called, and what it is. */
    public record Line(String label, String text) {
    }
}
