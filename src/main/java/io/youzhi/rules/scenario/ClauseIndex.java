package io.youzhi.rules.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.pack.Clause;
import io.youzhi.rules.pack.Pack;
import io.youzhi.shared.Bilingual;

/** Which rules and scenarios carry out and show each clause. */
public final class ClauseIndex {

    private final List<Entry> entries;

    private ClauseIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A clause.
     *
     * @param complete  whether its pack claims that every clause of it is carried out
     * @param shownBy   the page or test that shows it, where no rule can decide it; else null
     * @param rules     rows and rules that carry it out
     * @param scenarios scenarios that exercise it, as file and name
     */
    public record Entry(String pack, String clause, Bilingual text, boolean complete, String shownBy,
                        List<Why.Reason> rules, List<String> scenarios) {

        /** Whether it is carried out and shown. */
        public boolean isCovered() {
            return shownBy != null || !rules.isEmpty() && !scenarios.isEmpty();
        }
    }

    /** Of a release, whose scenarios are run for it. */
    public static ClauseIndex of(RuleBook book) {
        ScenarioRunner runner = new ScenarioRunner(book);
        return of(book, ScenarioSet.read(book, new ArrayList<>()).stream().map(runner::run).toList());
    }

    /** Of a release and the scenarios that were run on it. */
    public static ClauseIndex of(RuleBook book, List<ScenarioResult> results) {
        List<Entry> entries = new ArrayList<>();
        for (String id : book.packs()) {
            Pack pack = book.pack(id).pack();
            Map<String, List<Why.Reason>> rules = rules(book, id);
            for (Clause clause : pack.own().values()) {
                List<String> scenarios = results.stream().filter(result -> result.clauses().contains(clause.id())
                        && book.pack(result.scenario().pack()).pack().chain().stream().anyMatch(one -> one.id().equals(id)))
                        .map(result -> result.scenario().file() + ": " + result.scenario().name()).toList();
                entries.add(new Entry(id, clause.id(), clause.text(), pack.complete(), clause.shownBy(),
                        rules.getOrDefault(clause.id(), List.of()), scenarios));
            }
        }
        return new ClauseIndex(entries);
    }

    /** Rows and rules by clause, of the pack and of all that extend it. */
    private static Map<String, List<Why.Reason>> rules(RuleBook book, String pack) {
        Map<String, Set<Why.Reason>> rules = new LinkedHashMap<>();
        for (String id : book.packs()) {
            Book one = book.pack(id);
            if (one.pack().chain().stream().anyMatch(up -> up.id().equals(pack))) {
                one.tables().forEach(table -> table.rows().forEach(row -> Stream.of(row.clause(), row.<String>get("via"))
                        .filter(Objects::nonNull).forEach(clause -> rules
                                .computeIfAbsent(clause, none -> new LinkedHashSet<>())
                                .add(new Why.Reason(clause, table.rule(row), table.file(), row.line())))));
                one.rules().forEach(rule -> rules.computeIfAbsent(rule.clause(), clause -> new LinkedHashSet<>())
                        .add(new Why.Reason(rule.clause(), rule.name(), rule.file(), rule.line())));
            }
        }
        Map<String, List<Why.Reason>> lists = new LinkedHashMap<>();
        rules.forEach((clause, reasons) -> lists.put(clause, List.copyOf(reasons)));
        return lists;
    }

    /** All clauses, pack by pack. */
    public List<Entry> entries() {
        return entries;
    }

    /** Clauses of packs that claim to be complete which are neither carried out and exercised nor shown. */
    public List<Entry> missing() {
        return entries.stream().filter(entry -> entry.complete() && !entry.isCovered()).toList();
    }
}
