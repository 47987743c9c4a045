package io.youzhi.history;

/** Makes past places. */
final class PlaceMaking implements RecordKind.Making<PastPlace> {

    @Override
    public PastPlace make(Reading reading) {
        return new PastPlace(reading.source(), reading.id(), reading.text(Field.NAME), reading.text(Field.CATEGORY),
                reading.text(Field.STATE), reading.text(Field.AREA), reading.text(Field.RISK),
                reading.number(Field.REVIEW_DAYS));
    }
}
