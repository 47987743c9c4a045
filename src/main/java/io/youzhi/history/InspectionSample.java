package io.youzhi.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws inspections for a replay: such as found something that was to be put right. Every kind of outcome and of oddity
 * is among them, as far as there is one; the rest is chance. The same seed draws the same ones.
 */
final class InspectionSample {

    /** Of each kind of outcome and oddity at least this part of the whole. */
    private static final int PART = 20;
    private final Map<String, PastInspection> inspections = new TreeMap<>();
    private final Map<String, List<PastFinding>> findings = new HashMap<>();
    private final Map<String, Set<Reason>> odd = new HashMap<>();

    private InspectionSample() {
    }

    /**
     * An inspection with its findings.
     *
     * @param odd what the import would note on its findings
     */
    record Drawn(PastInspection inspection, List<PastFinding> findings, Set<Reason> odd) {

        private boolean has(Enum<?> trait) {
            return odd.contains(trait) || findings.stream().anyMatch(finding -> finding.rectified() == trait);
        }
    }

    /** As many as {@code limit}, in order of time. */
    static List<Drawn> draw(InspectionFiles files, int limit, long seed) {
        InspectionSample sample = new InspectionSample();
        files.inspections().forEach(file -> Translation.each(file, files.mapping().inspections(), one -> {
            if (one.taken()) {
                sample.inspections.put(one.id(), one.record());
            }
        }));
        files.findings().forEach(file -> Translation.each(file, files.mapping().findings(), sample::see));
        return sample.draw(limit, seed);
    }

    private void see(Translation.Outcome<PastFinding> one) {
        if (one.taken()) {
            findings.computeIfAbsent(one.record().inspection(), any -> new ArrayList<>()).add(one.record());
            Set<Reason> oddities = odd.computeIfAbsent(one.record().inspection(), any -> EnumSet.noneOf(Reason.class));
            one.notes().forEach(note -> oddities.add(note.reason()));
        }
    }

    private List<Drawn> draw(int limit, long seed) {
        List<Drawn> all = new ArrayList<>(inspections.values().stream().filter(one -> findings.containsKey(one.id()))
                .map(one -> new Drawn(one, findings.get(one.id()), odd.get(one.id())))
                .filter(one -> one.findings().stream().anyMatch(InspectionSample::wasDemanded)).toList());
        Collections.shuffle(all, new Random(seed));
        Set<Drawn> drawn = new LinkedHashSet<>();
        List<Enum<?>> traits = new ArrayList<>(List.of(Rectified.values()));
        odd.values().stream().flatMap(Collection::stream).distinct().sorted().forEach(traits::add);
        traits.forEach(trait -> all.stream().filter(one -> one.has(trait)).limit(Math.max(1, limit / PART))
                .filter(one -> drawn.size() < limit).forEach(drawn::add));
        all.stream().filter(one -> !drawn.contains(one)).limit(limit - drawn.size()).toList().forEach(drawn::add);
        return drawn.stream().sorted(Comparator.comparing((Drawn one) -> one.inspection().inspected())
                .thenComparing(one -> one.inspection().id())).toList();
    }

    private static boolean wasDemanded(PastFinding finding) {
        return finding.rectified() != Rectified.NOT_REQUIRED && finding.rectified() != Rectified.UNCLEAR;
    }
}
