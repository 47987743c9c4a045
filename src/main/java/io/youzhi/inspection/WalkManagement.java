package io.youzhi.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the walks of managers (L-4). */
@Service
@Transactional
public class WalkManagement {

    private final Walks walks;
    private final InspectionManagement inspections;
    private final InspectionCases cases;

    WalkManagement(Walks walks, InspectionManagement inspections, InspectionCases cases) {
        this.walks = walks;
        this.inspections = inspections;
        this.cases = cases;
    }

    /**
     * A manager has walked their unit today. What they found becomes findings of a walk-about inspection.
     *
     * @param items   what they looked at and found wrong, as items of a checklist
     * @param answers what was wrong with each
     */
    public InspectionViews.WalkView record(String unit, String note, List<ChecklistItem> items, List<ItemAnswer> answers,
                                           Reader by) {
        UnitView walked = cases.unit(unit);
        new Faults().optional("note", note, 2000).refuse();
        if (!Groups.leads(by, walked.id()) && !cases.leaders(unit).contains(by.login())) {
            throw Refused.because("inspection.managers-walk", unit);
        }
        Instant now = cases.now();
        LocalDate day = LocalDate.ofInstant(now, cases.calendar(walked).zone());
        String inspection = answers.isEmpty() ? null : inspections.walked(new NewInspection(Words.WALK_ABOUT, "team",
                unit, null, null, null, items, List.of(by.login()), now, false, note), answers, by).number();
        return view(walks.save(new Walk(unit, by.login(), day, now, note, inspection)));
    }

    static InspectionViews.WalkView view(Walk walk) {
        return new InspectionViews.WalkView(walk.id(), walk.unit(), walk.manager(), walk.walkedOn(), walk.at(),
                walk.note(), walk.inspection());
    }
}
