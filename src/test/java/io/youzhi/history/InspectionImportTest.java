package io.youzhi.history;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.youzhi.history.InspectionFigures.Share;
import io.youzhi.testing.DatabaseTest;

@DatabaseTest
@SpringBootTest(classes = HistoryContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class InspectionImportTest {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private HistoryImport history;
    @Autowired
    private History past;
    @TempDir
    private Path folder;

    private final String source = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void joinsPlacesInspectionsAndFindings() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        inspections("7,p1,2024-06-03 00:00:00,1,0,0,1,0,no");
        findings("7,6/3/2024,cold,\"Kept at 9 °C,\r\nnot below 5\",bad,open,10,");

        ImportReport<InspectionFigures> report = history.inspections(files(), ImportRun.Watch.NOBODY);

        assertThat(report.count()).isEqualTo(new Imports.Count(3, 3, 0, 0));
        assertThat(report.asTheyStood()).isEqualTo(3);
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("7-1");
            assertThat(finding.problem()).isEqualTo("Kept at 9 °C,\r\nnot below 5");
            assertThat(finding.severity()).isEqualTo("serious");
            assertThat(finding.inspected()).isEqualTo("2024-06-02T16:00:00Z");
            assertThat(finding.due()).isEqualTo("2024-06-13T15:59:59Z");
            assertThat(finding.rectified()).isEqualTo(Rectified.NEVER);
        });
        assertThat(report.figures().compliance()).isEqualTo(new Share(0, 1));
        assertThat(report.figures().places()).isEqualTo(1);
        assertThat(past.imports()).filteredOn(line -> line.source().equals(source)).extracting(History.Import::kind)
                .containsExactly("finding", "inspection", "place");
    }

    @Test
    void judgesACorrectionByTheEndOfItsLastDay() throws IOException {
        places("p1,Noodle House,,365.0");
        inspections("7,p1,2024-06-03 00:00:00,6,0,0,,,");
        findings("7,6/3/2024,a,,bad,done,10,2024-06-03 00:00:00", "7,6/3/2024,b,,bad,done,10,2024-06-13 00:00:00",
                "7,6/3/2024,c,,bad,done,10,2024-06-13 23:59:59", "7,6/3/2024,d,,bad,done,10,2024-06-14 00:00:00",
                "7,6/3/2024,e,,bad,done,10,6/13/2024", "7,6/3/2024,f,,bad,nobody asks,10,");

        history.inspections(files(), ImportRun.Watch.NOBODY);

        assertThat(found()).extracting(PastFinding::item, PastFinding::rectified).containsExactly(
                tuple("a", Rectified.ON_SPOT), tuple("b", Rectified.ON_TIME), tuple("c", Rectified.ON_TIME),
                tuple("d", Rectified.LATE), tuple("e", Rectified.ON_TIME), tuple("f", Rectified.NOT_REQUIRED));
        assertThat(past.inspections(source).rectifiedOnTime()).isEqualTo(new Share(4, 5));
    }

    @Test
    void takesDirtAndSaysWhatIsOddAboutEachRecord() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        inspections("7,p1,2024-06-03 00:00:00,3,1,1,3,3,no", "8,p9,2024-06-03 00:00:00,,,,,,");
        findings("7,6/3/2024,a,,bad,done,10,2024-01-01 00:00:00", "7,6/3/2024,b,,bad,open,10,2024-06-04 00:00:00",
                "7,6/3/2024,c,,bad,done,10,", "7,6/3/2024,d,,,done,10,2024-06-03 00:00:00",
                "7,6/3/2024,a,,bad,done,10,2024-01-01 00:00:00", "9,6/3/2024,a,,poor,done,,2024-06-04 00:00:00",
                "7,6/3/2024,e,,bad,open,ten,", "7,soon,f,,bad,open,10,");

        ImportReport<InspectionFigures> report = history.inspections(files(), ImportRun.Watch.NOBODY);

        assertThat(notes(report)).extracting(Note::id, Note::reason, Note::cell).containsExactly(
                tuple("7", Reason.COMPLIANCE_CONTRADICTS_COUNTS, "no"),
                tuple("8", Reason.PLACE_UNKNOWN, "p9"),
                tuple("7-1", Reason.CORRECTED_BEFORE_INSPECTION, "2024-01-01 00:00:00"),
                tuple("7-2", Reason.DATED_BUT_NOT_CORRECTED, "open"),
                tuple("7-3", Reason.CORRECTED_UNDATED, ""),
                tuple(null, Reason.MISSING, ""),
                tuple("7-5", Reason.CORRECTED_BEFORE_INSPECTION, "2024-01-01 00:00:00"),
                tuple("7-5", Reason.EXACT_DUPLICATE, "1"),
                tuple(null, Reason.MISSING, ""),
                tuple("9-1", Reason.INSPECTION_UNKNOWN, "9"),
                tuple(null, Reason.UNREADABLE_NUMBER, "ten"),
                tuple(null, Reason.UNREADABLE_TIME, "soon"));
        assertThat(found()).extracting(PastFinding::id).containsExactly("7-1", "7-2", "7-3", "7-4", "7-5", "9-1");
        assertThat(report.figures().byRectification()).contains(entry("unclear", 4L), entry("never", 1L),
                entry("on-spot", 1L));
        assertThat(report.figures().differing()).extracting(InspectionFigures.Differing::id,
                InspectionFigures.Differing::reason, InspectionFigures.Differing::said)
                .containsExactly(tuple("7", "counts-differ", "3/1/1"));
    }

    @Test
    void listsTheInspectionsWhoseVerdictTheFindingsContradict() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        inspections("7,p1,2024-06-03 00:00:00,1,0,0,1,1,yes", "8,p1,2024-06-04 00:00:00,0,0,1,0,0,yes");
        findings("7,6/3/2024,a,,bad,open,10,", "8,6/4/2024,a,,slight,open,30,");

        InspectionFigures figures = history.inspections(files(), ImportRun.Watch.NOBODY).figures();

        assertThat(figures.byCounts()).isEqualTo(new Share(2, 2));
        assertThat(figures.byFindings()).isEqualTo(new Share(1, 2));
        assertThat(figures.differing()).containsExactly(
                new InspectionFigures.Differing(1, 2, "7", "compliance-differs", "yes"));
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        smallWorld();
        history.inspections(files(), ImportRun.Watch.NOBODY);

        ImportReport<InspectionFigures> again = history.inspections(files(), ImportRun.Watch.NOBODY);

        assertThat(again.count()).isEqualTo(new Imports.Count(4, 0, 0, 4));
        assertThat(found()).hasSize(2);
    }

    @Test
    void goesOnWhereItWasStoppedWithTheSameNumbersAndDuplicates() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        inspections("7,p1,2024-06-03 00:00:00,,,,,,");
        String[] many = new String[1500];
        java.util.Arrays.setAll(many, i -> "7,6/3/2024," + i % 1499 + ",,bad,open,10,");
        findings(many);

        ImportReport<InspectionFigures> stopped = history.inspections(files(),
                (name, records, share, rate) -> records < 1000);
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.count().records()).isEqualTo(1002);
        ImportReport<InspectionFigures> whole = history.inspections(files(), ImportRun.Watch.NOBODY);

        assertThat(whole.finished()).isTrue();
        assertThat(whole.goneOn()).isEqualTo(1000);
        assertThat(notes(whole)).filteredOn(note -> note.reason() == Reason.EXACT_DUPLICATE)
                .extracting(Note::record, Note::id, Note::cell).containsExactly(tuple(1500L, "7-1500", "1"));
        assertThat(found()).hasSize(1500).extracting(PastFinding::id).contains("7-1", "7-1001", "7-1500");
    }

    @Test
    void saysInADryRunWhatWouldBeAndWritesNothing() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        inspections("7,p1,2024-06-03 00:00:00,2,0,0,1,1,yes", "8,p9,2024-06-04 00:00:00,0,0,1,0,0,yes");
        findings("7,6/3/2024,a,,bad,open,10,", "7,6/3/2024,a,,bad,open,10,", "9,6/3/2024,a,,bad,done,10,");

        ImportReport<InspectionFigures> dry = history.dryRun(files(), ImportRun.Watch.NOBODY);

        assertThat(past.imports()).noneMatch(line -> line.source().equals(source));
        ImportReport<InspectionFigures> done = history.inspections(files(), ImportRun.Watch.NOBODY);
        assertThat(notes(dry)).isEqualTo(notes(done));
        assertThat(dry.count()).isEqualTo(done.count());
        assertThat(dry.figures()).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(done.figures());
        assertThat(history.dryRun(files(), ImportRun.Watch.NOBODY).count().present()).isEqualTo(6);
    }

    @Test
    void readsTheMadeUpSampleWithTheCitysMapping() throws Exception {
        Path sample = Path.of(getClass().getResource("/mappings/detroit.yaml").toURI()).getParent();

        ImportReport<InspectionFigures> report = history.dryRun(InspectionFiles.among(List.of(sample),
                MappingFile.readInspections("classpath:mappings/detroit.yaml")), ImportRun.Watch.NOBODY);

        assertThat(report.count().refused()).isZero();
        assertThat(report.figures().byRectification().values()).allMatch(count -> count > 0);
        assertThat(report.figures().differing()).isEmpty();
        assertThat(report.reasons()).containsKeys(Reason.EXACT_DUPLICATE, Reason.CORRECTED_BEFORE_INSPECTION,
                Reason.DATED_BUT_NOT_CORRECTED, Reason.MISSING);
    }

    @Test
    void refusesAFolderWithoutOneOfTheFilesAndAFileThatIsNoneOfThem() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        Path stranger = Files.writeString(folder.resolve("other.csv"), "x\r\n");

        assertThatThrownBy(this::files).isInstanceOfSatisfying(ImportRefused.class, refused ->
                assertThat(said(refused)).containsExactly(
                        folder.getFileName() + ": the folder has no file that matches *inspections.csv",
                        folder.getFileName() + ": the folder has no file that matches *findings.csv"));
        assertThatThrownBy(() -> InspectionFiles.among(List.of(stranger), mapping()))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(said(refused)).containsExactly(
                        "other.csv: what is in it? Its name must match exactly one of *places.csv, *inspections.csv, "
                                + "*findings.csv"));
    }

    private void smallWorld() throws IOException {
        places("p1,Noodle House,Hoch,180.0");
        inspections("7,p1,2024-06-03 00:00:00,2,0,0,2,0,no");
        findings("7,6/3/2024,a,,bad,open,10,", "7,6/3/2024,b,,bad,open,10,");
    }

    private void places(String... records) throws IOException {
        write("places.csv", "id,name,risk,often", records);
    }

    private void inspections(String... records) throws IOException {
        write("inspections.csv", "id,place,day,bad,poor,slight,critical,critical_done,fine", records);
    }

    private void findings(String... records) throws IOException {
        write("findings.csv", "inspection,day,item,text,how,state,days,done", records);
    }

    private void write(String name, String header, String... records) throws IOException {
        Files.writeString(folder.resolve(name), header + "\r\n" + String.join("\r\n", records) + "\r\n");
    }

    private InspectionFiles files() {
        return InspectionFiles.among(List.of(folder), mapping());
    }

    private InspectionMapping mapping() {
        return MappingFile.parseInspections("m.yaml", """
                source: %s
                time: { zone: Asia/Shanghai, formats: ["yyyy-MM-dd HH:mm:ss", "M/d/yyyy"] }
                places:
                  files: "*places.csv"
                  columns:
                    id: id
                    name: name
                    risk: { column: risk, empty: none, codes: { high: Hoch } }
                    review-days: often
                inspections:
                  files: "*inspections.csv"
                  columns:
                    id: id
                    place: place
                    inspected: day
                    serious: { column: bad, empty: none }
                    moderate: { column: poor, empty: none }
                    minor: { column: slight, empty: none }
                    critical-count: { column: critical, empty: none }
                    critical-corrected: { column: critical_done, empty: none }
                    compliant: { column: fine, empty: none, codes: { yes: yes, no: no } }
                findings:
                  files: "*findings.csv"
                  columns:
                    inspection: inspection
                    inspected: day
                    item: item
                    problem: { column: text, empty: none }
                    severity: { column: how, empty: note, codes: { serious: bad, moderate: poor, minor: slight } }
                    corrected: { column: state, codes: { yes: done, no: open, not-required: nobody asks } }
                    days: { column: days, empty: note }
                    corrected-at: { column: done, empty: none }
                """.formatted(source));
    }

    private List<PastFinding> found() {
        List<PastFinding> all = new ArrayList<>();
        past.findings(source, LONG_AGO, FAR_OFF, all::add);
        return all;
    }

    private static List<Note> notes(ImportReport<?> report) {
        List<Note> notes = new ArrayList<>();
        report.forEachNote(notes::add);
        return notes;
    }

    private static List<String> said(ImportRefused refused) {
        return refused.problems().stream().map(problem -> problem.in(Texts.in("en"))).toList();
    }
}
