package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.youzhi.history.PastRows.Present;

/** Imports the past of other systems. */
@Service
class HistoryImport {

    /** H2's codes, as they stand in its messages. */
    private static final String NO_SUCH_DATABASE = "90146-";
    private static final String HELD_BY_ANOTHER = "90020-";
    private final PastRequests requests;
    private final PastPlaces places;
    private final PastInspections inspections;
    private final PastFindings findings;
    private final History history;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HistoryImport(PastRequests requests, PastPlaces places, PastInspections inspections, PastFindings findings,
                  History history, Imports imports, PlatformTransactionManager transactions, Clock clock) {
        this.requests = requests;
        this.places = places;
        this.inspections = inspections;
        this.findings = findings;
        this.history = history;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Imports the requests of a file, going on where an earlier run of the same file and mapping was stopped. */
    ImportReport<History.Verdicts> requests(Path file, Mapping<PastRequest> mapping, ImportRun.Watch watch) {
        FileReport done = run(new Storing(), file, mapping, requests, watch);
        return new ImportReport<>(mapping.source(), List.of(done), history.verdicts(mapping.source()));
    }

    /** Says what {@link #requests} would do, and writes nothing. */
    ImportReport<History.Verdicts> dryRun(Path file, Mapping<PastRequest> mapping, ImportRun.Watch watch) {
        DryRun dry = dryRun(mapping.source());
        FileReport done = run(new Looking(dry), file, mapping, requests, watch);
        return new ImportReport<>(mapping.source(), List.of(done), dry.verdicts());
    }

    /** Imports places, inspections and findings, going on where an earlier run of the same files and mapping was stopped. */
    ImportReport<InspectionFigures> inspections(InspectionFiles files, ImportRun.Watch watch) {
        List<FileReport> done = run(new Storing(), files, watch);
        return new ImportReport<>(files.source(), done, history.inspections(files.source()));
    }

    /** Says what {@link #inspections} would do, and writes nothing. */
    ImportReport<InspectionFigures> dryRun(InspectionFiles files, ImportRun.Watch watch) {
        DryRun dry = dryRun(files.source());
        List<FileReport> done = run(new Looking(dry), files, watch);
        return new ImportReport<>(files.source(), done, dry.figures());
    }

    private List<FileReport> run(Logs logs, InspectionFiles files, ImportRun.Watch watch) {
        List<FileReport> done = new ArrayList<>();
        run(logs, files.places(), files.mapping().places(), places, watch, done);
        run(logs, files.inspections(), files.mapping().inspections(), inspections, watch, done);
        run(logs, files.findings(), files.mapping().findings(), findings, watch, done);
        return done;
    }

    private <R extends PastRecord> void run(Logs logs, List<Path> files, Mapping<R> mapping, PastRecords<R> records,
                                            ImportRun.Watch watch, List<FileReport> done) {
        for (Path file : files) {
            if (done.stream().allMatch(FileReport::finished)) {
                done.add(run(logs, file, mapping, records, watch));
            }
        }
    }

    private <R extends PastRecord> FileReport run(Logs logs, Path file, Mapping<R> mapping, PastRecords<R> records,
                                                  ImportRun.Watch watch) {
        try (SourceFile source = SourceFile.open(file, mapping)) {
            return new ImportRun<>(mapping, source, logs.of(file, mapping, records), watch).go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where runs leave what they did. */
    private interface Logs {

        <R extends PastRecord> ImportLog<R> of(Path file, Mapping<R> mapping, PastRecords<R> records) throws IOException;
    }

    /** In the database. */
    private final class Storing implements Logs {

        @Override
        public <R extends PastRecord> ImportLog<R> of(Path file, Mapping<R> mapping, PastRecords<R> records)
                throws IOException {
            Imports.Key key = new Imports.Key(mapping.source(), Hashes.of(file), mapping.hash());
            return new StoredLog<>(records, imports, transaction, clock, key,
                    new Imports.Described(mapping.kind().word(), file.getFileName().toString()));
        }
    }

    /** Nowhere. */
    private record Looking(DryRun run) implements Logs {

        @Override
        public <R extends PastRecord> ImportLog<R> of(Path file, Mapping<R> mapping, PastRecords<R> records) {
            return new DryLog<>(run, mapping.kind().word());
        }
    }

    private DryRun dryRun(String source) {
        Map<String, PastRecords<?>> kinds = Map.of(PastRequest.KIND, requests, PastPlace.KIND, places,
                PastInspection.KIND, inspections, PastFinding.KIND, findings);
        Stored stored = new Stored();
        return new DryRun((kind, ids) -> stored.present(kinds.get(kind), source, ids));
    }

    /** What is there already; nothing if there is no database yet. That is asked once: a pool without one asks slowly. */
    private final class Stored {

        private boolean isThere = true;

        private Map<String, Present> present(PastRecords<?> records, String source, Collection<String> ids) {
            try {
                return isThere ? transaction.execute(status -> records.present(source, ids)) : Map.of();
            } catch (CannotGetJdbcConnectionException | CannotCreateTransactionException | BadSqlGrammarException e) {
                if (!(e instanceof BadSqlGrammarException)
                        && !String.valueOf(rootOf(e).getMessage()).contains(NO_SUCH_DATABASE)) {
                    throw e;
                }
                isThere = false;
                return Map.of();
            }
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    /** Whether a failure means that another program, such as a running server, holds the database file. */
    static boolean isDatabaseHeldByAnother(Throwable e) {
        return e != null && (String.valueOf(e.getMessage()).contains(HELD_BY_ANOTHER)
                || isDatabaseHeldByAnother(e.getCause()));
    }
}
