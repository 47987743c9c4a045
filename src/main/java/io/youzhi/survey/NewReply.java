package io.youzhi.survey;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody answers.
 *
 * @param answers      by question: a choice, a number of 0 to 100, or words
 * @param unit         the unit it is about, or null for the survey's
 * @param clerk        the clerk it is about, or null
 * @param customerKind what kind of customer, or null
 * @param answeredAt   when, or null for now
 * @param name         the customer's name where they want to be called, or null
 * @param phone        their phone, or null
 */
public record NewReply(Map<String, String> answers, String unit, String clerk, String customerKind, Instant answeredAt,
                       String name, String phone) {

    /** Answers are never null. */
    public NewReply {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** Without personal data, in logs too. */
    @Override
    public String toString() {
        return "NewReply[unit=" + unit + ", clerk=" + clerk + ", customerKind=" + customerKind + "]";
    }
}
