package io.youzhi.rules.fact;

/** What a rule of policy staff concludes; {@code rule} is its number among the rules of its pack. */
public sealed interface Conclusion permits Money, Points, Action, Outcome {

    /** Number of the rule. */
    int rule();
}
