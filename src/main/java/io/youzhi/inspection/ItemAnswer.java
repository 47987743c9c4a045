package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;

/**
 * What an inspector says of one item; what was said of it before is replaced.
 *
 * @param answer null takes back what was said
 * @param faults what is wrong, where it failed: one or several, each at its place
 */
public record ItemAnswer(String item, Answer answer, String note, List<Fault> faults) {

    /** Fills in what may be left out. */
    public ItemAnswer {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /**
     * Something wrong.
     *
     * @param number       of the draft that this changes; null for a new one
     * @param asset        code of the thing it is about
     * @param employee     who answers for it, besides the unit
     * @param onSpot       whether it was put right before the inspectors' eyes
     * @param prescribed   a deadline that somebody outside demands; null leaves it to the rules
     * @param wantsRequest whether a request is needed to put it right, such as a repair
     */
    public record Fault(String number, String severity, String asset, String place, String text, String employee,
                        boolean onSpot, Instant prescribed, boolean wantsRequest) {
    }
}
