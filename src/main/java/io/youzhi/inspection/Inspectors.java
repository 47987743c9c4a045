package io.youzhi.inspection;

import java.util.List;

import io.youzhi.shared.Faults;
import org.springframework.stereotype.Component;

/** Says whether people may inspect together (B-21). */
@Component
class Inspectors {

    private final InspectionCases cases;

    Inspectors(InspectionCases cases) {
        this.cases = cases;
    }

    /** Refuses who does not work here, and too few. */
    void check(List<String> inspectors, String pack, String release) {
        Faults faults = new Faults().require(!inspectors.isEmpty(), "inspectors", "field.missing");
        inspectors.forEach(one -> faults.require(cases.isActive(one), "inspectors", "inspection.not-an-employee", one));
        faults.refuse();
    }
}
