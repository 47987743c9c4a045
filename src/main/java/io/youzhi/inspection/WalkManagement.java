package io.youzhi.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final ChecklistSource checklists;

    WalkManagement(Walks walks, InspectionManagement inspections, InspectionCases cases,
                   ChecklistSource checklists) {
        this.walks = walks;
        this.inspections = inspections;
        this.cases = cases;
        this.checklists = checklists;
    }

    /**
     * A manager has walked their unit today. What they found becomes findings of a walk-about inspection.
     *
     * @param checklist the checklist of the items that failed, or null where nothing did
     */
    public InspectionViews.WalkView record(String unit, String note, String checklist, List<ItemAnswer> answers, Reader by) {
        UnitView walked = cases.unit(unit);
        new Faults().optional("note", note, 2000).require(answers.isEmpty() || checklist != null, "checklist", "field.missing")
                .refuse();
        if (!Groups.leads(by, walked.id())) {
            throw Refused.because("inspection.managers-walk", unit);
        }
        Instant now = cases.now();
        LocalDate day = LocalDate.ofInstant(now, cases.calendar(walked).zone());
        String inspection = answers.isEmpty() ? null : found(walked, note, checklist, answers, by.login());
        return view(walks.save(new Walk(unit, by.login(), day, now, note, inspection)));
    }

    private String found(UnitView unit, String note, String checklist, List<ItemAnswer> answers, String by) {
        Set<String> asked = answers.stream().map(ItemAnswer::item).collect(Collectors.toSet());
        List<ChecklistItem> items = checklists.items(unit.pack(), checklist, cases.release()).stream()
                .filter(item -> asked.contains(item.item())).toList();
        return inspections.walked(new NewInspection(Words.WALK_ABOUT, "team", unit.id(), null, null, null, items,
                List.of(by), null, false, note), answers, by).number();
    }

    static InspectionViews.WalkView view(Walk walk) {
        return new InspectionViews.WalkView(walk.id(), walk.unit(), walk.manager(), walk.walkedOn(), walk.at(),
                walk.note(), walk.inspection());
    }
}
