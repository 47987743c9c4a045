package io.youzhi.history;

import java.time.Instant;
import java.util.List;

/**
 * An inspection of another system, as it was.
 *
 * @param source            where it comes from; with {@code id} its natural key
 * @param id                its id there
 * @param place             id of the place inspected
 * @param category          what kind of inspection, in the source's words
 * @param inspector         who inspected
 * @param inspected         when
 * @param serious           how many serious findings the source counts; null if it does not
 * @param moderate          how many moderate ones
 * @param minor             how many minor ones
 * @param critical          how many findings it holds for critical
 * @param criticalCorrected how many of the critical ones it holds for put right
 * @param compliant         its verdict, or null
 */
public record PastInspection(String source, String id, String place, String category, String inspector,
                             Instant inspected, Integer serious, Integer moderate, Integer minor, Integer critical,
                             Integer criticalCorrected, Boolean compliant) implements PastRecord {

    static final String KIND = "inspection";

    @Override
    public List<Reference> references() {
        return place == null ? List.of() : List.of(new Reference(Field.PLACE, PastPlace.KIND, place, Reason.PLACE_UNKNOWN));
    }

    /** Our own verdict by the source's counts: complies unless more is critical than was put right; null without counts. */
    public Boolean compliesByItsCounts() {
        return critical == null || criticalCorrected == null ? null : critical <= criticalCorrected;
    }
}
