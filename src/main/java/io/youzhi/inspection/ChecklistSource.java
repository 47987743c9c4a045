package io.youzhi.inspection;

import java.util.List;

import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Component;

/** Where an inspection gets its checklist from: the pack of the unit, or what was sent with it. */
@Component
class ChecklistSource {

    /** The items of a checklist as a release has it. */
    List<ChecklistItem> items(String pack, String checklist, String release) {
        throw new NotFound("checklist", checklist);
    }
}
