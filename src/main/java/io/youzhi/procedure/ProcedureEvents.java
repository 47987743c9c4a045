package io.youzhi.procedure;

import java.time.Instant;

import org.springframework.modulith.NamedInterface;

/** What others hear of procedures. Published in the transaction that makes it so; listeners run after the commit. */
@NamedInterface("door")
public final class ProcedureEvents {

    private ProcedureEvents() {
    }

    /**
     * A step was taken against its conditions, and the pack calls that a violation of the unit.
     *
     * @param entry      the entry that established it
     * @param caseNumber procedure and subject, {@code water-cut/area-7}
     * @param severity   as the pack says, or null
     */
    @NamedInterface("door")
    public record ViolationEstablished(Long entry, String caseNumber, Instant at, String unit, String code,
                                       String severity) {
    }
}
