package io.youzhi.history;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.youzhi.history.InspectionFigures.Differing;
import io.youzhi.history.InspectionFigures.Share;
import io.youzhi.testing.DatabaseTest;
import io.youzhi.testing.Machine;
import io.youzhi.testing.Needs;
import io.youzhi.testing.TestDatabase;

/** Three years of a real city's inspections, and the city's own word on what they found and what came of it. */
@DatabaseTest
@SpringBootTest(classes = HistoryContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CityInspectionsTest {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private HistoryImport history;
    @Autowired
    private History past;

    @Test
    @Needs(Needs.Thing.DATA)
    void agreesWithTheCityOnEachInspectionAndFinding() {
        InspectionFiles files = files();

        ImportReport<InspectionFigures> report = history.inspections(files, ImportRun.Watch.NOBODY);
        print(report);

        assertThat(report.files()).extracting(FileReport::count).containsExactly(new Imports.Count(2_209, 2_209, 0, 0),
                new Imports.Count(8_602, 8_602, 0, 0), new Imports.Count(28_612, 28_612, 0, 0));
        assertThat(report.reasons()).containsOnly(entry(Reason.CORRECTED_BEFORE_INSPECTION, 47L),
                entry(Reason.DATED_BUT_NOT_CORRECTED, 71L), entry(Reason.EXACT_DUPLICATE, 40L),
                entry(Reason.CORRECTED_UNDATED, 1L), entry(Reason.CRITICAL_CONTRADICTS, 30L), entry(Reason.MISSING, 5L));
        assertThat(noted(report, Reason.DATED_BUT_NOT_CORRECTED, "No")).isEqualTo(42);
        assertThat(noted(report, Reason.MISSING, Field.SEVERITY)).isEqualTo(2);
        assertThatTheyAgree(report.figures());

        ImportReport<InspectionFigures> again = history.inspections(files, ImportRun.Watch.NOBODY);
        assertThat(again.count()).isEqualTo(new Imports.Count(39_423, 0, 0, 39_423));
        assertThat(again.figures()).isEqualTo(report.figures());
        assertThat(history.dryRun(files, ImportRun.Watch.NOBODY).count()).isEqualTo(again.count());
        assertThat(judgedAnew()).containsExactly(10_352, 1_739, 2_602);
    }

    private static void assertThatTheyAgree(InspectionFigures figures) {
        assertThat(figures.places()).isEqualTo(2_209);
        assertThat(figures.counts()).isEqualTo(new Share(8_602, 8_602));
        assertThat(figures.byCounts()).isEqualTo(new Share(8_602, 8_602));
        assertThat(figures.byFindings()).isEqualTo(new Share(8_590, 8_602));
        assertThat(figures.differing()).extracting(Differing::reason).containsOnly("compliance-differs");
        assertThat(figures.differing()).extracting(Differing::id).containsExactlyInAnyOrder("37054", "37073", "37107",
                "37860", "39309", "39812", "41861", "42365", "42725", "43969", "43971", "44549");
        assertThat(figures.compliance()).isEqualTo(new Share(7_045, 8_602));
        assertThat(figures.bySeverity()).containsExactly(entry("serious", 6_607L), entry("moderate", 7_346L),
                entry("minor", 14_657L), entry("none", 2L));
        assertThat(figures.byRectification()).containsExactly(entry("on-spot", 10_352L), entry("on-time", 1_739L),
                entry("late", 2_602L), entry("never", 2_645L), entry("not-required", 11_225L), entry("unclear", 49L));
        assertThat(figures.rectifiedOnTime()).isEqualTo(new Share(12_091, 17_338));
    }

    /** The stored deadlines and corrections, judged once more. */
    private List<Integer> judgedAnew() {
        List<Rectified> verdicts = new ArrayList<>();
        past.findings("detroit", LONG_AGO, FAR_OFF, finding -> verdicts.add(Rectified.of(finding.corrected(),
                finding.inspected(), finding.due(), finding.correctedAt(), java.time.ZoneId.of("America/Detroit"))));
        return List.of(Rectified.ON_SPOT, Rectified.ON_TIME, Rectified.LATE).stream()
                .map(verdict -> (int) verdicts.stream().filter(verdict::equals).count()).toList();
    }

    private static InspectionFiles files() {
        Path folder = Machine.data().orElseThrow().resolve("inspections");
        return InspectionFiles.among(List.of(folder), MappingFile.readInspections("classpath:mappings/detroit.yaml"));
    }

    private static long noted(ImportReport<?> report, Reason reason, Object what) {
        List<Note> notes = new ArrayList<>();
        report.forEachNote(notes::add);
        return notes.stream().filter(note -> note.reason() == reason)
                .filter(note -> what.equals(note.field()) || what.equals(note.cell())).count();
    }

    private static void print(ImportReport<InspectionFigures> report) {
        System.out.printf("%nThe city's inspections, on %s: %,d records taken in %.1f s (%,.0f a second)%n",
                TestDatabase.isMySql() ? "MySQL" : "H2", report.count().taken(), report.seconds(),
                report.count().taken() / report.seconds());
        new FigureText(Texts.in("en")).of(report.figures()).forEach(System.out::println);
    }
}
