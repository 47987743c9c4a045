package io.youzhi.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.conduct.ConductViews;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import org.springframework.stereotype.Component;

/** Lines of the ledger on paper: each with its clause, its case and its state, and the release that decided it. */
@Component
class LedgerPapers {

    private static final int SHORT_HASH = 12;
    private static final List<String> COLUMNS = List.of("line", "at", "subject", "clause", "money", "points", "action", "case",
            "state", "release");
    private static final List<Integer> WIDTHS = List.of(8, 21, 14, 41, 13, 10, 19, 24, 15, 18);
    private static final int MONEY = 4;
    private static final int POINTS = 5;

    private final ConductViews conduct;

    LedgerPapers(ConductViews conduct) {
        this.conduct = conduct;
    }

    /** Adds the lines as a table; counter-entries stand beside what they take back, so that the columns sum up. */
    void table(Draft draft, String heading, List<LedgerLineView> lines, Tongue tongue) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new Column(tongue.say("ledger." + COLUMNS.get(i)), WIDTHS.get(i)));
        }
        draft.table(heading, columns, lines.stream().map(line -> row(line, tongue)).toList(), tongue.say("ledger.none"),
                lines.isEmpty() ? null : total(lines, tongue));
        draft.decidedBy(lines.stream().map(LedgerLineView::release).toList());
    }

    private List<Cell> row(LedgerLineView line, Tongue tongue) {
        boolean struck = line.counteredBy() != null;
        List<Cell> cells = new ArrayList<>(Stream.of(line.id(), tongue.at(line.at()), tongue.name(line.subject()),
                Tongue.lines(tongue.clause(line.pack(), line.clause(), line.release()), line.via() == null ? null
                        : tongue.say("ledger.via", line.via())), money(line), points(line), action(line, tongue),
                line.caseNumber()).map(value -> new Cell(value, struck)).toList());
        cells.add(new Cell(state(line, tongue), false));
        cells.add(new Cell(line.release() == null ? null
                : line.release().substring(0, Math.min(SHORT_HASH, line.release().length())), false));
        return cells;
    }

    private String action(LedgerLineView line, Tongue tongue) {
        return line.action() == null ? null
                : tongue.in(conduct.word(line.pack(), "action", line.action(), line.release()));
    }

    private static String state(LedgerLineView line, Tongue tongue) {
        return Tongue.lines(line.counters() == null ? tongue.state("conduct", line.state())
                : tongue.state("conduct", "counter") + " " + line.counters(), line.reason(),
                line.appeal() == null ? null : tongue.say("ledger.appeal", line.appeal()));
    }

    private static BigDecimal money(LedgerLineView line) {
        return "money".equals(line.effect()) ? Tongue.money(line.amount()) : null;
    }

    private static BigDecimal points(LedgerLineView line) {
        return "points".equals(line.effect()) ? line.amount().stripTrailingZeros().setScale(
                Math.max(0, line.amount().stripTrailingZeros().scale())) : null;
    }

    /** What some lines come to in money, counter-entries included; null where none is about money. */
    static BigDecimal moneyOf(List<LedgerLineView> lines) {
        return sum(lines.stream().map(LedgerPapers::money));
    }

    /** What some lines come to in points, counter-entries included; null where none is about points. */
    static BigDecimal pointsOf(List<LedgerLineView> lines) {
        return sum(lines.stream().map(LedgerPapers::points));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    private static List<Cell> total(List<LedgerLineView> lines, Tongue tongue) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), new Cell(null, false)));
        cells.set(MONEY - 1, new Cell(tongue.say("ledger.total"), false));
        cells.set(MONEY, new Cell(moneyOf(lines), false));
        cells.set(POINTS, new Cell(pointsOf(lines), false));
        return cells;
    }
}
