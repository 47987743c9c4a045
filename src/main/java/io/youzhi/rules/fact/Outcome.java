package io.youzhi.rules.fact;

/** What a rule says about an outcome field of a decision, written as in a table's cell. */
public record Outcome(int rule, String field, String value) implements Conclusion {
}
