package io.youzhi.history;

import static io.youzhi.history.Field.*;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of record that the history keeps.
 *
 * @param word   its name
 * @param fields what is kept of it
 * @param needed fields without which it cannot be kept
 * @param making begins the making of such records, of one file of a zone
 */
record RecordKind<R extends PastRecord>(String word, Set<Field> fields, Set<Field> needed,
                                        Function<ZoneId, Making<R>> making) {

    /** Requests. */
    static final RecordKind<PastRequest> REQUEST = new RecordKind<>(PastRequest.KIND,
            fields(ID, KIND, CATEGORY, UNIT, QUEUE, CHANNEL, PLACE, OPENED, TARGET, CLOSED, STATUS, CLOSURE, DUPLICATE_OF,
                    VERDICT), fields(ID, KIND, OPENED), zone -> new RequestMaking());

    /** Places that are inspected. */
    static final RecordKind<PastPlace> PLACE_INSPECTED = new RecordKind<>(PastPlace.KIND,
            fields(ID, NAME, CATEGORY, STATE, AREA, RISK, REVIEW_DAYS), fields(ID), zone -> new PlaceMaking());

    /** Inspections. */
    static final RecordKind<PastInspection> INSPECTION_DONE = new RecordKind<>(PastInspection.KIND,
            fields(ID, PLACE, CATEGORY, INSPECTOR, INSPECTED, SERIOUS, MODERATE, MINOR, CRITICAL_COUNT,
                    CRITICAL_CORRECTED, COMPLIANT), fields(ID, INSPECTED), zone -> new InspectionMaking());

    /** Findings. */
    static final RecordKind<PastFinding> FINDING = new RecordKind<>(PastFinding.KIND,
            fields(ID, INSPECTION, PLACE, ITEM, OBJECT, PROBLEM, SPOT, REMEDY, SEVERITY, CRITICAL, CORRECTED, INSPECTED,
                    DAYS, CORRECTED_AT), fields(INSPECTION, INSPECTED), FindingMaking::new);

    /** Makes records of what was read, record by record in the order of the file. */
    interface Making<R> {

        /** Before it is known whether the record can be taken: its id, where the source gives it none. */
        default void begin(Reading reading) {
        }

        /** The record; notes on the reading what is odd about it. */
        R make(Reading reading);
    }

    /** The names of its fields in mapping files. */
    List<String> words() {
        return fields.stream().map(Field::word).toList();
    }

    private static Set<Field> fields(Field... fields) {
        return Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(fields)));
    }
}
