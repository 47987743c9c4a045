package io.youzhi.rules.scenario;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import io.youzhi.rules.Problem;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.scenario.ClauseIndex.Entry;
import picocli.CommandLine.Command;

/** Prints which rules carry out each clause and which scenarios exercise it. */
@Command(name = "clauses", mixinStandardHelpOptions = true,
        description = "Prints clause, rules and scenarios (or the page or test that shows it). Ends with 1 if a clause of "
                + "a pack that claims to be complete has none, 2 when the rules or scenarios cannot be read.")
public final class ClausesCommand extends RuleTool {

    @Override
    boolean isGood(RuleBook book, String pack, PrintWriter out) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = ScenarioSet.read(book, problems);
        require(problems);
        ScenarioRunner runner = new ScenarioRunner(book);
        ClauseIndex index = ClauseIndex.of(book, scenarios.stream().map(runner::run).toList());
        List<Entry> entries = index.entries().stream().filter(entry -> pack == null || entry.pack().equals(pack)).toList();
        entries.forEach(entry -> print(entry, out));
        List<Entry> missing = index.missing().stream().filter(entries::contains).toList();
        missing.forEach(entry -> out.println("MISSING " + entry.pack() + " " + entry.clause() + ": "
                + (entry.rules().isEmpty() ? "no rule carries it out" : "no scenario exercises it")));
        out.println(entries.size() + " clauses, " + missing.size() + " missing");
        return missing.isEmpty();
    }

    private static void print(Entry entry, PrintWriter out) {
        out.println(entry.pack() + " " + entry.clause() + " " + entry.text().zh() + " / " + entry.text().en());
        entry.rules().forEach(rule -> out.println("  rule     " + rule.rule() + " (" + rule.file() + ":" + rule.line() + ")"));
        entry.scenarios().forEach(scenario -> out.println("  scenario " + scenario));
        if (entry.shownBy() != null) {
            out.println("  shown by " + entry.shownBy());
        }
    }
}
