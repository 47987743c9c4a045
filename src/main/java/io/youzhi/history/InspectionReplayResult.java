package io.youzhi.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What came of a replay of inspections.
 *
 * @param inspections one an inspection
 * @param verdicts    one a finding
 * @param failed      inspections and findings that could not be brought to their end, with the answer that stopped them
 * @param jobs        what went wrong in timers of the server
 * @param shift       by how much the past was moved
 */
record InspectionReplayResult(List<End> inspections, List<Verdict> verdicts, Map<String, String> failed, Set<String> jobs,
                              Duration shift, long calls, double seconds) {

    /**
     * How one inspection ended.
     *
     * @param source whether everything it found was put right, by the source's record
     * @param closed whether it is closed
     */
    record End(String id, String number, boolean source, boolean closed) {

        boolean agrees() {
            return source == closed;
        }
    }

    /**
     * What is said about one finding.
     *
     * @param source by the source's record
     * @param record ours, by its order, its end and its clock; null if it could not be brought to its end
     * @param late   ours, by the conduct events of a late rectification: how many
     */
    record Verdict(String id, String number, Rectified source, Rectified record, long late) {

        /** Whether the source's record is clear, so that there is something to agree with. */
        boolean isComparable() {
            return source != Rectified.UNCLEAR;
        }

        /** Whether the events say what they should: late once where it was late or never, else not at all. */
        boolean eventsAgree() {
            return late == (source == Rectified.LATE || source == Rectified.NEVER ? 1 : 0);
        }

        /** Whether we say what the record says; what is unclear there was driven as put right on the spot. */
        boolean agrees() {
            return record == (isComparable() ? source : Rectified.ON_SPOT) && eventsAgree();
        }
    }

    long count(Predicate<Verdict> which) {
        return verdicts.stream().filter(which).count();
    }

    boolean agreesInAll() {
        return failed.isEmpty() && inspections.stream().allMatch(End::agrees) && verdicts.stream().allMatch(Verdict::agrees);
    }
}
