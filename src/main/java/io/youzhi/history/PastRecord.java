package io.youzhi.history;

import java.util.List;

/** A record of another system, as it was. */
sealed interface PastRecord permits PastRequest, PastPlace, PastInspection, PastFinding {

    /** Where it comes from; with {@link #id} its natural key. */
    String source();

    /** Its id there. */
    String id();

    /** The records that it speaks of. */
    default List<Reference> references() {
        return List.of();
    }

    /** What tells two versions of one record apart. */
    default String fingerprint() {
        return Hashes.of(toString());
    }

    /**
     * Another record that one speaks of.
     *
     * @param field  by which field
     * @param kind   kind of the other
     * @param id     id of the other
     * @param absent what to say if the history does not have it
     */
    record Reference(Field field, String kind, String id, Reason absent) {
    }
}
