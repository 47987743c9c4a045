package io.youzhi.history;

import static java.sql.Types.BOOLEAN;
import static java.sql.Types.INTEGER;
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

/** The rows of {@code hs_inspection}. */
@Repository
class PastInspections implements PastRecords<PastInspection> {

    static final String TABLE = "hs_inspection";
    private static final List<Column> COLUMNS = List.of(new Column("place_id", VARCHAR), new Column("category", VARCHAR),
            new Column("inspector", VARCHAR), new Column("inspected_at", TIMESTAMP),
            new Column("serious_count", INTEGER), new Column("moderate_count", INTEGER),
            new Column("minor_count", INTEGER), new Column("critical_count", INTEGER),
            new Column("critical_corrected", INTEGER), new Column("compliant", BOOLEAN));
    private static final String TALLIES = "select i.*, t.serious, t.moderate, t.minor, t.left_open from hs_inspection i "
            + "left join (select inspection_id, sum(case when severity = 'serious' then 1 else 0 end) as serious, "
            + "sum(case when severity = 'moderate' then 1 else 0 end) as moderate, "
            + "sum(case when severity = 'minor' then 1 else 0 end) as minor, "
            + "sum(case when severity in ('serious', 'moderate') and coalesce(corrected, '') <> 'yes' then 1 else 0 end) "
            + "as left_open from hs_finding where source = ? group by inspection_id) t on t.inspection_id = i.external_id "
            + "where i.source = ? and i.inspected_at >= ? and i.inspected_at < ? order by i.record_no, i.external_id";
    private final PastRows rows;

    PastInspections(PastRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Present> present(String source, Collection<String> ids) {
        return rows.present(TABLE, source, ids);
    }

    @Override
    public void add(long importId, List<Outcome<PastInspection>> outcomes) {
        rows.add(TABLE, COLUMNS, importId, outcomes, inspection -> new Object[] {inspection.place(),
            inspection.category(), inspection.inspector(), PastRows.utc(inspection.inspected()), inspection.serious(),
            inspection.moderate(), inspection.minor(), inspection.critical(), inspection.criticalCorrected(),
            inspection.compliant()});
    }

    @Override
    public List<Note> dangling(long importId) {
        return rows.dangling(TABLE, "place_id", PastPlaces.TABLE, Field.PLACE, Reason.PLACE_UNKNOWN, importId);
    }

    void forEach(String source, Instant from, Instant to, Consumer<PastInspection> reader) {
        rows.forEach("select * from hs_inspection where source = ? and inspected_at >= ? and inspected_at < ? "
                + "order by inspected_at, external_id", row -> reader.accept(inspection(row)), source,
                PastRows.utc(from), PastRows.utc(to));
    }

    /** Each inspection with what its findings add up to, in the order of its file. */
    void forEachTally(String source, Instant from, Instant to, Consumer<InspectionTally> reader) {
        rows.forEach(TALLIES, row -> reader.accept(new InspectionTally(inspection(row), row.getLong("record_no"),
                row.getLong("line_no"), row.getInt("serious"), row.getInt("moderate"), row.getInt("minor"),
                row.getInt("left_open"))), source, source, PastRows.utc(from), PastRows.utc(to));
    }

    private static PastInspection inspection(ResultSet row) throws SQLException {
        return new PastInspection(row.getString("source"), row.getString("external_id"), row.getString("place_id"),
                row.getString("category"), row.getString("inspector"), PastRows.instant(row, "inspected_at"),
                PastRows.number(row, "serious_count"), PastRows.number(row, "moderate_count"),
                PastRows.number(row, "minor_count"), PastRows.number(row, "critical_count"),
                PastRows.number(row, "critical_corrected"), PastRows.yes(row, "compliant"));
    }
}
