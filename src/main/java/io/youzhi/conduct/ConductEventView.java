package io.youzhi.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A conduct event as others see it.
 *
 * @param state   open (not yet judged), held (the rules do not know it as it came), judged, withdrawn
 * @param release content hash of the rule release that judged it
 * @param reason  why it is held or was withdrawn
 * @param lines   what followed, with counter-entries
 */
public record ConductEventView(Long id, String type, Instant at, Instant recordedAt, String recordedBy,
                               String employee, String unit, String pack, String caseNumber,
                               Map<String, Object> details, String state, Instant judgedAt, String release,
                               String reason, List<LedgerLineView> lines) {
}
