package io.youzhi.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A set of rule files that cannot be used, with everything that is wrong in it. */
public class RuleFilesRefused extends Exception {

    private final transient List<Problem> problems;

    /** Keeps the problems in order of their places. */
    public RuleFilesRefused(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** All that is wrong, in order of file, line and column; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
