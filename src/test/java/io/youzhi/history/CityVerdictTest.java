package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.youzhi.shared.time.Punctuality;
import io.youzhi.testing.DatabaseTest;
import io.youzhi.testing.Machine;
import io.youzhi.testing.Needs;
import io.youzhi.testing.TestDatabase;

/** Half a year of a real city's requests, and the city's own word on which were in time. */
@DatabaseTest
@SpringBootTest(classes = HistoryContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CityVerdictTest {

    @Autowired
    private HistoryImport history;
    @Autowired
    private History past;

    @Test
    @Needs(Needs.Thing.DATA)
    void agreesWithTheCityOnEachClosedRequest() {
        Path file = Machine.data().orElseThrow().resolve("requests/boston311-2011H2.csv.gz");
        Mapping<PastRequest> mapping = MappingFile.read("classpath:mappings/boston311.yaml");

        ImportReport<History.Verdicts> report = history.requests(file, mapping, ImportRun.Watch.NOBODY);
        print(report);

        assertThat(report.count()).isEqualTo(new Imports.Count(58_251, 58_251, 0, 0));
        assertThat(report.figures().comparable()).isEqualTo(54_413);
        assertThat(report.figures().agreed()).isEqualTo(54_413);
        assertThat(report.figures().open()).isEqualTo(3_681);
        assertThat(report.reasons()).containsOnly(java.util.Map.entry(Reason.MISSING, 158L),
                java.util.Map.entry(Reason.TARGET_BEFORE_OPENING, 3L), java.util.Map.entry(Reason.REWRITTEN, 48L),
                java.util.Map.entry(Reason.TIME_IN_OVERLAP, 4L), java.util.Map.entry(Reason.DUPLICATE_OF_UNKNOWN, 2L));
        assertThat(notesOf(report, Reason.TARGET_BEFORE_OPENING)).extracting(Note::id)
                .containsExactly("101000304444", "101000304447", "101000304470");
        assertThat(ofTheStored()).isEqualTo(54_413);

        assertThat(history.requests(file, mapping, ImportRun.Watch.NOBODY).count())
                .isEqualTo(new Imports.Count(58_251, 0, 0, 58_251));
        assertThat(past.verdicts("boston311").requests()).isEqualTo(58_251);
    }

    @Test
    void readsTheMadeUpSampleWithTheSameMapping() throws Exception {
        Path file = Path.of(getClass().getResource("/mappings/boston311-sample.csv").toURI());
        ImportReport<History.Verdicts> report = history.dryRun(file, MappingFile.read("classpath:mappings/boston311.yaml"),
                ImportRun.Watch.NOBODY);

        assertThat(report.count().records()).isEqualTo(80);
        assertThat(report.count().refused()).isZero();
        assertThat(report.figures().agreed()).isEqualTo(report.figures().comparable()).isPositive();
    }

    private long ofTheStored() {
        List<PastRequest> agreed = new ArrayList<>();
        past.requests("boston311", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), request -> {
            if (request.isComparable()
                    && Punctuality.of(request.target(), request.closed()) == request.sourceVerdict()) {
                agreed.add(request);
            }
        });
        return agreed.size();
    }

    private static List<Note> notesOf(ImportReport<History.Verdicts> report, Reason reason) {
        List<Note> notes = new ArrayList<>();
        report.forEachNote(note -> {
            if (note.reason() == reason) {
                notes.add(note);
            }
        });
        return notes;
    }

    private static void print(ImportReport<History.Verdicts> report) {
        System.out.printf("%nThe city's verdict, on %s: %,d records taken in %.1f s (%,.0f a second); "
                + "%,d of %,d closed requests with a verdict agree; %d targets before opening.%n",
                TestDatabase.isMySql() ? "MySQL" : "H2", report.count().taken(), report.seconds(),
                report.count().taken() / report.seconds(), report.figures().agreed(), report.figures().comparable(),
                report.reasons().getOrDefault(Reason.TARGET_BEFORE_OPENING, 0L));
    }
}
