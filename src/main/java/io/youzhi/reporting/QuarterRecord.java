package io.youzhi.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A unit's record of a quarter, without its entries.
 *
 * @param zone  local time of the unit
 * @param total what stands of all fines
 */
public record QuarterRecord(RecordKind kind, String unit, String unitName, String quarter, LocalDate from, LocalDate to,
                            ZoneId zone, int entries, BigDecimal total) {
}
