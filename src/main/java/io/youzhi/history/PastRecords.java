package io.youzhi.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** The rows of one kind of record. */
interface PastRecords<R extends PastRecord> {

    /** Which of these ids of a source are there. */
    Map<String, Present> present(String source, Collection<String> ids);

    /** Adds what an import has taken. */
    void add(long importId, List<Outcome<R>> outcomes);

    /** Notes on the records of an import that speak of one which is not there. */
    List<Note> dangling(long importId);
}
