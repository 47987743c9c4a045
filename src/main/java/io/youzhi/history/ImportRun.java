package io.youzhi.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.history.Imports.Count;
import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** One run over a file: reads, translates, and keeps batch after batch. */
final class ImportRun<R extends PastRecord> {

    private static final int BATCH = 1000;
    private final String kind;
    private final SourceFile file;
    private final Translation<R> translation;
    private final ImportLog<R> log;
    private final Watch watch;
    private final long started = System.nanoTime();
    private Count count;

    ImportRun(Mapping<R> mapping, SourceFile file, ImportLog<R> log, Watch watch) {
        this.kind = mapping.kind().word();
        this.file = file;
        this.translation = new Translation<>(mapping, file);
        this.log = log;
        this.watch = watch;
        this.count = log.begun();
    }

    /** Whoever watches a run, and may stop it between two batches. */
    interface Watch {

        /** Nobody. */
        Watch NOBODY = (file, records, share, rate) -> true;

        /** Hears how many records of a file are done, which share of it, and how many a second; false stops the run. */
        boolean goOn(String file, long records, double share, double rate);
    }

    FileReport go() {
        boolean whole = passOver(log.begun().records());
        boolean goOn = true;
        while (whole && goOn) {
            List<Outcome<R>> batch = next();
            if (batch.isEmpty()) {
                log.finish();
                return report(true);
            }
            keep(batch);
            goOn = watch.goOn(file.name(), count.records(), file.share(), rate());
        }
        return report(false);
    }

    /** Reads again what an earlier run has done: what a record is may depend on those before it. */
    private boolean passOver(long records) {
        for (long i = 0; i < records; i++) {
            SourceRecord record = file.next();
            if (record == null) {
                return false;
            }
            translation.translate(record);
        }
        return true;
    }

    private List<Outcome<R>> next() {
        List<Outcome<R>> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            SourceRecord record = file.next();
            if (record == null) {
                return batch;
            }
            batch.add(translation.translate(record));
        }
        return batch;
    }

    private void keep(List<Outcome<R>> batch) {
        Batch sorted = new Batch(log.present(batch.stream().filter(Outcome::taken).map(Outcome::id).distinct().toList()));
        batch.forEach(sorted::sort);
        Count to = count.and(sorted.taken.size(), sorted.refused, sorted.present);
        log.keep(sorted.taken, sorted.notes, count, to);
        count = to;
    }

    private double rate() {
        return (count.records() - log.begun().records()) / Math.max(1e-3, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private FileReport report(boolean finished) {
        return FileReport.of(kind, file.name(), log, count, finished, seconds());
    }

    /** A batch, each record in its place. */
    private final class Batch {

        private final Map<String, Present> known;
        private final List<Outcome<R>> taken = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private long refused;
        private long present;

        private Batch(Map<String, Present> known) {
            this.known = new HashMap<>(known);
        }

        private void sort(Outcome<R> outcome) {
            Present earlier = outcome.taken() ? known.get(outcome.id()) : null;
            if (earlier != null) {
                again(outcome, earlier);
            } else {
                notes.addAll(outcome.notes());
                take(outcome);
            }
        }

        private void take(Outcome<R> outcome) {
            if (outcome.taken()) {
                taken.add(outcome);
                known.put(outcome.id(), new Present(log.id(), outcome.at().number(),
                        outcome.record().fingerprint()));
            } else {
                refused++;
            }
        }

        private void again(Outcome<R> outcome, Present earlier) {
            boolean same = earlier.fingerprint().equals(outcome.record().fingerprint());
            if (earlier.importId() == log.id()) {
                refused++;
                notes.add(Note.on(outcome.at(), outcome.id(), Field.ID, Reason.REPEATED_IN_FILE,
                        "" + earlier.record()));
            } else if (same) {
                present++;
                add(Note.on(outcome.at(), outcome.id(), Field.ID, Reason.ALREADY_THERE, "" + earlier.importId()));
            } else {
                refused++;
                notes.add(Note.on(outcome.at(), outcome.id(), Field.ID, Reason.ALREADY_THERE_OTHERWISE,
                        "" + earlier.importId()));
            }
        }

        private void add(Note note) {
            Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
            if (last != null && last.runsOnInto(note)) {
                notes.set(notes.size() - 1, last.with(note));
            } else {
                notes.add(note);
            }
        }
    }
}
