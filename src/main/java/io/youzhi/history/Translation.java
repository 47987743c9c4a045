package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.youzhi.history.RecordKind.Making;

/** Makes our records of a source's as a mapping says, in the order of the file, and notes each thing that is odd. */
final class Translation<R extends PastRecord> {

    private final Mapping<R> mapping;
    private final Map<Field, Integer> positions;
    private final int width;
    private final Making<R> making;

    Translation(Mapping<R> mapping, SourceFile file) {
        this.mapping = mapping;
        this.positions = file.positions(mapping);
        this.width = file.width();
        this.making = mapping.kind().making().apply(mapping.zone());
    }

    /**
     * What came of a record.
     *
     * @param record our record, or null if it cannot be taken
     * @param notes  why not, or what is odd about it
     */
    record Outcome<R extends PastRecord>(SourceRecord at, String id, R record, List<Note> notes) {

        boolean taken() {
            return record != null;
        }
    }

    /** Translates a file, record by record. */
    static <R extends PastRecord> void each(Path file, Mapping<R> mapping, Consumer<Outcome<R>> reader) {
        try (SourceFile source = SourceFile.open(file, mapping)) {
            Translation<R> translation = new Translation<>(mapping, source);
            for (SourceRecord record = source.next(); record != null; record = source.next()) {
                reader.accept(translation.translate(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Translates one record. */
    Outcome<R> translate(SourceRecord at) {
        Reading reading = new Reading(at, mapping, positions);
        if (at.cells().size() != width) {
            reading.note(null, Reason.WRONG_CELL_COUNT, at.cells().size() + " ≠ " + width);
            return new Outcome<>(at, null, null, reading.notes());
        }
        mapping.columns().forEach(reading::read);
        making.begin(reading);
        R record = reading.canBeTaken() ? making.make(reading) : null;
        return new Outcome<>(at, reading.id(), record, reading.notes());
    }
}
