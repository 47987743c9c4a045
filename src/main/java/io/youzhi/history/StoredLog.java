package io.youzhi.history;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionTemplate;

import io.youzhi.history.Imports.Begun;
import io.youzhi.history.Imports.Count;
import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** An import into the database; each batch is one transaction. */
final class StoredLog<R extends PastRecord> implements ImportLog<R> {

    private final PastRecords<R> records;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String source;
    private final Begun begun;

    StoredLog(PastRecords<R> records, Imports imports, TransactionTemplate transaction, Clock clock, Imports.Key key,
              Imports.Described described) {
        this.records = records;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
        this.source = key.source();
        this.begun = transaction.execute(status -> imports.unfinished(key)
                .orElseGet(() -> imports.begin(key, described, clock.instant())));
    }

    @Override
    public long id() {
        return begun.id();
    }

    @Override
    public Count begun() {
        return begun.count();
    }

    @Override
    public Map<String, Present> present(Collection<String> ids) {
        return records.present(source, ids);
    }

    @Override
    public void keep(List<Outcome<R>> taken, List<Note> notes, Count from, Count to) {
        transaction.executeWithoutResult(status -> {
            if (!imports.advance(id(), from, to)) {
                throw new ImportRefused(new Problem(source, 0, "history.import.someone-else"));
            }
            records.add(id(), taken);
            imports.note(id(), notes);
        });
    }

    @Override
    public void finish() {
        transaction.executeWithoutResult(status -> {
            imports.note(id(), records.dangling(id()));
            imports.finish(id(), clock.instant());
        });
    }

    @Override
    public void forEachNote(Consumer<Note> reader) {
        transaction.executeWithoutResult(status -> imports.forEachNote(id(), reader));
    }
}
