package io.youzhi.inspection;

import java.util.List;

import io.youzhi.rules.checklist.Checklist;
import org.springframework.stereotype.Service;

/** Reads the checklists by which a unit can be inspected now. */
@Service
public class ChecklistDesk {

    private final ChecklistSource checklists;
    private final InspectionCases cases;

    ChecklistDesk(ChecklistSource checklists, InspectionCases cases) {
        this.checklists = checklists;
        this.cases = cases;
    }

    /** All that the unit's pack has. */
    public List<Checklist> of(String unit) {
        return checklists.of(cases.unit(unit).pack(), cases.release());
    }

    /** One of them; {@link io.youzhi.shared.NotFound} where the pack has none of that id. */
    public Checklist one(String unit, String checklist) {
        return checklists.one(cases.unit(unit).pack(), checklist, cases.release());
    }
}
