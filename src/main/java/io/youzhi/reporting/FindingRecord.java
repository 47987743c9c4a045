package io.youzhi.reporting;

import java.util.List;

import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.inspection.InspectionViews.RoundView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import org.springframework.stereotype.Component;

/** A finding from its discovery to its end, with what it was like before beside what it is like after (B-24, P-6). */
@Component
class FindingRecord implements Document {

    private final InspectionViews inspections;
    private final FindingPapers findings;
    private final Tongues tongues;

    FindingRecord(InspectionViews inspections, FindingPapers findings, Tongues tongues) {
        this.inspections = inspections;
        this.findings = findings;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "finding-record";
    }

    @Override
    public Paper of(Asked asked) {
        FindingDetail detail = inspections.findingDetail(asked.about(), asked.reader());
        FindingView finding = detail.finding();
        InspectionView inspection = inspections.inspection(finding.inspection());
        Tongue tongue = tongues.of(finding.unit(), asked.locale());
        Draft draft = new Draft(asked.locale(), "FR-" + finding.number(), tongue.at(FindingPapers.last(detail)),
                tongue.say("finding.title"), tongue.name(finding.unit()));
        FindingPapers.facts(draft, detail, inspection, tongue,
                new Fact(tongue.say("finding.state"), tongue.state("inspection", finding.state())),
                new Fact(tongue.say("finding.closed"), tongue.at(finding.closedAt())),
                FindingPapers.withdrawn(finding, tongue));
        draft.pictures(tongue.say("photos.beside"), findings.side(detail, FindingPapers.BEFORE, tongue),
                findings.side(detail, FindingPapers.AFTER, tongue));
        draft.table(tongue.say("rounds"), List.of(new Column(tongue.say("rounds.round"), 6),
                new Column(tongue.say("finding.deadline"), 22), new Column(tongue.say("rounds.report"), 45),
                new Column(tongue.say("rounds.inspected"), 45)), detail.rounds().stream().map(round -> row(round, tongue)).toList(),
                tongue.say("rounds.none"));
        findings.why(draft, detail, tongue);
        return draft.signed(tongue.say("sign.unit"), tongue.say("sign.inspector"), tongue.say("sign.date")).done();
    }

    private static List<Cell> row(RoundView round, Tongue tongue) {
        String report = round.reportedAt() == null ? null : Tongue.lines(tongue.moment(round.reportedAt()) + " · "
                + tongue.name(round.reportedBy()), round.report());
        String seen = round.inspectedAt() == null ? null : Tongue.lines(tongue.moment(round.inspectedAt()) + " · "
                + tongue.name(round.inspectedBy()), round.passed() == null ? null
                : tongue.say(round.passed() ? "rounds.passed" : "rounds.not-passed"), round.note());
        return List.of(new Cell(round.round(), false), new Cell(tongue.at(round.due()), false), new Cell(report, false),
                new Cell(seen, false));
    }
}
