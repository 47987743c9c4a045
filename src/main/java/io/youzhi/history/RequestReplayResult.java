package io.youzhi.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.youzhi.shared.time.Punctuality;

/**
 * What came of a replay of requests.
 *
 * @param verdicts one a request
 * @param failed   requests that could not be brought to their end, with the answer that stopped them
 * @param jobs     what went wrong in timers of the server
 * @param shift    by how much the past was moved
 */
record RequestReplayResult(List<Verdict> verdicts, Map<String, String> failed, Set<String> jobs, Duration shift, long calls,
                           double seconds) {

    /**
     * What is said about one request.
     *
     * @param promised  whether the source had a target for it
     * @param source    the source's verdict
     * @param clocks    ours, by the clock of the outside promise
     * @param breaches  ours, by the breaches on record
     * @param ledger    ours, by the conduct ledger: late if it has lines from this request
     * @param anyBreach whether any limit was missed, our own included
     * @param anyLine   whether the ledger has lines from this request
     */
    record Verdict(String id, String number, boolean promised, Punctuality source, Punctuality clocks,
                   Punctuality breaches, Punctuality ledger, boolean anyBreach, boolean anyLine) {

        /** Whether the ledger says what it should: the source's verdict, or without a target our own limits' one. */
        boolean ledgerAgrees() {
            return ledger != null && (promised ? ledger == source : anyLine == anyBreach);
        }

        boolean agrees() {
            return clocks == source && breaches == source && ledgerAgrees();
        }
    }

    long total() {
        return verdicts.size();
    }

    long count(Predicate<Verdict> which) {
        return verdicts.stream().filter(which).count();
    }

    long agreed() {
        return count(Verdict::agrees);
    }
}
