package io.youzhi.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** What a dry run has seen: as much in memory as an import would have put into the database. */
final class DryRun {

    private static final int ASKED_AT_ONCE = 1000;
    private final BiFunction<String, Collection<String>, Map<String, Present>> stored;
    private final Map<String, Map<String, Present>> seen = new HashMap<>();
    private final List<Outcome<PastInspection>> inspections = new ArrayList<>();
    private final Map<String, List<PastFinding>> findings = new HashMap<>();
    private History.Verdicts verdicts = History.Verdicts.NONE;

    /** Which ids of a kind the database has is answered by {@code stored}. */
    DryRun(BiFunction<String, Collection<String>, Map<String, Present>> stored) {
        this.stored = stored;
    }

    /** Which of these ids of a kind are in the database, or were seen. */
    Map<String, Present> present(String kind, Collection<String> ids) {
        Map<String, Present> here = seen.getOrDefault(kind, Map.of());
        Map<String, Present> present = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String id : ids) {
            if (here.containsKey(id)) {
                present.put(id, here.get(id));
            } else {
                others.add(id);
            }
        }
        for (int from = 0; from < others.size(); from += ASKED_AT_ONCE) {
            present.putAll(stored.apply(kind, others.subList(from, Math.min(others.size(), from + ASKED_AT_ONCE))));
        }
        return present;
    }

    /** Takes note of a record that would be taken. */
    void see(String kind, Outcome<?> outcome, Present as) {
        seen.computeIfAbsent(kind, any -> new HashMap<>()).put(outcome.id(), as);
        PastRecord record = outcome.record();
        if (record instanceof PastRequest request) {
            verdicts = verdicts.and(request);
        } else if (record instanceof PastInspection inspection) {
            inspections.add(new Outcome<>(outcome.at(), outcome.id(), inspection, List.of()));
        } else if (record instanceof PastFinding finding) {
            findings.computeIfAbsent(finding.inspection(), any -> new ArrayList<>()).add(finding);
        }
    }

    /** What is said about the time limits of the requests seen. */
    History.Verdicts verdicts() {
        return verdicts;
    }

    /** What the inspections seen add up to. */
    InspectionFigures figures() {
        InspectionFigures.Sum sum = new InspectionFigures.Sum();
        inspections.forEach(inspection -> sum.add(tally(inspection)));
        return sum.with(seen.getOrDefault(PastPlace.KIND, Map.of()).size(), lines());
    }

    private InspectionTally tally(Outcome<PastInspection> of) {
        List<PastFinding> all = findings.getOrDefault(of.id(), List.of());
        return new InspectionTally(of.record(), of.at().number(), of.at().line(), count(all, "serious"),
                count(all, "moderate"), count(all, "minor"), (int) all.stream().filter(PastFinding::leavesOpen).count());
    }

    private static int count(List<PastFinding> findings, String severity) {
        return (int) findings.stream().filter(finding -> severity.equals(finding.severity())).count();
    }

    private List<InspectionFigures.Line> lines() {
        record Key(String severity, Rectified rectified) {
        }
        Map<Key, Long> counts = new LinkedHashMap<>();
        findings.values().forEach(all -> all.forEach(finding ->
                counts.merge(new Key(finding.severity(), finding.rectified()), 1L, Long::sum)));
        return counts.entrySet().stream().map(entry -> new InspectionFigures.Line(entry.getKey().severity(),
                entry.getKey().rectified(), entry.getValue())).toList();
    }
}
