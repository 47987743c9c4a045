package io.youzhi.history;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.youzhi.history.Imports.Count;

/**
 * What the import of one file did.
 *
 * @param kind     what its records are
 * @param file     its name
 * @param importId 0 for a dry run
 * @param finished false if it was stopped
 * @param goneOn   records that an earlier, stopped run had done
 * @param count    all records read, and what became of them, those of the earlier run included
 * @param noted    records taken with a note
 * @param reasons  how often each reason was given
 * @param log      where the notes are
 */
record FileReport(String kind, String file, long importId, boolean finished, long goneOn, Count count, long noted,
                  Map<Reason, Long> reasons, double seconds, ImportLog<?> log) {

    static FileReport of(String kind, String file, ImportLog<?> log, Count count, boolean finished, double seconds) {
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        Set<Long> noted = new HashSet<>();
        Set<Long> refused = new HashSet<>();
        log.forEachNote(note -> {
            reasons.merge(note.reason(), note.lastRecord() - note.record() + 1, Long::sum);
            (note.reason().taken() ? noted : refused).add(note.record());
        });
        noted.removeAll(refused);
        return new FileReport(kind, file, log.id(), finished, log.begun().records(), count, noted.size(), reasons,
                seconds, log);
    }

    /** Records taken exactly as they stood. */
    long asTheyStood() {
        return count.taken() - noted;
    }

    /** Every note, runs of neighbours as one. */
    void forEachNote(Consumer<Note> reader) {
        Note[] pending = {null};
        log.forEachNote(note -> {
            if (pending[0] != null && pending[0].runsOnInto(note)) {
                pending[0] = pending[0].with(note);
            } else {
                if (pending[0] != null) {
                    reader.accept(pending[0]);
                }
                pending[0] = note;
            }
        });
        if (pending[0] != null) {
            reader.accept(pending[0]);
        }
    }
}
