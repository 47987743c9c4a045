package io.youzhi.inspection;

import java.util.List;

import io.youzhi.rules.checklist.Checklist;
import io.youzhi.rules.checklist.Checklist.Area;
import io.youzhi.rules.checklist.Checklist.Item;
import io.youzhi.rules.checklist.Checklists;
import org.springframework.stereotype.Component;

/** Where an inspection gets its checklist from: the pack of the unit, as a release has it. */
@Component
class ChecklistSource {

    private final Checklists checklists;

    ChecklistSource(Checklists checklists) {
        this.checklists = checklists;
    }

    /** All checklists of a pack. */
    List<Checklist> of(String pack, String release) {
        return checklists.of(pack, release);
    }

    /** One checklist of a pack. */
    Checklist one(String pack, String checklist, String release) {
        return checklists.one(pack, checklist, release);
    }

    /** The items of a checklist, as an inspection keeps them. */
    List<ChecklistItem> items(String pack, String checklist, String release) {
        return one(pack, checklist, release).areas().stream()
                .flatMap(area -> area.items().stream().map(item -> kept(area, item))).toList();
    }

    private static ChecklistItem kept(Area area, Item item) {
        return new ChecklistItem(item.id(), area.name(), item.text(), item.points(), item.critical(), item.severity(),
                item.onSpot(), item.source().clause());
    }
}
