package io.youzhi.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.youzhi.history.Imports.Count;
import io.youzhi.history.PastRecord.Reference;
import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** A file of a dry run: looks at what is there, writes nothing, keeps its notes in memory. */
final class DryLog<R extends PastRecord> implements ImportLog<R> {

    private static final long ID = 0;
    private final DryRun run;
    private final String kind;
    private final List<Outcome<R>> referring = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    DryLog(DryRun run, String kind) {
        this.run = run;
        this.kind = kind;
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
        return run.present(kind, ids);
    }

    @Override
    public void keep(List<Outcome<R>> taken, List<Note> more, Count from, Count to) {
        for (Outcome<R> outcome : taken) {
            run.see(kind, outcome, new Present(ID, outcome.at().number(), outcome.record().fingerprint()));
            if (!outcome.record().references().isEmpty()) {
                referring.add(outcome);
            }
        }
        notes.addAll(more);
    }

    @Override
    public void finish() {
        Map<String, Map<String, Present>> known = new HashMap<>();
        referring.stream().flatMap(outcome -> outcome.record().references().stream()).map(Reference::kind).distinct()
                .forEach(to -> known.put(to, run.present(to, idsOf(to))));
        for (Outcome<R> outcome : referring) {
            outcome.record().references().stream().filter(to -> !known.get(to.kind()).containsKey(to.id()))
                    .forEach(to -> notes.add(Note.on(outcome.at(), outcome.id(), to.field(), to.absent(), to.id())));
        }
        notes.sort(Comparator.comparingLong(Note::record));
    }

    private List<String> idsOf(String to) {
        return referring.stream().flatMap(outcome -> outcome.record().references().stream())
                .filter(reference -> reference.kind().equals(to)).map(Reference::id).distinct().toList();
    }

    @Override
    public void forEachNote(Consumer<Note> reader) {
        notes.forEach(reader);
    }
}
