package io.youzhi.reporting;

import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.inspection.InspectionViews.RoundView;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/** The rectification notice (整改通知书): what a unit has to put right, by when, by which clause (B-23, L-1). One a finding and round. */
@Component
class RectificationNotice implements Document {

    private final InspectionViews inspections;
    private final FindingPapers findings;
    private final Tongues tongues;

    RectificationNotice(InspectionViews inspections, FindingPapers findings, Tongues tongues) {
        this.inspections = inspections;
        this.findings = findings;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "rectification-notice";
    }

    @Override
    public Paper of(Asked asked) {
        FindingDetail detail = inspections.findingDetail(asked.about(), asked.reader());
        FindingView finding = detail.finding();
        RoundView round = detail.rounds().stream().reduce((first, last) -> last)
                .orElseThrow(() -> Refused.because("reporting.nothing-ordered", finding.number()));
        InspectionView inspection = inspections.inspection(finding.inspection());
        Tongue tongue = tongues.of(finding.unit(), asked.locale());
        Draft draft = new Draft(asked.locale(), "RN-" + finding.number() + "-" + round.round(), tongue.at(round.orderedAt()),
                tongue.say("notice.title"), tongue.say("notice.to", tongue.name(finding.unit())));
        draft.prose(null, tongue.say("notice.text", inspection.number(), tongue.moment(round.deadline()),
                round.round()));
        FindingPapers.facts(draft, detail, inspection, tongue,
                new Fact(tongue.say("finding.order"), tongue.named(inspection.pack(), "orders", finding.order(), inspection.release())),
                new Fact(tongue.say("finding.deadline"), tongue.at(round.deadline())),
                new Fact(tongue.say("finding.zone"), tongue.zone().getId()),
                new Fact(tongue.say("finding.earlier"), finding.recurred() ? finding.earlier() : null),
                FindingPapers.withdrawn(finding, tongue));
        detail.rounds().stream().filter(earlier -> earlier.round() == round.round() - 1).findFirst()
                .ifPresent(earlier -> draft.prose(tongue.say("notice.not-passed"), earlier.note()));
        findings.why(draft, detail, tongue);
        draft.pictures(tongue.say("photos"), findings.side(detail, FindingPapers.BEFORE, tongue));
        return draft.signed(tongue.say("sign.issued"), tongue.say("sign.received"), tongue.say("sign.date")).done();
    }
}
