package io.youzhi.history;

/** Makes past inspections. */
final class InspectionMaking implements RecordKind.Making<PastInspection> {

    @Override
    public PastInspection make(Reading reading) {
        PastInspection inspection = new PastInspection(reading.source(), reading.id(), reading.text(Field.PLACE),
                reading.text(Field.CATEGORY), reading.text(Field.INSPECTOR), reading.time(Field.INSPECTED),
                reading.number(Field.SERIOUS), reading.number(Field.MODERATE), reading.number(Field.MINOR),
                reading.number(Field.CRITICAL_COUNT), reading.number(Field.CRITICAL_CORRECTED),
                reading.yes(Field.COMPLIANT));
        Boolean own = inspection.compliesByItsCounts();
        if (own != null && inspection.compliant() != null && !own.equals(inspection.compliant())) {
            reading.note(Field.COMPLIANT, Reason.COMPLIANCE_CONTRADICTS_COUNTS);
        }
        return inspection;
    }
}
