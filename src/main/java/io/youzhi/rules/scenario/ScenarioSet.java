package io.youzhi.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.Problem;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.pack.Pack;

/** The scenarios that lie beside the rules they exercise, in {@code <pack>/scenarios/*.yaml}. */
public final class ScenarioSet {

    private ScenarioSet() {
    }

    /** Whether a file of a rule set holds scenarios. */
    static boolean isScenarioFile(String path) {
        return path.matches("[^/]+/scenarios/.+\\.ya?ml");
    }

    /** The scenarios of a rule set; what is wrong is added to {@code problems}. */
    public static List<Scenario> read(RuleBook book, List<Problem> problems) {
        List<Scenario> scenarios = new ArrayList<>();
        RuleFiles files = book.files();
        for (String path : files.paths()) {
            if (isScenarioFile(path)) {
                scenarios.addAll(ScenarioFile.read(path, files.bytes(path), packs(book), problems));
            } else if (path.matches("[^/]+/scenarios/.*")) {
                problems.add(Problem.at(path, 0, 0, "scenarios/ 里只能有 .yaml 文件", "only .yaml files belong into scenarios/"));
            }
        }
        return scenarios;
    }

    /** What is wrong with a rule set by its own scenarios: those that cannot be read, and those that fail. */
    public static List<Problem> problems(RuleBook book) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = read(book, problems);
        if (problems.isEmpty()) {
            ScenarioRunner runner = new ScenarioRunner(book);
            for (Scenario scenario : scenarios) {
                ScenarioResult result = runner.run(scenario);
                if (!result.passed()) {
                    String what = "'" + scenario.name() + "': " + String.join("; ", result.differences());
                    problems.add(Problem.at(scenario.file(), scenario.line(), 0, "情景不通过 " + what, "the scenario fails " + what));
                }
            }
        }
        return problems;
    }

    /** The packs of a rule set by name. */
    static Map<String, Pack> packs(RuleBook book) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        book.packs().forEach(id -> packs.put(id, book.pack(id).pack()));
        return packs;
    }
}
