package io.youzhi.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.inspection.InspectionViews.InspectionLine;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A unit's quarterly record (L-2, L-3), to be signed by the contractor and the quality office. */
final class RecordDocument implements Document {

    private static final List<String> COLUMNS = List.of("number", "date", "place", "what", "demanded-by", "deadline",
            "result", "fine", "stands");
    private static final List<Integer> WIDTHS = List.of(8, 21, 18, 44, 14, 21, 24, 12, 12);

    private final RecordKind which;
    private final RecordDesk desk;
    private final Tongues tongues;

    private RecordDocument(RecordKind which, RecordDesk desk, Tongues tongues) {
        this.which = which;
        this.desk = desk;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "quarterly-" + which.word();
    }

    @Override
    public Paper of(Asked asked) {
        QuarterRecord record = desk.record(which.word(), asked.about(), asked.period(), asked.reader());
        List<RecordedEntry> entries = desk.entries(record, asked.reader());
        Tongue tongue = tongues.of(record.zone(), asked.locale());
        Instant last = entries.stream().flatMap(RecordDocument::moments).max(Comparator.naturalOrder())
                .orElse(record.from().atStartOfDay(record.zone()).toInstant());
        Draft draft = new Draft(asked.locale(), "QR-" + which.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "-"
                + record.unit() + "-" + record.quarter(), tongue.at(last),
                tongue.say("title." + which.word()),
                tongue.say("of", record.unitName(), record.quarter(), record.from().toString(), record.to().toString()))
                .landscape().table(null, columns(tongue), entries.stream().map(entry -> row(entry, tongue)).toList(),
                        tongue.say("no-entries"), total(tongue, record.total()));
        reports(draft, desk.reports(record), tongue);
        return draft.signed(tongue.say("sign.contractor"), tongue.say("sign.office"), tongue.say("sign.date")).done();
    }

    /** The inspections whose reports are part of the quarter's record (B-26). */
    private static void reports(Draft draft, List<InspectionLine> closed, Tongue tongue) {
        if (!closed.isEmpty()) {
            draft.table(tongue.say("reports"), List.of(new Column(tongue.say("column.inspection"), 30),
                    new Column(tongue.say("column.closed"), 30), new Column(tongue.say("column.score"), 20)), closed.stream()
                    .map(one -> List.of(new Cell(one.number(), false), new Cell(tongue.at(one.closedAt()), false),
                            new Cell(one.corrected() == null ? one.score() : one.corrected().score(), false))).toList(), "");
        }
    }

    private static Stream<Instant> moments(RecordedEntry entry) {
        return Stream.of(entry.at(), entry.closedAt(), entry.reversedAt()).filter(Objects::nonNull);
    }

    private static List<Column> columns(Tongue tongue) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new Column(tongue.say("column." + COLUMNS.get(i)), WIDTHS.get(i)));
        }
        return columns;
    }

    private static List<Cell> row(RecordedEntry entry, Tongue tongue) {
        boolean struck = entry.isReversed();
        return List.of(new Cell(entry.number(), struck), new Cell(tongue.at(entry.at()), struck),
                new Cell(entry.place(), struck), new Cell(Tongue.lines(tongue.in(entry.item()), entry.text()), struck),
                new Cell(entry.demandedBy(), struck), new Cell(tongue.at(entry.deadline()), struck),
                new Cell(result(entry, tongue), false), new Cell(Tongue.money(entry.fine()), struck),
                new Cell(entry.fine() == null ? null : Tongue.money(entry.stands()), false));
    }

    /** What became of it, by which clause, and why it was taken back where it was. */
    private static String result(RecordedEntry entry, Tongue tongue) {
        boolean pending = entry.fine() != null && entry.state().equals("pending");
        return Tongue.lines(tongue.word("result", entry.result()),
                entry.closedAt() == null ? null : tongue.say("closed", tongue.moment(entry.closedAt())),
                pending ? tongue.say("pending") : null,
                entry.isReversed() ? tongue.say("reversed", tongue.moment(entry.reversedAt()),
                        Objects.requireNonNullElse(entry.reason(), "")) : null,
                entry.clause());
    }

    private static List<Cell> total(Tongue tongue, BigDecimal total) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), new Cell(null, false)));
        cells.set(3, new Cell(tongue.say("total"), false));
        cells.set(COLUMNS.size() - 1, new Cell(Tongue.money(total), false));
        return cells;
    }

    /** Both records. */
    @Configuration(proxyBeanMethods = false)
    static class Both {

        @Bean
        Document inspectionRecord(RecordDesk desk, Tongues tongues) {
            return new RecordDocument(RecordKind.INSPECTIONS, desk, tongues);
        }

        @Bean
        Document complaintRecord(RecordDesk desk, Tongues tongues) {
            return new RecordDocument(RecordKind.COMPLAINTS, desk, tongues);
        }
    }
}
