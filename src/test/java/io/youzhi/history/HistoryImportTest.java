package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.youzhi.shared.time.Punctuality;
import io.youzhi.testing.DatabaseTest;

@DatabaseTest
@SpringBootTest(classes = HistoryContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class HistoryImportTest {

    private static final String HEADER = "id,opened,target,closed,verdict,kind,status,duplicate,remark\r\n";
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private HistoryImport history;
    @Autowired
    private History past;
    @TempDir
    private Path folder;

    private final String source = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void takesARecordWithAllThatMeasuresNeed() throws IOException {
        importOf("1,2024-07-01 08:00:00,2024-07-02 08:00:00,2024-07-01 20:00:00,ok,leak,done,,\"two\r\nlines, \"\"𠮷\"\"\"\r\n");

        PastRequest request = requests().get(0);
        assertThat(request.id()).isEqualTo("1");
        assertThat(request.kind()).isEqualTo("fault");
        assertThat(request.category()).isEqualTo("leak");
        assertThat(request.unit()).isEqualTo("works");
        assertThat(request.place()).isEqualTo("two\r\nlines, \"𠮷\"");
        assertThat(request.opened()).isEqualTo("2024-07-01T12:00:00Z");
        assertThat(request.target()).isEqualTo("2024-07-02T12:00:00Z");
        assertThat(request.closed()).isEqualTo("2024-07-02T00:00:00Z");
        assertThat(request.sourceVerdict()).isEqualTo(Punctuality.ON_TIME);
        assertThat(request.ownVerdict()).isEqualTo(Punctuality.ON_TIME);
    }

    @Test
    void hasNoVerdictOnAnOpenRequestAndNoneIsLateWithoutATarget() throws IOException {
        importOf("1,2024-07-01 08:00:00,2024-07-02 08:00:00,,bad,leak,waiting,,\r\n"
                + "2,2024-07-01 08:00:00,,2025-07-01 08:00:00,ok,leak,done,,\r\n"
                + "3,2024-07-01 08:00:00,2024-07-02 08:00:00,2024-07-02 08:00:00,ok,leak,done,,\r\n"
                + "4,2024-07-01 08:00:00,2024-07-02 08:00:00,2024-07-02 08:00:01,bad,leak,done,,\r\n");

        assertThat(requests()).extracting(PastRequest::ownVerdict)
                .containsExactly(null, Punctuality.ON_TIME, Punctuality.ON_TIME, Punctuality.LATE);
        assertThat(past.verdicts(source)).isEqualTo(new History.Verdicts(4, 1, 2, 1, 3, 3));
    }

    @Test
    void saysWhyARecordWasNotTaken() throws IOException {
        ImportReport<History.Verdicts> report = importOf("1,2024-07-01 08:00:00,,,,leak,waiting,,\r\n"
                + "2,soon,,,ok,leak,waiting,,\r\n"
                + "3,2024-02-30 08:00:00,,,ok,leak,waiting,,\r\n"
                + "4,2024-07-01 08:00:00,,,ok,ufo,waiting,,\r\n"
                + "5,2024-07-01 08:00:00,,,ok\r\n"
                + ",2024-07-01 08:00:00,,,ok,leak,waiting,,\r\n"
                + "1,2024-07-01 09:00:00,,,ok,leak,waiting,,\r\n"
                + "7,2024-07-01 08:00:00,,,ok,leak,waiting,," + "x".repeat(201) + "\r\n"
                + "8,2024-07-01 08:00:00,,,ok,leak,waiting,,\"two\r\nlines\"\r\n"
                + "9,,,,ok,leak,waiting,,\r\n");

        assertThat(notes(report)).filteredOn(note -> !note.reason().taken())
                .extracting(Note::record, Note::line, Note::id, Note::field, Note::reason)
                .containsExactly(
                        tuple(2L, 3L, "2", Field.OPENED, Reason.UNREADABLE_TIME),
                        tuple(3L, 4L, "3", Field.OPENED, Reason.UNREADABLE_TIME),
                        tuple(4L, 5L, "4", Field.KIND, Reason.UNKNOWN_CODE),
                        tuple(5L, 6L, null, null, Reason.WRONG_CELL_COUNT),
                        tuple(6L, 7L, null, Field.ID, Reason.EMPTY_CELL),
                        tuple(7L, 8L, "1", Field.ID, Reason.REPEATED_IN_FILE),
                        tuple(8L, 9L, "7", Field.PLACE, Reason.TOO_LONG),
                        tuple(10L, 12L, "9", Field.OPENED, Reason.EMPTY_CELL));
        assertThat(report.count()).isEqualTo(new Imports.Count(10, 2, 8, 0));
        assertThat(requests()).extracting(PastRequest::id).containsExactly("1", "8");
    }

    @Test
    void takesOddRecordsAndSaysWhatIsOdd() throws IOException {
        ImportReport<History.Verdicts> report = importOf("1,2024-07-02 08:00:00,2024-07-01 08:00:00,2024-07-02 09:00:00,bad,leak,done,,\r\n"
                + "2,2024-07-02 08:00:00,,2024-07-01 08:00:00,ok,leak,done,,\r\n"
                + "3,2024-07-02 08:00:00,,2024-07-03 08:00:00,,leak,done,,\r\n"
                + "4,2024-07-02 08:00:00,,2024-07-03 08:00:00,ok,leak,waiting,,\r\n"
                + "5,2024-07-02 08:00:00,2024-07-02 09:00:00,2024-07-03 08:00:00,ok,leak,done,,\r\n"
                + "6,2024-07-02 08:00:00,,,ok,leak,waiting,77,\r\n"
                + "7,2024-07-02 08:00:00,,,ok,leak,waiting,#6,\r\n"
                + "8,2024-07-02 08:00:00,,,ok,leak,waiting,,\r\n");

        assertThat(notes(report)).extracting(Note::record, Note::reason, Note::cell).containsExactly(
                tuple(1L, Reason.TARGET_BEFORE_OPENING, "2024-07-01 08:00:00"),
                tuple(2L, Reason.CLOSED_BEFORE_OPENING, "2024-07-01 08:00:00"),
                tuple(3L, Reason.MISSING, ""),
                tuple(4L, Reason.STATUS_CONTRADICTS, "waiting"),
                tuple(5L, Reason.VERDICT_DIFFERS, "ok"),
                tuple(6L, Reason.DUPLICATE_OF_UNKNOWN, "77"),
                tuple(7L, Reason.REWRITTEN, "#6"));
        assertThat(report.count()).isEqualTo(new Imports.Count(8, 8, 0, 0));
        assertThat(report.asTheyStood()).isEqualTo(1);
        assertThat(requests()).hasSize(8);
    }

    @Test
    void placesTimesAtTheChangeOfTheClocksAndSaysSo() throws IOException {
        ImportReport<History.Verdicts> report = importOf("1,2024-03-10 02:30:00,,,ok,leak,waiting,,\r\n"
                + "2,2024-11-03 01:30:00,,,ok,leak,waiting,,\r\n");

        assertThat(requests()).extracting(PastRequest::opened)
                .containsExactly(Instant.parse("2024-03-10T07:30:00Z"), Instant.parse("2024-11-03T05:30:00Z"));
        assertThat(notes(report)).extracting(Note::reason).containsExactly(Reason.TIME_IN_GAP, Reason.TIME_IN_OVERLAP);
    }

    @Test
    void addsNothingTheSecondTimeAndSaysWhatChanged() throws IOException {
        Path file = file(records(2500));
        history.requests(file, mapping(), ImportRun.Watch.NOBODY);

        ImportReport<History.Verdicts> again = history.requests(file, mapping(), ImportRun.Watch.NOBODY);
        assertThat(again.count()).isEqualTo(new Imports.Count(2500, 0, 0, 2500));
        assertThat(notes(again)).extracting(Note::record, Note::lastRecord, Note::reason)
                .containsExactly(tuple(1L, 2500L, Reason.ALREADY_THERE));

        ImportReport<History.Verdicts> changed = importOf("1,2024-07-01 08:00:01,,,ok,leak,waiting,,\r\n");
        assertThat(changed.count()).isEqualTo(new Imports.Count(1, 0, 1, 0));
        assertThat(notes(changed)).extracting(Note::reason).containsExactly(Reason.ALREADY_THERE_OTHERWISE);
        assertThat(requests()).hasSize(2500);
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        Path file = file("oops\r\n" + records(3500));

        ImportReport<History.Verdicts> stopped = history.requests(file, mapping(), (name, records, share, rate) -> records < 2000);
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.count()).isEqualTo(new Imports.Count(2000, 1999, 1, 0));

        ImportReport<History.Verdicts> whole = history.requests(file, mapping(), ImportRun.Watch.NOBODY);
        assertThat(whole.importIds()).isEqualTo(stopped.importIds());
        assertThat(whole.goneOn()).isEqualTo(2000);
        assertThat(whole.count()).isEqualTo(new Imports.Count(3501, 3500, 1, 0));
        assertThat(notes(whole)).extracting(Note::record, Note::reason)
                .containsExactly(tuple(1L, Reason.WRONG_CELL_COUNT));
        assertThat(requests()).hasSize(3500);
    }

    @Test
    void keepsEachBatchWholeWhenItFailsInTheMiddle() throws IOException {
        Path file = file(records(2500));
        assertThatThrownBy(() -> history.requests(file, mapping(), (name, records, share, rate) -> {
            throw new IllegalStateException("the power is gone");
        })).hasMessage("the power is gone");
        assertThat(requests()).hasSize(1000);

        assertThat(history.requests(file, mapping(), ImportRun.Watch.NOBODY).goneOn()).isEqualTo(1000);
        assertThat(requests()).hasSize(2500);
    }

    @Test
    void saysInADryRunWhatWouldBeAndWritesNothing() throws IOException {
        Path file = file("1,2024-07-02 08:00:00,2024-07-01 08:00:00,2024-07-02 09:00:00,bad,leak,done,77,\r\n"
                + "1,2024-07-02 08:00:00,2024-07-01 08:00:00,2024-07-02 09:00:00,bad,leak,done,77,\r\n"
                + "x\r\n");

        ImportReport<History.Verdicts> dry = history.dryRun(file, mapping(), ImportRun.Watch.NOBODY);

        assertThat(requests()).isEmpty();
        ImportReport<History.Verdicts> done = history.requests(file, mapping(), ImportRun.Watch.NOBODY);
        assertThat(dry.count()).isEqualTo(done.count());
        assertThat(dry.reasons()).isEqualTo(done.reasons());
        assertThat(dry.figures()).isEqualTo(done.figures());
        assertThat(notes(dry)).isEqualTo(notes(done));
        assertThat(dry.importIds()).isEqualTo("0");
        assertThat(history.dryRun(file, mapping(), ImportRun.Watch.NOBODY).count().present()).isEqualTo(2);
    }

    @Test
    void readsGzipAndOtherEncodings() throws IOException {
        Charset gb = Charset.forName("GB18030");
        Path file = folder.resolve("gb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "1,2024-07-01 08:00:00,,,ok,leak,waiting,,优质\r\n").getBytes(gb));
        }
        history.requests(file, MappingFile.parse("m.yaml", yaml().replace("UTF-8", "GB18030")), ImportRun.Watch.NOBODY);
        assertThat(requests()).extracting(PastRequest::place).containsExactly("优质");

        assertThatThrownBy(() -> history.requests(file, mapping(), ImportRun.Watch.NOBODY))
                .hasMessageContaining("history.file.bad-charset");
    }

    @Test
    void keepsWhatItHadWhenTheFileBreaksOff() throws IOException {
        Path file = folder.resolve("cut.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + records(20_000)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> history.requests(file, mapping(), ImportRun.Watch.NOBODY))
                .hasMessageContaining("history.file.cut-off");
        int kept = requests().size();
        assertThat(kept).isPositive();

        Files.write(file, whole);
        assertThat(history.requests(file, mapping(), ImportRun.Watch.NOBODY).count())
                .isEqualTo(new Imports.Count(20_000, 20_000 - kept, 0, kept));
    }

    @Test
    void refusesAFileWithColumnsThatTheMappingDoesNotSpeakOf() throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "\uFEFFid,opened,surprise\r\n");

        assertThatThrownBy(() -> history.requests(file, mapping(), ImportRun.Watch.NOBODY))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.in(Texts.in("en")))
                        .contains("other.csv:1: the mapping says nothing of column \"surprise\": map it, or list it under "
                                + "\"ignored\"", "other.csv:1: the file has no column \"kind\", which the mapping names"));
    }

    private ImportReport<History.Verdicts> importOf(String records) throws IOException {
        return history.requests(file(records), mapping(), ImportRun.Watch.NOBODY);
    }

    private Path file(String records) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "requests", ".csv"), HEADER + records);
    }

    private static String records(int count) {
        StringBuilder records = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            records.append(i).append(",2024-07-01 08:00:00,,,ok,leak,waiting,,\r\n");
        }
        return records.toString();
    }

    private Mapping<PastRequest> mapping() {
        return MappingFile.parse("m.yaml", yaml());
    }

    private String yaml() {
        return """
                source: %s
                file: { charset: UTF-8 }
                time: { zone: America/New_York, formats: ["yyyy-MM-dd HH:mm:ss"] }
                columns:
                  id: id
                  opened: opened
                  target: { column: target, empty: none }
                  closed: { column: closed, empty: none }
                  verdict: { column: verdict, empty: note, codes: { on-time: ok, late: [bad, worse] } }
                  kind: { column: kind, codes: { fault: [leak, burst], praise: thanks } }
                  category: kind
                  status: { column: status, codes: { open: waiting, closed: done } }
                  duplicate-of: { column: duplicate, empty: none, rewrite: [{ match: "#(.*)", to: "$1" }] }
                  unit: { value: works }
                  place: { column: remark, empty: none }
                """.formatted(source);
    }

    private List<PastRequest> requests() {
        List<PastRequest> all = new ArrayList<>();
        past.requests(source, LONG_AGO, FAR_OFF, all::add);
        return all;
    }

    private static List<Note> notes(ImportReport<History.Verdicts> report) {
        List<Note> notes = new ArrayList<>();
        report.forEachNote(notes::add);
        return notes;
    }
}
