package io.youzhi.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What past inspections of a source add up to, and whether the source agrees.
 *
 * @param places      how many places there are
 * @param inspections how many inspections
 * @param counts      of inspections whose findings the source counts, those where it counts what is there
 * @param byCounts    of inspections with counts and a verdict, those whose verdict follows from the counts
 * @param byFindings  of inspections with a verdict, those whose verdict follows from the findings
 * @param compliance  of inspections with a verdict, those that comply
 * @param lines       how many findings of a severity came to what
 * @param differing   inspections on which the source says other than we
 */
public record InspectionFigures(long places, long inspections, Share counts, Share byCounts, Share byFindings,
                                Share compliance, List<Line> lines, List<Differing> differing) {

    private static final List<String> SEVERITIES = Arrays.asList("serious", "moderate", "minor", null);

    /** A part of a whole. */
    public record Share(long numerator, long denominator) {

        /** From 0 to 1; null of nothing. */
        public Double rate() {
            return denominator == 0 ? null : (Double) ((double) numerator / denominator);
        }
    }

    /** How many findings of a severity (null where the source says none) came to what. */
    public record Line(String severity, Rectified rectified, long findings) {
    }

    /** An inspection on which the source says other than we: where it stands, why, and the source's word. */
    public record Differing(long record, long line, String id, String reason, String said) {

        Note note() {
            Reason why = Reason.ofWord(reason);
            return new Note(record, record, line, id, why == Reason.COMPLIANCE_DIFFERS ? Field.COMPLIANT : null, why, said);
        }
    }

    /** How many findings there are. */
    public long findings() {
        return lines.stream().mapToLong(Line::findings).sum();
    }

    /** How many findings of each severity there are. */
    public Map<String, Long> bySeverity() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String severity : SEVERITIES) {
            counts.put(severity == null ? "none" : severity, lines.stream()
                    .filter(line -> Objects.equals(line.severity(), severity)).mapToLong(Line::findings).sum());
        }
        return counts;
    }

    /** How many findings came to what. */
    public Map<String, Long> byRectification() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Rectified rectified : Rectified.values()) {
            counts.put(rectified.word(), count(rectified));
        }
        return counts;
    }

    /** Of findings that were to be put right and of which it is known what came of them, those put right in time. */
    public Share rectifiedOnTime() {
        long onTime = count(Rectified.ON_SPOT) + count(Rectified.ON_TIME);
        return new Share(onTime, onTime + count(Rectified.LATE) + count(Rectified.NEVER));
    }

    long count(Rectified rectified) {
        return lines.stream().filter(line -> line.rectified() == rectified).mapToLong(Line::findings).sum();
    }

    /** Adds inspection to inspection. */
    static final class Sum {

        private long inspections;
        private long counted;
        private long countsAgree;
        private long judgedWithCounts;
        private long byCounts;
        private long judged;
        private long byFindings;
        private long compliant;
        private final List<Differing> differing = new ArrayList<>();

        void add(InspectionTally tally) {
            inspections++;
            counted += tally.isCounted() ? 1 : 0;
            countsAgree += tally.isCounted() && tally.countsAgree() ? 1 : 0;
            if (!tally.countsAgree()) {
                differ(tally, Reason.COUNTS_DIFFER);
            }
            if (tally.inspection().compliant() != null) {
                judge(tally);
            }
        }

        private void judge(InspectionTally tally) {
            Boolean said = tally.inspection().compliant();
            Boolean own = tally.inspection().compliesByItsCounts();
            judged++;
            compliant += said ? 1 : 0;
            judgedWithCounts += own == null ? 0 : 1;
            byCounts += said.equals(own) ? 1 : 0;
            byFindings += tally.verdictDiffers() ? 0 : 1;
            if (tally.verdictDiffers()) {
                differ(tally, Reason.COMPLIANCE_DIFFERS);
            }
        }

        private void differ(InspectionTally tally, Reason reason) {
            PastInspection said = tally.inspection();
            String word = reason == Reason.COMPLIANCE_DIFFERS ? (said.compliant() ? "yes" : "no")
                    : said.serious() + "/" + said.moderate() + "/" + said.minor();
            differing.add(new Differing(tally.record(), tally.line(), said.id(), reason.word(), word));
        }

        InspectionFigures with(long places, List<Line> lines) {
            return new InspectionFigures(places, inspections, new Share(countsAgree, counted),
                    new Share(byCounts, judgedWithCounts), new Share(byFindings, judged), new Share(compliant, judged),
                    List.copyOf(lines), List.copyOf(differing));
        }
    }
}
