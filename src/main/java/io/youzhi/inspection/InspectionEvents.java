package io.youzhi.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/** What others hear of inspections. Published in the transaction that makes it so; listeners run after the commit. */
@NamedInterface("door")
public final class InspectionEvents {

    private InspectionEvents() {
    }

    /**
     * What was found is on record.
     *
     * @param score          earned of applicable points × 100; null where nothing was applicable
     * @param criticalFailed whether a critical item failed, which fails the whole
     */
    @NamedInterface("door")
    public record InspectionRecorded(String number, Instant at, String unit, String kind, String level, BigDecimal score,
                                     boolean criticalFailed) {
    }

    /** Something wrong was put on record (B-23). */
    @NamedInterface("door")
    public record FindingRaised(String number, String inspection, Instant at, String unit, String employee, String item,
                                String severity) {
    }

    /**
     * A rectification failed (B-25): {@code late}, {@code incomplete}, or the finding {@code recurred}. Each once a finding and
     * round.
     *
     * @param number the finding
     * @param round  which promise, from 1
     */
    @NamedInterface("door")
    public record RectificationFailed(String number, int round, Instant at, String unit, String employee, String item,
                                      String result) {
    }

    /**
     * A finding proved wrong: nothing of what followed from it stands.
     *
     * @param raisedAt   when it was put on record
     * @param failures   what was published of its rectification
     * @param missedWalk the day without a walk that it was made of, or null
     */
    @NamedInterface("door")
    public record FindingWithdrawn(String number, String inspection, Instant at, String unit, String employee, String item,
                                   Instant raisedAt, List<Failure> failures, LocalDate missedWalk, String reason,
                                   String by) {
    }

    /** A way in which a rectification failed: its round, and {@code late}, {@code incomplete} or {@code recurred}. */
    @NamedInterface("door")
    public record Failure(int round, String result) {
    }

    /** A finding did not recur after all: the earlier one proved wrong, and it repeats no other. */
    @NamedInterface("door")
    public record RecurrenceWithdrawn(String number, String earlier, Instant at, String unit, Failure failure, String reason,
                                      String by) {
    }

    /** A working day of a unit went by without a walk of its manager on record (L-4). */
    @NamedInterface("door")
    public record WalkMissing(String unit, String manager, LocalDate day, Instant at) {
    }

    /** Every finding of an inspection is closed (B-26). */
    @NamedInterface("door")
    public record InspectionClosed(String number, Instant at, String unit) {
    }
}
