package io.youzhi.rules.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;

/** What questionnaires and trees of factors speak of must be there: scales, bands, upper factors. */
final class QuestionChecks {

    /** Scales that need no choices: a number of 0 to 100, and the customer's own words. */
    private static final Set<String> OPEN_SCALES = Set.of("points", "text");

    private final Book book;
    private final List<Problem> problems;

    QuestionChecks(Book book, List<Problem> problems) {
        this.book = book;
        this.problems = problems;
    }

    void check() {
        Set<String> scales = Stream.concat(OPEN_SCALES.stream(), book.rows("scale").stream()
                .map(hit -> hit.row().id().substring(0, hit.row().id().indexOf('.')))).collect(Collectors.toSet());
        book.rows("questionnaire").stream().filter(hit -> hit.row().get("scale") != null)
                .filter(hit -> !scales.contains(hit.row().<String>get("scale"))).forEach(hit -> problem(hit,
                        "没有量表 " + hit.row().get("scale"), "there is no scale '" + hit.row().get("scale") + "'; known are "
                                + scales.stream().sorted().collect(Collectors.joining(", "))));
        for (String tree : book.pack().of("factor-trees")) {
            tree(book.rows("factor").stream().filter(hit -> hit.condition("tree").met(tree)).toList());
        }
    }

    /** Whoever goes up from a factor comes to one that has none above it. */
    private void tree(List<Hit> branches) {
        Map<String, String> above = new HashMap<>();
        branches.forEach(hit -> above.put(hit.row().get("factor"), hit.row().get("parent")));
        for (Hit hit : branches) {
            Set<String> passed = new HashSet<>();
            String at = hit.row().get("factor");
            while (at != null && passed.add(at)) {
                String parent = above.get(at);
                if (parent != null && !above.containsKey(parent)) {
                    problem(hit, "没有上级因素 " + parent, "there is no upper factor '" + parent + "' in this tree");
                }
                at = parent;
            }
            if (at != null) {
                problem(hit, "因素 " + at + " 是自己的上级", "the factor '" + at + "' is above itself");
            }
        }
    }

    private void problem(Hit hit, String zh, String en) {
        Problem problem = Problem.at(hit.table().file(), hit.row().line(), 0, zh, en);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
