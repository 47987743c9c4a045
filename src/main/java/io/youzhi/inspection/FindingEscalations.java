package io.youzhi.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import io.youzhi.inspection.InspectionEvents.RectificationFailed;
import io.youzhi.inspection.process.RectificationProcess;
import io.youzhi.limit.Escalated;
import io.youzhi.limit.Ladder;
import io.youzhi.org.Organisation;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import org.springframework.stereotype.Component;

/** What the escalation ladder does to findings (B-25): they are escalated like a late request. */
@Component
class FindingEscalations implements Escalated<Finding> {

    private final InspectionCases cases;
    private final FindingCases findings;
    private final Ladder ladder;
    private final Organisation organisation;
    private final RectificationProcess process;

    FindingEscalations(InspectionCases cases, FindingCases findings, Ladder ladder, Organisation organisation,
                       RectificationProcess process) {
        this.cases = cases;
        this.findings = findings;
        this.ladder = ladder;
        this.organisation = organisation;
        this.process = process;
    }

    /** Takes every step of the ladder that is reached by now. */
    void catchUp(Finding finding) {
        ladder.catchUp(finding, this, cases.now());
    }

    /** The round is over: how grave the missed deadline was in the end goes on record. */
    void settle(Finding finding) {
        ladder.settle(finding, cases.now());
    }

    @Override
    public Set<String> people(Finding finding, Collection<String> roles) {
        return findings.people(finding, roles);
    }

    @Override
    public void reached(Finding finding, Step step) {
        findings.tell(finding, step.told(), "inspection.notice.ladder",
                Map.of("share", step.percent(), "due", step.due().toString()), step.key());
        cases.write(finding, null, "escalated", null, step.percent() + " → " + String.join(", ", step.roles()) + "; "
                + step.rules());
    }

    @Override
    public void missed(Finding finding, LimitKind limit, Instant due) {
        cases.write(finding, null, "late", null, due.toString());
        cases.publish(new RectificationFailed(finding.number(), finding.round(), due, finding.unit(), finding.employee(),
                finding.item(), "late"));
    }

    /** A finding has no priority that could be raised. */
    @Override
    public void raise(Finding finding, Priority to) {
        throw new IllegalStateException("finding " + finding.number() + " has no priority");
    }

    @Override
    public void reassign(Finding finding, String role) {
        String to = organisation.holders(role, finding.unit()).stream().findFirst().orElse(null);
        if (to != null && finding.state() == FindingState.RECTIFYING && !to.equals(finding.handler())) {
            finding.handTo(to);
            cases.write(finding, null, "reassigned", null, to);
            process.assign(finding.number(), to);
        }
    }
}
