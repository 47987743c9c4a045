package io.youzhi.inspection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.rectification.FindingDecision;
import io.youzhi.rules.rectification.FindingFacts;
import io.youzhi.rules.rectification.FindingFacts.Earlier;
import io.youzhi.rules.rectification.Rectification;
import org.springframework.stereotype.Component;

/** Asks the rules about a finding, with the earlier ones that stand (B-23, B-24). */
@Component
class FindingDecisions {

    private final InspectionCases cases;
    private final Findings all;
    private final Rectification rules;

    FindingDecisions(InspectionCases cases, Findings all, Rectification rules) {
        this.cases = cases;
        this.all = all;
        this.rules = rules;
    }

    /**
     * Nobody withdraws earlier findings of the same items until what is now found on them is decided: whether something came
     * back is not judged by what is being taken back.
     */
    void waitForTurn(Inspection inspection, Collection<String> items) {
        if (!items.isEmpty()) {
            UnitView unit = cases.unit(inspection.unit());
            Instant since = rules.recursFrom(unit.pack(), cases.now(), cases.calendar(unit).zone(), cases.release());
            all.inTurn(unit.id(), items, since);
        }
    }

    /** What a release says of a round of a finding that begins at a moment. */
    FindingDecision ask(Finding finding, int round, Instant at, String release) {
        return ask(finding, round, at, false, release);
    }

    /** What a release says of a finding whose day is over before anybody said by when it is to be put right. */
    FindingDecision askAtEndOfDay(Finding finding, Instant at, String release) {
        return ask(finding, finding.round(), at, true, release);
    }

    private FindingDecision ask(Finding finding, int round, Instant at, boolean endOfDay, String release) {
        UnitView unit = cases.unit(finding.unit(), at);
        ZoneId zone = cases.calendar(unit).zone();
        Instant since = rules.recursFrom(unit.pack(), finding.raisedAt(), zone, release);
        List<Earlier> earlier = all.findByUnitAndItemAndRaisedAtGreaterThanEqualAndInspectionNot(finding.unit(),
                        finding.item(), since, finding.inspection()).stream()
                .filter(one -> !one.isWithdrawn() && one.raisedAt().isBefore(finding.raisedAt()))
                .map(one -> new Earlier(one.number(), one.raisedAt(), one.item(), one.unit())).toList();
        return rules.decide(new FindingFacts(unit.pack(), zone, at, finding.item(), finding.unit(), finding.severity(),
                finding.onSpot(), finding.inspection().level(), finding.asset(), endOfDay, round, earlier), release);
    }
}
