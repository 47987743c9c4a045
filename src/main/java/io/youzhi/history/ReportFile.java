package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes an import's report to a file: CSV, or JSON if the name ends so. */
final class ReportFile {

    private final ImportReport report;
    private final Texts texts;

    ReportFile(ImportReport report, Texts texts) {
        this.report = report;
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
                .setHeader("record", "last_record", "line", "id", "field", "reason", "cell", "taken", "why").get());
        report.forEachNote(note -> {
            try {
                printer.printRecord(note.record(), note.lastRecord(), note.line(), note.id(), fieldOf(note),
                        note.reason().word(), note.cell(), note.reason().taken(), texts.of(note.reason()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private void writeJson(Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            writeSummary(json);
            json.writeArrayFieldStart("notes");
            report.forEachNote(note -> writeNote(json, note));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void writeSummary(JsonGenerator json) throws IOException {
        json.writeStringField("source", report.source());
        json.writeNumberField("import", report.importId());
        json.writeBooleanField("finished", report.finished());
        json.writeNumberField("records", report.count().records());
        json.writeNumberField("takenAsTheyStood", report.asTheyStood());
        json.writeNumberField("takenWithNote", report.noted());
        json.writeNumberField("notTaken", report.count().refused());
        json.writeNumberField("alreadyThere", report.count().present());
        json.writeObjectFieldStart("reasons");
        for (var reason : report.reasons().entrySet()) {
            json.writeNumberField(reason.getKey().word(), reason.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("timeLimits");
        json.writeNumberField("comparable", report.verdicts().comparable());
        json.writeNumberField("agreed", report.verdicts().agreed());
        json.writeNumberField("onTime", report.verdicts().onTime());
        json.writeNumberField("late", report.verdicts().late());
        json.writeNumberField("open", report.verdicts().open());
        json.writeEndObject();
    }

    private void writeNote(JsonGenerator json, Note note) {
        try {
            json.writeStartObject();
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fieldOf(Note note) {
        return note.field() == null ? null : note.field().word();
    }
}
