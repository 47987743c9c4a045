package io.youzhi.history;

import static java.sql.Types.INTEGER;
import static java.sql.Types.VARCHAR;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Repository;

import io.youzhi.history.PastRows.Column;
import io.youzhi.history.PastRows.Present;
import io.youzhi.history.Translation.Outcome;

/** The rows of {@code hs_place}. */
@Repository
class PastPlaces implements PastRecords<PastPlace> {

    static final String TABLE = "hs_place";
    private static final List<Column> COLUMNS = List.of(new Column("name", VARCHAR), new Column("category", VARCHAR),
            new Column("state", VARCHAR), new Column("area", VARCHAR), new Column("risk", VARCHAR),
            new Column("review_days", INTEGER));
    private final PastRows rows;

    PastPlaces(PastRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Present> present(String source, Collection<String> ids) {
        return rows.present(TABLE, source, ids);
    }

    @Override
    public void add(long importId, List<Outcome<PastPlace>> outcomes) {
        rows.add(TABLE, COLUMNS, importId, outcomes, place -> new Object[] {place.name(), place.category(),
            place.state(), place.area(), place.risk(), place.reviewDays()});
    }

    @Override
    public List<Note> dangling(long importId) {
        return List.of();
    }

    long count(String source) {
        return rows.jdbc().queryForObject("select count(*) from hs_place where source = ?", Long.class, source);
    }
}
