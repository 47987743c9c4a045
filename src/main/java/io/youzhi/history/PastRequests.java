package io.youzhi.history;

import static java.sql.Types.BIGINT;
import static java.sql.Types.TIMESTAMP;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import io.youzhi.history.Translation.Outcome;
import io.youzhi.shared.time.Punctuality;

/** The rows of {@code hs_request}. */
@Repository
class PastRequests {

    private static final int FETCH = 1000;
    /** Types of an inserted row: without them each null costs a question to the driver. */
    private static final int[] ROW = {VARCHAR, VARCHAR, BIGINT, BIGINT, BIGINT, VARCHAR, VARCHAR, VARCHAR, VARCHAR,
        VARCHAR, VARCHAR, TIMESTAMP, TIMESTAMP, TIMESTAMP, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR};
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    PastRequests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** A request that is there already: which import and record brought it, and what it said. */
    record Present(long importId, long record, String fingerprint) {
    }

    Map<String, Present> present(String source, Collection<String> ids) {
        Map<String, Present> present = new HashMap<>();
        if (!ids.isEmpty()) {
            named.query("select external_id, import_id, record_no, fingerprint from hs_request "
                    + "where source = :source and external_id in (:ids)", Map.of("source", source, "ids", ids), row -> {
                        present.put(row.getString(1), new Present(row.getLong(2), row.getLong(3), row.getString(4)));
                    });
        }
        return present;
    }

    void add(long importId, List<Outcome> outcomes) {
        jdbc.batchUpdate("insert into hs_request (source, external_id, import_id, record_no, line_no, kind, category, "
                + "unit, queue, channel, place, opened_at, target_at, closed_at, closure_code, duplicate_of, "
                + "source_verdict, own_verdict, fingerprint) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                outcomes.stream().map(outcome -> row(importId, outcome)).toList(), ROW);
    }

    private static Object[] row(long importId, Outcome outcome) {
        PastRequest request = outcome.request();
        return new Object[] {request.source(), request.id(), importId, outcome.at().number(), outcome.at().line(),
            request.kind(), request.category(), request.unit(), request.queue(), request.channel(), request.place(),
            utc(request.opened()), utc(request.target()), utc(request.closed()), request.closure(),
            request.duplicateOf(), word(request.sourceVerdict()), word(request.ownVerdict()), fingerprint(request)};
    }

    /** What tells two versions of one record apart. */
    static String fingerprint(PastRequest request) {
        return Hashes.of(request.toString());
    }

    /** Requests of an import that repeat one which is not there. */
    List<Note> danglingDuplicates(long importId) {
        return jdbc.query("select d.record_no, d.line_no, d.external_id, d.duplicate_of from hs_request d "
                + "left join hs_request o on o.source = d.source and o.external_id = d.duplicate_of "
                + "where d.import_id = ? and d.duplicate_of is not null and o.external_id is null order by d.record_no",
                (row, i) -> new Note(row.getLong(1), row.getLong(1), row.getLong(2), row.getString(3),
                        Field.DUPLICATE_OF, Reason.DUPLICATE_OF_UNKNOWN, row.getString(4)), importId);
    }

    void forEach(String source, Instant from, Instant to, Consumer<PastRequest> reader) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCH);
        streaming.query("select * from hs_request where source = ? and opened_at >= ? and opened_at < ? "
                + "order by opened_at, external_id",
                (ResultSet row) -> reader.accept(request(row)), source, utc(from), utc(to));
    }

    History.Verdicts verdicts(String source) {
        return jdbc.queryForObject("select count(*), sum(case when closed_at is null then 1 else 0 end), "
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
                row.getString("place"), instant(row, "opened_at"), instant(row, "target_at"),
                instant(row, "closed_at"), row.getString("closure_code"), row.getString("duplicate_of"),
                verdict == null ? null : Punctuality.ofWord(verdict));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant moment) {
        return moment == null ? null
                : LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static String word(Punctuality punctuality) {
        return punctuality == null ? null : punctuality.word();
    }
}
