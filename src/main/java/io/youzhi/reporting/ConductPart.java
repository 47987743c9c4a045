package io.youzhi.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.conduct.ConductViews;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.LedgerSearch;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the ledger says of a unit and its people in a month: what each clause comes to, and every line. */
@Component
@Order(30)
class ConductPart implements NoticePart {

    private final ConductViews conduct;
    private final LedgerPapers ledger;

    ConductPart(ConductViews conduct, LedgerPapers ledger) {
        this.conduct = conduct;
        this.ledger = ledger;
    }

    @Override
    public void tell(Draft draft, Month month, Tongue tongue) {
        List<LedgerLineView> lines = conduct.lines(new LedgerSearch(null, null, null, null, month.unit(), null, month.from(),
                month.to()), month.reader());
        Map<String, List<LedgerLineView>> byClause = lines.stream().collect(Collectors.groupingBy(line ->
                tongue.clause(line.pack(), line.clause(), line.release()), TreeMap::new, Collectors.toList()));
        List<List<Cell>> rows = new ArrayList<>();
        byClause.forEach((clause, some) -> rows.add(row(clause, some)));
        draft.table(tongue.say("unit-notice.clauses"), List.of(new Column(tongue.say("clause"), 90),
                new Column(tongue.say("unit-notice.times"), 14), new Column(tongue.say("ledger.money"), 16),
                new Column(tongue.say("ledger.points"), 14)), rows, tongue.say("ledger.none"),
                lines.isEmpty() ? null : row(tongue.say("ledger.total"), lines));
        ledger.table(draft, tongue.say("unit-notice.lines"), lines, tongue);
    }

    /** How often it was decided and stands, and what it comes to. */
    private static List<Cell> row(String clause, List<LedgerLineView> some) {
        long standing = some.stream().filter(line -> line.counters() == null && line.counteredBy() == null).count();
        return Stream.of(clause, standing, LedgerPapers.moneyOf(some), LedgerPapers.pointsOf(some))
                .map(value -> new Cell(value, false)).toList();
    }
}
