package io.youzhi.evaluation;

import java.time.Instant;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/**
 * The evaluation of a unit's period.
 *
 * @param kind       month, quarter, half-year or year
 * @param period     such as {@code 2026-Q1}
 * @param state      open (units answer), closing (objections are settled), frozen
 * @param confirmBy  until when units answer without being reminded
 * @param closeBy    when it is closed, whoever has answered
 * @param reportBy   by when its result is reported
 * @param closeEvent the conduct event that its close became, or null
 * @param release    content hash of the rules that it goes by
 */
@NamedInterface("door")
public record EvaluationView(String number, String unit, String unitName, String pack, String kind, String period,
                             String state, Instant openedAt, Instant confirmBy, Instant closeBy, Instant reportBy,
                             Instant frozenAt, Instant reportedAt, Long closeEvent, String release,
                             List<AnswerView> answers) {

    /**
     * What a unit said.
     *
     * @param answer    waiting, confirmed or objected; one that was still waiting at the close did not answer
     * @param reminders how often it was reminded
     * @param decision  what was said to its objection, or null
     */
    @NamedInterface("door")
    public record AnswerView(String unit, String unitName, String answer, String reason, String answeredBy,
                             Instant answeredAt, int reminders, String decision, String decidedBy, Instant decidedAt) {
    }
}
