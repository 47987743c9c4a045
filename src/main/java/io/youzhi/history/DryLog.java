package io.youzhi.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.youzhi.history.Imports.Count;
import io.youzhi.history.PastRequests.Present;
import io.youzhi.history.Translation.Outcome;

/** A dry run: looks at what is there, writes nothing, keeps its notes in memory. */
final class DryLog implements ImportLog {

    private static final long ID = 0;
    private final Function<Collection<String>, Map<String, Present>> stored;
    private final Map<String, Present> seen = new HashMap<>();
    private final List<Outcome> duplicates = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private History.Verdicts verdicts = History.Verdicts.NONE;

    DryLog(Function<Collection<String>, Map<String, Present>> stored) {
        this.stored = stored;
    }

    @Override
    public long id() {
        return ID;
    }

    @Override
    public Count begun() {
        return Count.ZERO;
    }

    @Override
    public Map<String, Present> present(Collection<String> ids) {
        Map<String, Present> present = new HashMap<>(stored.apply(ids));
        ids.stream().filter(seen::containsKey).forEach(id -> present.put(id, seen.get(id)));
        return present;
    }

    @Override
    public void keep(List<Outcome> taken, List<Note> more, Count from, Count to) {
        for (Outcome outcome : taken) {
            seen.put(outcome.id(), new Present(ID, outcome.at().number(), PastRequests.fingerprint(outcome.request())));
            verdicts = verdicts.and(outcome.request());
            if (outcome.request().duplicateOf() != null) {
                duplicates.add(outcome);
            }
        }
        notes.addAll(more);
    }

    @Override
    public void finish() {
        for (Outcome outcome : duplicates) {
            String original = outcome.request().duplicateOf();
            if (present(List.of(original)).isEmpty()) {
                notes.add(Note.on(outcome.at(), outcome.id(), Field.DUPLICATE_OF, Reason.DUPLICATE_OF_UNKNOWN, original));
            }
        }
        notes.sort(Comparator.comparingLong(Note::record));
    }

    @Override
    public void forEachNote(Consumer<Note> reader) {
        notes.forEach(reader);
    }

    @Override
    public History.Verdicts verdicts() {
        return verdicts;
    }
}
