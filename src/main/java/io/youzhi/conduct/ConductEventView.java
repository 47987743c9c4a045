package io.youzhi.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.modulith.NamedInterface;

/**
 * A conduct event as others see it.
 *
 * @param state   open (not yet judged), held (the rules do not know it as it came), judged, withdrawn
 * @param release content hash of the rule release that judged it
 * @param reason  why it is held or was withdrawn
 * @param corrects    the event that proved wrong, in whose place this one stands
 * @param correctedBy the event that stands in the place of this one
 * @param lines       what followed, with counter-entries; only where one event is asked for
 * @param followed    lines of other events that were written or taken back because this one was recorded late, withdrawn
 *                    or corrected; only where one event is asked for
 */
@NamedInterface("door")
public record ConductEventView(Long id, String type, Instant at, Instant recordedAt, String recordedBy,
                               String employee, String unit, String pack, String caseNumber,
                               Map<String, Object> details, String state, Instant judgedAt, String release,
                               String reason, String withdrawnBy, Instant withdrawnAt, Long corrects,
                               Long correctedBy, List<LedgerLineView> lines, List<LedgerLineView> followed) {
}
