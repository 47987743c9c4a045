package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.youzhi.history.PastRequests.Present;

/** Imports the past of other systems. */
@Service
class HistoryImport {

    /** H2's codes, as they stand in its messages. */
    private static final String NO_SUCH_DATABASE = "90146-";
    private static final String HELD_BY_ANOTHER = "90020-";
    private final PastRequests requests;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HistoryImport(PastRequests requests, Imports imports, PlatformTransactionManager transactions, Clock clock) {
        this.requests = requests;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Imports the requests of a file, going on where an earlier run of the same file and mapping was stopped. */
    ImportReport requests(Path file, Mapping mapping, ImportRun.Watch watch) {
        try (SourceFile source = SourceFile.open(file, mapping)) {
            Imports.Key key = new Imports.Key(mapping.source(), Hashes.of(file), mapping.hash());
            return new ImportRun(mapping, source, log(key, file), watch).go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what {@link #requests} would do, and writes nothing. */
    ImportReport dryRun(Path file, Mapping mapping, ImportRun.Watch watch) {
        try (SourceFile source = SourceFile.open(file, mapping)) {
            Stored stored = new Stored();
            return new ImportRun(mapping, source, new DryLog(ids -> stored.present(mapping.source(), ids)), watch).go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredLog log(Imports.Key key, Path file) {
        return new StoredLog(requests, imports, transaction, clock, key, file.getFileName().toString());
    }

    /** What is there already; nothing if there is no database yet. That is asked once: a pool without one asks slowly. */
    private final class Stored {

        private boolean isThere = true;

        private Map<String, Present> present(String source, Collection<String> ids) {
            try {
                return isThere ? transaction.execute(status -> requests.present(source, ids)) : Map.of();
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
