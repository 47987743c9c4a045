package io.youzhi.history;

import static java.sql.Types.BOOLEAN;
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

/** The rows of {@code hs_finding}. */
@Repository
class PastFindings implements PastRecords<PastFinding> {

    private static final String TABLE = "hs_finding";
    private static final List<Column> COLUMNS = List.of(new Column("inspection_id", VARCHAR),
            new Column("place_id", VARCHAR), new Column("item", VARCHAR), new Column("object", VARCHAR),
            new Column("problem", VARCHAR), new Column("spot", VARCHAR), new Column("remedy", VARCHAR),
            new Column("severity", VARCHAR), new Column("critical", BOOLEAN), new Column("corrected", VARCHAR),
            new Column("inspected_at", TIMESTAMP), new Column("due_at", TIMESTAMP),
            new Column("corrected_at", TIMESTAMP), new Column("rectified", VARCHAR));
    private final PastRows rows;

    PastFindings(PastRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Present> present(String source, Collection<String> ids) {
        return rows.present(TABLE, source, ids);
    }

    @Override
    public void add(long importId, List<Outcome<PastFinding>> outcomes) {
        rows.add(TABLE, COLUMNS, importId, outcomes, finding -> new Object[] {finding.inspection(), finding.place(),
            finding.item(), finding.object(), finding.problem(), finding.spot(), finding.remedy(), finding.severity(),
            finding.critical(), finding.corrected(), PastRows.utc(finding.inspected()), PastRows.utc(finding.due()),
            PastRows.utc(finding.correctedAt()), finding.rectified().word()});
    }

    @Override
    public List<Note> dangling(long importId) {
        return rows.dangling(TABLE, "inspection_id", PastInspections.TABLE, Field.INSPECTION, Reason.INSPECTION_UNKNOWN,
                importId);
    }

    void forEach(String source, Instant from, Instant to, Consumer<PastFinding> reader) {
        rows.forEach("select * from hs_finding where source = ? and inspected_at >= ? and inspected_at < ? "
                + "order by inspected_at, external_id", row -> reader.accept(finding(row)), source, PastRows.utc(from),
                PastRows.utc(to));
    }

    /** How many findings of each severity came to what. */
    List<InspectionFigures.Line> lines(String source, Instant from, Instant to) {
        return rows.jdbc().query("select severity, rectified, count(*) from hs_finding where source = ? "
                + "and inspected_at >= ? and inspected_at < ? group by severity, rectified",
                (row, i) -> new InspectionFigures.Line(row.getString(1), Rectified.ofWord(row.getString(2)), row.getLong(3)),
                source, PastRows.utc(from), PastRows.utc(to));
    }

    private static PastFinding finding(ResultSet row) throws SQLException {
        return new PastFinding(row.getString("source"), row.getString("external_id"), row.getString("inspection_id"),
                row.getString("place_id"), row.getString("item"), row.getString("object"), row.getString("problem"),
                row.getString("spot"), row.getString("remedy"), row.getString("severity"),
                PastRows.yes(row, "critical"), row.getString("corrected"), PastRows.instant(row, "inspected_at"),
                PastRows.instant(row, "due_at"), PastRows.instant(row, "corrected_at"),
                Rectified.ofWord(row.getString("rectified")));
    }
}
