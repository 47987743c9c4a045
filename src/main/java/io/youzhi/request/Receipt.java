package io.youzhi.request;

import java.time.Instant;
import java.util.List;

import io.youzhi.request.RequestViews.PaperView;

/**
 * What a customer is told at once: the number of the request and the promised times (B-12).
 *
 * @param number   number of the request
 * @param state    where it stands
 * @param original number of the open request about the same thing, or null
 * @param papers   papers that are still missing
 * @param promises promised times
 */
public record Receipt(String number, State state, String original, List<PaperView> papers, List<Promise> promises) {

    /** By when a step is promised; {@code guessed} where the calendar has no holidays on file for that year yet. */
    public record Promise(String limit, Instant due, boolean guessed) {
    }
}
