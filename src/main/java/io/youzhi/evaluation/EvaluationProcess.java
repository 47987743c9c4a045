package io.youzhi.evaluation;

import java.time.Instant;
import java.util.List;

/** What people and clocks do in an evaluation, behind which the engine stands. */
public interface EvaluationProcess {

    /**
     * Begins an evaluation.
     *
     * @param units      those that answer
     * @param chaseFrom  when answers become late
     * @param chaseEvery how often they are chased then, ISO 8601
     * @param closeAt    when nobody answers any more
     */
    void start(String number, List<String> units, Instant chaseFrom, String chaseEvery, Instant closeAt);

    /** Gives a unit's answer in the name of whoever acts. */
    void answer(String number, String unit, boolean agrees, String reason);

    /** Settles a unit's objection in the name of whoever acts. */
    void settle(String number, String unit, String decision);
}
