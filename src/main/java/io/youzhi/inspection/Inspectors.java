package io.youzhi.inspection;

import java.util.List;

import io.youzhi.rules.inspection.InspectionRules.InspectionDecision;
import io.youzhi.shared.Faults;
import org.springframework.stereotype.Component;

/** Says whether people may inspect together (B-21). */
@Component
class Inspectors {

    private final InspectionCases cases;

    Inspectors(InspectionCases cases) {
        this.cases = cases;
    }

    /** Refuses who inspects in no unit but their own: only inspectors and the quality office go everywhere. */
    void mustInspectAnywhere(List<String> inspectors) {
        Faults faults = new Faults();
        inspectors.forEach(one -> faults.require(cases.inspectsAnywhere(one), "inspectors", "inspection.not-an-inspector", one));
        faults.refuse();
    }

    /**
     * Refuses who does not work here, fewer than the rules ask for, and nobody who leads where they ask for a leader; and
     * telling a unit what it is not to know (B-20).
     */
    void check(List<String> inspectors, Boolean announced, InspectionDecision asked) {
        Faults faults = new Faults().require(!inspectors.isEmpty(), "inspectors", "field.missing");
        inspectors.forEach(one -> faults.require(cases.isActive(one), "inspectors", "inspection.not-an-employee", one));
        faults.refuse();
        new Faults().require(inspectors.size() >= asked.inspectors(), "inspectors", "inspection.too-few-inspectors",
                        asked.inspectors())
                .require(!Boolean.TRUE.equals(announced) || asked.announced(), "announced", "inspection.not-announced")
                .require(!asked.leader() || inspectors.stream().anyMatch(cases::isLeader), "inspectors",
                        "inspection.leader-missing").refuse();
    }
}
