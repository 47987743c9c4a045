package io.youzhi.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code hs_import} and their notes in {@code hs_note}. */
@Repository
class Imports {

    /** Behind all notes that translation can make on one record. */
    private static final int LAST_POSITIONS = 1000;
    private static final int FETCH = 1000;
    private final JdbcTemplate jdbc;

    Imports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What identifies the work of an import: the same again is a restart. */
    record Key(String source, String fileHash, String mappingHash) {
    }

    /** How far an import is. Each record read is taken, refused, or was present. */
    record Count(long records, long taken, long refused, long present) {

        static final Count ZERO = new Count(0, 0, 0, 0);

        Count and(long moreTaken, long moreRefused, long morePresent) {
            return new Count(records + moreTaken + moreRefused + morePresent, taken + moreTaken, refused + moreRefused,
                    present + morePresent);
        }
    }

    /** An import and how far it is. */
    record Begun(long id, Count count) {
    }

    Optional<Begun> unfinished(Key key) {
        return jdbc.query("select id, record_count, taken_count, refused_count, present_count from hs_import "
                + "where source = ? and file_hash = ? and mapping_hash = ? and finished_at is null order by id desc",
                (row, i) -> new Begun(row.getLong(1),
                        new Count(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))),
                key.source(), key.fileHash(), key.mappingHash()).stream().findFirst();
    }

    /** What an import brings, and the name of its file. */
    record Described(String kind, String file) {
    }

    /** An import as it is told of. */
    record Line(long id, String kind, String source, String file, Instant started, Instant finished, Count count) {
    }

    /** All imports, the last first. */
    List<Line> all() {
        return jdbc.query("select * from hs_import order by id desc", (row, i) -> new Line(row.getLong("id"),
                row.getString("kind"), row.getString("source"), row.getString("file_name"),
                PastRows.instant(row, "started_at"), PastRows.instant(row, "finished_at"),
                new Count(row.getLong("record_count"), row.getLong("taken_count"), row.getLong("refused_count"),
                        row.getLong("present_count"))));
    }

    Begun begin(Key key, Described described, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement("insert into hs_import (source, kind, file_name, file_hash,"
                    + " mapping_hash, started_at, record_count, taken_count, refused_count, present_count)"
                    + " values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0)", Statement.RETURN_GENERATED_KEYS);
            insert.setString(1, key.source());
            insert.setString(2, described.kind());
            insert.setString(3, described.file());
            insert.setString(4, key.fileHash());
            insert.setString(5, key.mappingHash());
            insert.setObject(6, PastRows.utc(at));
            return insert;
        }, id);
        return new Begun(id.getKeyList().get(0).values().stream().filter(Number.class::isInstance)
                .map(Number.class::cast).findFirst().orElseThrow().longValue(), Count.ZERO);
    }

    /** Notes how far an import is; false if somebody else has taken it on meanwhile. */
    boolean advance(long id, Count from, Count to) {
        return jdbc.update("update hs_import set record_count = ?, taken_count = ?, refused_count = ?, "
                + "present_count = ? where id = ? and record_count = ? and finished_at is null",
                to.records(), to.taken(), to.refused(), to.present(), id, from.records()) == 1;
    }

    void finish(long id, Instant at) {
        jdbc.update("update hs_import set finished_at = ? where id = ?", PastRows.utc(at), id);
    }

    void note(long id, List<Note> notes) {
        java.util.Map<Long, Integer> positions = new java.util.HashMap<>();
        jdbc.batchUpdate("insert into hs_note (import_id, record_no, position_no, last_record_no, line_no, external_id, "
                + "field, reason, cell, taken) values (?,?,?,?,?,?,?,?,?,?)",
                notes.stream().map(note -> new Object[] {id, note.record(), position(note, positions),
                    note.lastRecord(), note.line(), note.id(), note.field() == null ? null : note.field().word(),
                    note.reason().word(), note.cell(), note.reason().taken()}).toList());
    }

    private static int position(Note note, java.util.Map<Long, Integer> positions) {
        return note.reason().isKnownAtTheEnd() ? LAST_POSITIONS + note.reason().ordinal()
                : positions.merge(note.record(), 1, Integer::sum);
    }

    void forEachNote(long id, Consumer<Note> reader) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCH);
        streaming.query("select * from hs_note where import_id = ? order by record_no, position_no",
                (ResultSet row) -> reader.accept(note(row)), id);
    }

    private static Note note(ResultSet row) throws SQLException {
        String field = row.getString("field");
        return new Note(row.getLong("record_no"), row.getLong("last_record_no"), row.getLong("line_no"),
                row.getString("external_id"), field == null ? null : Field.ofWord(field).orElseThrow(),
                Reason.ofWord(row.getString("reason")), row.getString("cell"));
    }
}
