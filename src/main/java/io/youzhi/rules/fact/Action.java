package io.youzhi.rules.fact;

/** An action of the vocabulary for a subject. */
public record Action(int rule, String subject, String action) implements Conclusion {
}
