package io.youzhi.rules.scenario;

import java.util.List;
import java.util.Set;

/**
 * How a scenario came out.
 *
 * @param differences what differed; empty when it passed
 * @param clauses     the clauses whose rules spoke, and those that it expects or names
 */
public record ScenarioResult(Scenario scenario, List<String> differences, Set<String> clauses) {

    /** Whether everything came out as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        String where = scenario.file() + ": " + scenario.name();
        return passed() ? "PASS " + where : "FAIL " + where + ": " + String.join("; ", differences);
    }
}
