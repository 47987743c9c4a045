package io.youzhi.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.youzhi.history.Imports.Count;

/**
 * What an import did, file by file.
 *
 * @param figures what the records of the source now add up to
 */
record ImportReport<F>(String source, List<FileReport> files, F figures) {

    /** The imports' numbers. */
    String importIds() {
        return files.stream().map(file -> "" + file.importId()).collect(Collectors.joining(", "));
    }

    /** False if it was stopped. */
    boolean finished() {
        return files.stream().allMatch(FileReport::finished);
    }

    /** Records that an earlier, stopped run had done. */
    long goneOn() {
        return sum(FileReport::goneOn);
    }

    /** All records read, and what became of them. */
    Count count() {
        return new Count(sum(file -> file.count().records()), sum(file -> file.count().taken()),
                sum(file -> file.count().refused()), sum(file -> file.count().present()));
    }

    /** Records taken with a note. */
    long noted() {
        return sum(FileReport::noted);
    }

    /** Records taken exactly as they stood. */
    long asTheyStood() {
        return sum(FileReport::asTheyStood);
    }

    /** How often each reason was given. */
    Map<Reason, Long> reasons() {
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        files.forEach(file -> file.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum)));
        return reasons;
    }

    /** The names of its files of a kind. */
    String files(String kind) {
        return files.stream().filter(file -> file.kind().equals(kind)).map(FileReport::file)
                .collect(Collectors.joining("; "));
    }

    double seconds() {
        return files.stream().mapToDouble(FileReport::seconds).sum();
    }

    /** Every note, file by file. */
    void forEachNote(Consumer<Note> reader) {
        files.forEach(file -> file.forEachNote(reader));
    }

    private long sum(ToLongFunction<FileReport> of) {
        return files.stream().mapToLong(of).sum();
    }
}
