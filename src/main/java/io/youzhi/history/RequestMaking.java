package io.youzhi.history;

import io.youzhi.shared.time.Punctuality;

/** Makes past requests. */
final class RequestMaking implements RecordKind.Making<PastRequest> {

    @Override
    public PastRequest make(Reading reading) {
        String verdict = reading.text(Field.VERDICT);
        PastRequest request = new PastRequest(reading.source(), reading.id(), reading.text(Field.KIND),
                reading.text(Field.CATEGORY), reading.text(Field.UNIT), reading.text(Field.QUEUE),
                reading.text(Field.CHANNEL), reading.text(Field.PLACE), reading.time(Field.OPENED),
                reading.time(Field.TARGET), reading.time(Field.CLOSED), reading.text(Field.CLOSURE),
                reading.text(Field.DUPLICATE_OF), verdict == null ? null : Punctuality.ofWord(verdict));
        lookAt(request, reading);
        return request;
    }

    private static void lookAt(PastRequest request, Reading reading) {
        if (request.target() != null && request.target().isBefore(request.opened())) {
            reading.note(Field.TARGET, Reason.TARGET_BEFORE_OPENING);
        }
        if (request.closed() != null && request.closed().isBefore(request.opened())) {
            reading.note(Field.CLOSED, Reason.CLOSED_BEFORE_OPENING);
        }
        String status = reading.text(Field.STATUS);
        if (status != null && status.equals("closed") != (request.closed() != null)) {
            reading.note(Field.STATUS, Reason.STATUS_CONTRADICTS);
        }
        if (request.isComparable() && request.sourceVerdict() != request.ownVerdict()) {
            reading.note(Field.VERDICT, Reason.VERDICT_DIFFERS);
        }
    }
}
