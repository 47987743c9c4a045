package io.youzhi.history;

import java.util.List;

/** A mapping or a source file that cannot be used. */
class ImportRefused extends RuntimeException {

    private final transient List<Problem> problems;

    ImportRefused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    ImportRefused(Problem problem) {
        this(List.of(problem));
    }

    List<Problem> problems() {
        return problems;
    }
}
