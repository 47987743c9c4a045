package io.youzhi.rules.yaml;

import java.util.List;

import io.youzhi.rules.Problem;

/** A file of the rule book cannot be used; nothing of it is. */
public class ProblemFound extends RuntimeException {

    private final transient List<Problem> problems;

    /** With one problem. */
    public ProblemFound(Problem problem) {
        this(List.of(problem));
    }

    /** With all problems that were found. */
    public ProblemFound(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
