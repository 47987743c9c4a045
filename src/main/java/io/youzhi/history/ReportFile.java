package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.youzhi.history.Imports.Count;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes an import's report to a file: CSV, or JSON if the name ends so. */
final class ReportFile {

    private final ImportReport<?> report;
    private final String word;
    private final Texts texts;

    /** A report whose figures are called {@code word} in JSON. */
    ReportFile(ImportReport<?> report, String word, Texts texts) {
        this.report = report;
        this.word = word;
        this.texts = texts;
    }

    void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                writeJson(out);
            } else {
                writeCsv(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCsv(Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180.builder()
                .setHeader("file", "record", "last_record", "line", "id", "field", "reason", "cell", "taken", "why").get());
        forEachNote((file, note) -> printer.printRecord(file, note.record(), note.lastRecord(), note.line(), note.id(),
                fieldOf(note), note.reason().word(), note.cell(), note.reason().taken(), texts.of(note.reason())));
        printer.flush();
    }

    private void writeJson(Writer out) throws IOException {
        try (JsonGenerator json = new ObjectMapper().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("source", report.source());
            json.writeBooleanField("finished", report.finished());
            writeCounts(json, report.count(), report.asTheyStood(), report.noted(), report.reasons());
            writeFiles(json);
            json.writePOJOField(word, report.figures());
            json.writeArrayFieldStart("notes");
            forEachNote((file, note) -> writeNote(json, file, note));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void writeFiles(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (FileReport file : report.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.file());
            json.writeNumberField("import", file.importId());
            writeCounts(json, file.count(), file.asTheyStood(), file.noted(), file.reasons());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCounts(JsonGenerator json, Count count, long asTheyStood, long noted,
                                    Map<Reason, Long> reasons) throws IOException {
        json.writeNumberField("records", count.records());
        json.writeNumberField("takenAsTheyStood", asTheyStood);
        json.writeNumberField("takenWithNote", noted);
        json.writeNumberField("notTaken", count.refused());
        json.writeNumberField("alreadyThere", count.present());
        json.writeObjectFieldStart("reasons");
        for (var reason : reasons.entrySet()) {
            json.writeNumberField(reason.getKey().word(), reason.getValue());
        }
        json.writeEndObject();
    }

    private void writeNote(JsonGenerator json, String file, Note note) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeNumberField("record", note.record());
        json.writeNumberField("lastRecord", note.lastRecord());
        json.writeNumberField("line", note.line());
        json.writeStringField("id", note.id());
        json.writeStringField("field", fieldOf(note));
        json.writeStringField("reason", note.reason().word());
        json.writeStringField("cell", note.cell());
        json.writeBooleanField("taken", note.reason().taken());
        json.writeStringField("why", texts.of(note.reason()));
        json.writeEndObject();
    }

    /** Writes one note of a file. */
    private interface NoteWriter {

        void write(String file, Note note) throws IOException;
    }

    /** Every note of the files, and behind them what could only be said of all files together. */
    private void forEachNote(NoteWriter writer) {
        for (FileReport file : report.files()) {
            file.forEachNote(note -> write(writer, file.file(), note));
        }
        if (report.figures() instanceof InspectionFigures figures) {
            String file = report.files(PastInspection.KIND);
            figures.differing().forEach(differing -> write(writer, file, differing.note()));
        }
    }

    private static void write(NoteWriter writer, String file, Note note) {
        try {
            writer.write(file, note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fieldOf(Note note) {
        return note.field() == null ? null : note.field().word();
    }
}
