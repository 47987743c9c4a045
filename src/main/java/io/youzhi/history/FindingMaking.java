package io.youzhi.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import io.youzhi.shared.time.DayEnd;

/**
 * Makes past findings. A deadline in days lasts to the end of the last of them. A source without ids of its own has its
 * findings numbered within each inspection, in the order of the file; a repeated one is numbered like any other.
 */
final class FindingMaking implements RecordKind.Making<PastFinding> {

    private final ZoneId zone;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    FindingMaking(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void begin(Reading reading) {
        String inspection = reading.text(Field.INSPECTION);
        if (reading.id() == null && inspection != null) {
            reading.name(inspection + "-" + numbers.merge(inspection, 1, Integer::sum));
        }
    }

    @Override
    public PastFinding make(Reading reading) {
        String corrected = reading.text(Field.CORRECTED);
        Instant inspected = reading.time(Field.INSPECTED);
        Instant due = due(inspected, reading.number(Field.DAYS));
        Instant at = reading.time(Field.CORRECTED_AT);
        PastFinding finding = new PastFinding(reading.source(), reading.id(), reading.text(Field.INSPECTION),
                reading.text(Field.PLACE), reading.text(Field.ITEM), reading.text(Field.OBJECT),
                reading.text(Field.PROBLEM), reading.text(Field.SPOT), reading.text(Field.REMEDY),
                reading.text(Field.SEVERITY), reading.yes(Field.CRITICAL), corrected, inspected, due, at,
                Rectified.of(corrected, inspected, due, at, zone));
        lookAt(finding, reading);
        lookForTheSame(reading);
        return finding;
    }

    private Instant due(Instant inspected, Integer days) {
        return days == null ? null : DayEnd.of(dayOf(inspected).plusDays(days), zone);
    }

    private void lookAt(PastFinding finding, Reading reading) {
        Instant at = finding.correctedAt();
        boolean corrected = "yes".equals(finding.corrected());
        if (at != null && dayOf(at).isBefore(dayOf(finding.inspected()))) {
            reading.note(Field.CORRECTED_AT, Reason.CORRECTED_BEFORE_INSPECTION);
        }
        if (at != null && !corrected) {
            reading.note(Field.CORRECTED, Reason.DATED_BUT_NOT_CORRECTED);
        }
        if (at == null && corrected) {
            reading.note(Field.CORRECTED_AT, Reason.CORRECTED_UNDATED);
        }
        if (finding.critical() != null && finding.severity() != null
                && finding.critical() == "minor".equals(finding.severity())) {
            reading.note(Field.CRITICAL, Reason.CRITICAL_CONTRADICTS);
        }
    }

    private void lookForTheSame(Reading reading) {
        Long earlier = seen.putIfAbsent(Hashes.of(String.join("\u0000", reading.at().cells().toList())),
                reading.at().number());
        if (earlier != null) {
            reading.note(null, Reason.EXACT_DUPLICATE, "" + earlier);
        }
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
