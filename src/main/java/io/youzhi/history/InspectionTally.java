package io.youzhi.history;

import java.util.Objects;

/**
 * An inspection, and what its findings add up to.
 *
 * @param record   number of the inspection in its file
 * @param line     line on which it starts
 * @param serious  how many serious findings there are
 * @param moderate how many moderate ones
 * @param minor    how many minor ones
 * @param leftOpen how many of the serious and moderate ones were not put right
 */
record InspectionTally(PastInspection inspection, long record, long line, int serious, int moderate, int minor,
                       int leftOpen) {

    /** Whether the source counts its findings. */
    boolean isCounted() {
        return inspection.serious() != null || inspection.moderate() != null || inspection.minor() != null;
    }

    /** Whether the source's counts are those of the findings. */
    boolean countsAgree() {
        return is(inspection.serious(), serious) && is(inspection.moderate(), moderate) && is(inspection.minor(), minor);
    }

    /** Our own verdict by the findings: complies when each that is more than minor was put right. */
    boolean complies() {
        return leftOpen == 0;
    }

    /** Whether the source has a verdict and ours is another. */
    boolean verdictDiffers() {
        return inspection.compliant() != null && inspection.compliant() != complies();
    }

    private static boolean is(Integer said, int counted) {
        return said == null || Objects.equals(said, counted);
    }
}
