package io.youzhi.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.youzhi.history.Imports.Count;
import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** Where the import of a file leaves what it did: the database, or for a dry run nowhere. */
interface ImportLog<R extends PastRecord> {

    /** The import's id; 0 for a dry run. */
    long id();

    /** How far it was when it began: more than zero for one that goes on. */
    Count begun();

    /** Which of these ids are there already. */
    Map<String, Present> present(Collection<String> ids);

    /** Keeps a batch and how far the import is with it, all or nothing. */
    void keep(List<Outcome<R>> taken, List<Note> notes, Count from, Count to);

    /** The whole file was read: notes what can only be known now. */
    void finish();

    /** Every note of the import, in the order of the file. */
    void forEachNote(Consumer<Note> reader);
}
