package io.youzhi.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What inspections found at a unit in a month, and whether it was put right in time. */
@Component
@Order(20)
class FindingsPart implements NoticePart {

    private final InspectionViews inspections;

    FindingsPart(InspectionViews inspections) {
        this.inspections = inspections;
    }

    @Override
    public void tell(Draft draft, Month month, Tongue tongue) {
        List<FindingDetail> all = inspections.findings(month.unit(), month.from(), month.to());
        List<List<Cell>> rows = all.stream().map(detail -> row(detail, tongue)).toList();
        draft.table(tongue.say("unit-notice.findings"), List.of(new Column(tongue.say("inspection.number-short"), 23),
                new Column(tongue.say("finding.item"), 44), new Column(tongue.say("finding.text"), 40),
                new Column(tongue.say("finding.severity"), 12), new Column(tongue.say("finding.deadline"), 21),
                new Column(tongue.say("finding.state"), 24)), rows, tongue.say("inspection.no-findings"),
                all.isEmpty() ? null : total(all, tongue));
        draft.decidedBy(all.stream().map(detail -> detail.finding().release()).toList());
    }

    private List<Cell> row(FindingDetail detail, Tongue tongue) {
        FindingView finding = detail.finding();
        InspectionView inspection = inspections.inspection(finding.inspection());
        boolean struck = finding.withdrawn() != null;
        String state = Tongue.lines(tongue.state("inspection", finding.state()),
                detail.late() ? tongue.say("unit-notice.was-late") : null,
                finding.recurred() ? tongue.say("inspection.recurred", finding.earlier()) : null);
        return List.of(new Cell(finding.number(), struck), new Cell(tongue.in(detail.itemText()), struck),
                new Cell(finding.text(), struck), new Cell(tongue.named(inspection.pack(), "severities", finding.severity(),
                        inspection.release()), struck), new Cell(tongue.at(finding.deadline()), struck), new Cell(state, false));
    }

    private static List<Cell> total(List<FindingDetail> all, Tongue tongue) {
        List<FindingDetail> standing = all.stream().filter(detail -> detail.finding().withdrawn() == null).toList();
        long late = standing.stream().filter(FindingDetail::late).count();
        List<Object> values = new ArrayList<>(List.of(tongue.say("ledger.total"), tongue.say("unit-notice.findings-total",
                standing.size(), late, Objects.requireNonNullElse(RequestsPart.share(standing.size() - late, standing.size()), "–"))));
        return Stream.concat(values.stream(), Stream.of("", "", "", "")).map(value -> new Cell(value, false)).toList();
    }
}
