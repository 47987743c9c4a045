package io.youzhi.history;

import java.time.Instant;
import java.util.List;

import io.youzhi.shared.time.Punctuality;

/**
 * A request of another system, as it was.
 *
 * @param source        where it comes from; with {@code id} its natural key
 * @param id            its id there
 * @param kind          consultation, fault, complaint, report, praise, suggestion, application, billing
 * @param category      what it was about, in the source's words or ours
 * @param unit          who was responsible
 * @param queue         the queue it lay in
 * @param channel       how it came
 * @param place         where
 * @param opened        when it was taken
 * @param target        when it was promised for, or null
 * @param closed        when it was closed, or null while open
 * @param closure       why it was closed, in the source's code
 * @param duplicateOf   id of the request that it repeats
 * @param sourceVerdict what the source says about the time limit, or null
 */
public record PastRequest(String source, String id, String kind, String category, String unit, String queue,
                          String channel, String place, Instant opened, Instant target, Instant closed, String closure,
                          String duplicateOf, Punctuality sourceVerdict) implements PastRecord {

    static final String KIND = "request";

    @Override
    public List<Reference> references() {
        return duplicateOf == null ? List.of()
                : List.of(new Reference(Field.DUPLICATE_OF, KIND, duplicateOf, Reason.DUPLICATE_OF_UNKNOWN));
    }

    /** Our own verdict on the time limit; null while open. */
    public Punctuality ownVerdict() {
        return closed == null ? null : Punctuality.of(target, closed);
    }

    /** Whether it is closed and the source has a verdict: then the two can be compared. */
    public boolean isComparable() {
        return closed != null && sourceVerdict != null;
    }
}
