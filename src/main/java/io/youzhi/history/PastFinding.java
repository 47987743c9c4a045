package io.youzhi.history;

import java.time.Instant;
import java.util.List;

/**
 * A finding of another system's inspection, and what came of it.
 *
 * @param source     where it comes from; with {@code id} its natural key
 * @param id         its id there; for a source without one, the inspection's with the finding's place in it
 * @param inspection id of the inspection
 * @param place      id of the place inspected
 * @param item       what of the checklist or the law it offends
 * @param object     what it was found on
 * @param problem    what was wrong
 * @param spot       where in the place
 * @param remedy     what was to be done
 * @param severity   serious, moderate, minor, or null
 * @param critical   whether the source holds it for critical, or null
 * @param corrected  yes, no, not-required: the source's word, or null
 * @param inspected  when it was found
 * @param due        until when it was to be put right, or null
 * @param correctedAt when it was put right, or null
 * @param rectified  our own verdict
 */
public record PastFinding(String source, String id, String inspection, String place, String item, String object,
                          String problem, String spot, String remedy, String severity, Boolean critical,
                          String corrected, Instant inspected, Instant due, Instant correctedAt, Rectified rectified)
        implements PastRecord {

    static final String KIND = "finding";

    @Override
    public List<Reference> references() {
        return List.of(new Reference(Field.INSPECTION, PastInspection.KIND, inspection, Reason.INSPECTION_UNKNOWN));
    }

    /** Whether it is more than minor and was not put right: then its inspection does not comply. */
    boolean leavesOpen() {
        return ("serious".equals(severity) || "moderate".equals(severity)) && !"yes".equals(corrected);
    }
}
