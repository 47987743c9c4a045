package io.youzhi.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.inspection.InspectionReports;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.inspection.InspectionViews.ItemView;
import io.youzhi.inspection.ReportManagement.ReportView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * The report of an inspection (B-26): what was looked at, what was found, and what became of it. Until every finding is closed
 * it is the form that goes to the unit at once; afterwards it names the hash of the report that can't be changed.
 */
@Component
class InspectionReport implements Document {

    private final InspectionViews inspections;
    private final InspectionReports reports;
    private final Tongues tongues;

    InspectionReport(InspectionViews inspections, InspectionReports reports, Tongues tongues) {
        this.inspections = inspections;
        this.reports = reports;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "inspection-report";
    }

    @Override
    public Paper of(Asked asked) {
        InspectionView inspection = inspections.inspection(asked.about(), asked.reader());
        if (inspection.recordedAt() == null) {
            throw Refused.because("reporting.not-recorded", inspection.number());
        }
        boolean closed = inspection.state().equals("closed");
        ReportView report = closed ? reports.report(inspection.number(), asked.reader()) : null;
        Tongue tongue = tongues.of(inspection.unit(), asked.locale());
        Draft draft = new Draft(asked.locale(), "IR-" + inspection.number(), tongue.at(last(inspection)),
                tongue.say(closed ? "inspection.title" : "inspection.title-open"), tongue.name(inspection.unit()));
        facts(draft, inspection, report, tongue);
        items(draft, inspection, tongue);
        findings(draft, inspection, tongue);
        return draft.decidedBy(Stream.concat(Stream.of(inspection.release()), inspection.findings().stream()
                .map(FindingView::release)).toList()).signed(tongue.say("sign.inspectors"), tongue.say("sign.unit"),
                tongue.say("sign.date")).done();
    }

    private static Instant last(InspectionView inspection) {
        Stream<Instant> withdrawals = inspection.findings().stream().filter(one -> one.withdrawn() != null)
                .map(one -> one.withdrawn().at());
        Stream<Instant> findings = inspection.findings().stream().map(FindingView::closedAt);
        return Stream.of(withdrawals, findings, Stream.of(inspection.recordedAt(), inspection.closedAt()))
                .flatMap(each -> each).filter(Objects::nonNull).reduce(Instant.MIN, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static void facts(Draft draft, InspectionView inspection, ReportView report, Tongue tongue) {
        String pack = inspection.pack();
        String release = inspection.release();
        draft.facts(null, new Fact(tongue.say("inspection.number"), inspection.number()),
                new Fact(tongue.say("inspection.kind"), tongue.named(pack, "inspection-kinds", inspection.kind(), release)
                        + " · " + tongue.named(pack, "levels", inspection.level(), release)),
                new Fact(tongue.say("inspection.checklist"), tongue.named(pack, "checklists", inspection.checklist(), release)),
                new Fact(tongue.say("finding.place"), Tongue.lines(inspection.asset(), inspection.place())),
                new Fact(tongue.say("inspection.inspectors"), inspection.inspectors().stream().map(tongue::name)
                        .collect(Collectors.joining("、"))),
                new Fact(tongue.say("inspection.planned"), tongue.at(inspection.plannedAt())),
                new Fact(tongue.say("inspection.recorded"), tongue.at(inspection.recordedAt())),
                new Fact(tongue.say("inspection.recorded-by"), tongue.name(inspection.recordedBy())),
                new Fact(tongue.say("inspection.closed"), tongue.at(inspection.closedAt())),
                new Fact(tongue.say("inspection.score"), inspection.score() == null ? null
                        : inspection.score().toPlainString() + " (" + plain(inspection.earned()) + " / "
                        + plain(inspection.applicable()) + ")"),
                new Fact(tongue.say("inspection.critical"), Boolean.TRUE.equals(inspection.criticalFailed())
                        ? tongue.say("inspection.critical-failed") : null),
                new Fact(tongue.say("inspection.corrected"), inspection.corrected() == null ? null
                        : tongue.moment(inspection.corrected().at()) + " · " + plain(inspection.corrected().score())),
                new Fact(tongue.say("inspection.remark"), inspection.remark()),
                new Fact(tongue.say("inspection.hash"), report == null ? null : report.sha256()),
                new Fact(tongue.say("inspection.intact"), report == null ? null
                        : tongue.say(report.intact() ? "inspection.unchanged" : "inspection.changed")));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }

    private static void items(Draft draft, InspectionView inspection, Tongue tongue) {
        List<List<Cell>> rows = inspection.items().stream().map(item -> List.of(new Cell(tongue.in(item.areaName()), false),
                new Cell(tongue.in(item.text()), false), new Cell(item.clause(), false), new Cell(item.points(), false),
                new Cell(answer(item, tongue), false), new Cell(item.note(), false))).toList();
        draft.table(tongue.say("inspection.items"), List.of(new Column(tongue.say("inspection.area"), 12),
                new Column(tongue.say("finding.item"), 42), new Column(tongue.say("clause"), 9),
                new Column(tongue.say("inspection.points"), 10), new Column(tongue.say("inspection.answer"), 14),
                new Column(tongue.say("inspection.note"), 20)), rows, "");
    }

    private static String answer(ItemView item, Tongue tongue) {
        String critical = item.critical() ? tongue.say("inspection.critical-item") : null;
        if (item.answer() == null) {
            return Tongue.lines("–", critical);
        }
        String answer = tongue.state("inspection", item.answer().word());
        return Tongue.lines(item.corrected() == null ? answer
                : answer + " → " + tongue.state("inspection", item.corrected().word()), critical);
    }

    private static void findings(Draft draft, InspectionView inspection, Tongue tongue) {
        List<List<Cell>> rows = inspection.findings().stream().map(finding -> row(finding, inspection, tongue)).toList();
        draft.table(tongue.say("inspection.findings"), List.of(new Column(tongue.say("inspection.number-short"), 22),
                new Column(tongue.say("finding.text"), 29), new Column(tongue.say("finding.severity"), 12),
                new Column(tongue.say("finding.place"), 12), new Column(tongue.say("finding.deadline"), 22),
                new Column(tongue.say("finding.state"), 23)), rows, tongue.say("inspection.no-findings"));
    }

    private static List<Cell> row(FindingView finding, InspectionView inspection, Tongue tongue) {
        boolean struck = finding.withdrawn() != null;
        String state = Tongue.lines(tongue.state("inspection", finding.state()), finding.closedAt() == null ? null
                : tongue.moment(finding.closedAt()), finding.recurred() ? tongue.say("inspection.recurred", finding.earlier()) : null,
                struck ? finding.withdrawn().reason() : null);
        String order = finding.deadline() != null || finding.order() == null ? null
                : tongue.named(inspection.pack(), "orders", finding.order(), inspection.release());
        return List.of(new Cell(finding.number(), struck), new Cell(finding.text(), struck),
                new Cell(tongue.named(inspection.pack(), "severities", finding.severity(), inspection.release()), struck),
                new Cell(FindingPapers.place(finding), struck),
                new Cell(finding.deadline() == null ? order : tongue.at(finding.deadline()), struck), new Cell(state, false));
    }
}
