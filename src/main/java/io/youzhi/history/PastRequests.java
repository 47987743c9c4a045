package io.youzhi.history;

import static java.sql.Types.TIMESTAMP;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Repository;

import io.youzhi.history.PastRows.Column;
import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;
import io.youzhi.shared.time.Punctuality;

/** The rows of {@code hs_request}. */
@Repository
class PastRequests implements PastRecords<PastRequest> {

    private static final String TABLE = "hs_request";
    private static final List<Column> COLUMNS = List.of(new Column("kind", VARCHAR), new Column("category", VARCHAR),
            new Column("unit", VARCHAR), new Column("queue", VARCHAR), new Column("channel", VARCHAR),
            new Column("place", VARCHAR), new Column("opened_at", TIMESTAMP), new Column("target_at", TIMESTAMP),
            new Column("closed_at", TIMESTAMP), new Column("closure_code", VARCHAR), new Column("duplicate_of", VARCHAR),
            new Column("source_verdict", VARCHAR), new Column("own_verdict", VARCHAR));
    private final PastRows rows;

    PastRequests(PastRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Present> present(String source, Collection<String> ids) {
        return rows.present(TABLE, source, ids);
    }

    @Override
    public void add(long importId, List<Outcome<PastRequest>> outcomes) {
        rows.add(TABLE, COLUMNS, importId, outcomes, request -> new Object[] {request.kind(), request.category(),
            request.unit(), request.queue(), request.channel(), request.place(), PastRows.utc(request.opened()),
            PastRows.utc(request.target()), PastRows.utc(request.closed()), request.closure(), request.duplicateOf(),
            word(request.sourceVerdict()), word(request.ownVerdict())});
    }

    @Override
    public List<Note> dangling(long importId) {
        return rows.dangling(TABLE, "duplicate_of", TABLE, Field.DUPLICATE_OF, Reason.DUPLICATE_OF_UNKNOWN, importId);
    }

    void forEach(String source, Instant from, Instant to, Consumer<PastRequest> reader) {
        rows.forEach("select * from hs_request where source = ? and opened_at >= ? and opened_at < ? "
                + "order by opened_at, external_id", row -> reader.accept(request(row)), source, PastRows.utc(from),
                PastRows.utc(to));
    }

    History.Verdicts verdicts(String source) {
        return rows.jdbc().queryForObject("select count(*), sum(case when closed_at is null then 1 else 0 end), "
                + "sum(case when own_verdict = 'on-time' then 1 else 0 end), "
                + "sum(case when own_verdict = 'late' then 1 else 0 end), "
                + "sum(case when closed_at is not null and source_verdict is not null then 1 else 0 end), "
                + "sum(case when own_verdict = source_verdict then 1 else 0 end) from hs_request where source = ?",
                (row, i) -> new History.Verdicts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getLong(5), row.getLong(6)), source);
    }

    private static PastRequest request(ResultSet row) throws SQLException {
        String verdict = row.getString("source_verdict");
        return new PastRequest(row.getString("source"), row.getString("external_id"), row.getString("kind"),
                row.getString("category"), row.getString("unit"), row.getString("queue"), row.getString("channel"),
                row.getString("place"), PastRows.instant(row, "opened_at"), PastRows.instant(row, "target_at"),
                PastRows.instant(row, "closed_at"), row.getString("closure_code"), row.getString("duplicate_of"),
                verdict == null ? null : Punctuality.ofWord(verdict));
    }

    private static String word(Punctuality punctuality) {
        return punctuality == null ? null : punctuality.word();
    }
}
