package io.youzhi.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import io.youzhi.history.Translation.Outcome;

/** What the tables of past records have in common: their first columns, their last, and how they are asked. */
@Component
class PastRows {

    private static final int FETCH = 1000;
    private static final List<String> FIRST = List.of("source", "external_id", "import_id", "record_no", "line_no");
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    PastRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** A record that is there already: which import and record brought it, and what it said. */
    record Present(long importId, long record, String fingerprint) {
    }

    /** A column of a kind's own, and its type: without it each null costs a question to the driver. */
    record Column(String name, int type) {
    }

    /** Which of these ids of a source a table has. */
    Map<String, Present> present(String table, String source, Collection<String> ids) {
        Map<String, Present> present = new HashMap<>();
        if (!ids.isEmpty()) {
            named.query("select external_id, import_id, record_no, fingerprint from " + table
                    + " where source = :source and external_id in (:ids)", Map.of("source", source, "ids", ids), row -> {
                        present.put(row.getString(1), new Present(row.getLong(2), row.getLong(3), row.getString(4)));
                    });
        }
        return present;
    }

    /** Adds rows, each with the values of its own columns. */
    <R extends PastRecord> void add(String table, List<Column> own, long importId, List<Outcome<R>> outcomes,
                                    java.util.function.Function<R, Object[]> values) {
        List<String> names = Stream.of(FIRST, own.stream().map(Column::name).toList(), List.of("fingerprint"))
                .flatMap(List::stream).toList();
        String places = String.join(",", Collections.nCopies(names.size(), "?"));
        jdbc.batchUpdate("insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")",
                outcomes.stream().map(outcome -> row(importId, outcome, values)).toList(), types(own));
    }

    private static int[] types(List<Column> own) {
        List<Integer> types = new ArrayList<>(List.of(java.sql.Types.VARCHAR, java.sql.Types.VARCHAR,
                java.sql.Types.BIGINT, java.sql.Types.BIGINT, java.sql.Types.BIGINT));
        own.forEach(column -> types.add(column.type()));
        types.add(java.sql.Types.VARCHAR);
        return types.stream().mapToInt(Integer::intValue).toArray();
    }

    private static <R extends PastRecord> Object[] row(long importId, Outcome<R> outcome,
                                                       java.util.function.Function<R, Object[]> values) {
        R record = outcome.record();
        List<Object> row = new ArrayList<>(Arrays.asList(record.source(), record.id(), importId, outcome.at().number(),
                outcome.at().line()));
        row.addAll(Arrays.asList(values.apply(record)));
        row.add(record.fingerprint());
        return row.toArray();
    }

    /** Notes on the records of an import that speak, in {@code column}, of a record which {@code target} has not. */
    List<Note> dangling(String table, String column, String target, Field field, Reason reason, long importId) {
        return jdbc.query("select d.record_no, d.line_no, d.external_id, d." + column + " from " + table + " d "
                + "left join " + target + " o on o.source = d.source and o.external_id = d." + column
                + " where d.import_id = ? and d." + column + " is not null and o.external_id is null order by d.record_no",
                (row, i) -> new Note(row.getLong(1), row.getLong(1), row.getLong(2), row.getString(3), field, reason,
                        row.getString(4)), importId);
    }

    /** Reads rows one by one, however many there are. */
    void forEach(String sql, RowCallbackHandler reader, Object... arguments) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCH);
        streaming.query(sql, reader, arguments);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : (Integer) number;
    }

    static Boolean yes(ResultSet row, String column) throws SQLException {
        boolean yes = row.getBoolean(column);
        return row.wasNull() ? null : (Boolean) yes;
    }

    static LocalDateTime utc(Instant moment) {
        return moment == null ? null
                : LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
