package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;

/**
 * What is said to open an inspection.
 *
 * @param checklist a checklist of the unit's pack; null where {@code items} says what is looked at
 * @param items     what is looked at in this one inspection, where no checklist says it
 * @param plannedAt when it is to be made; null is now
 * @param announced whether the unit hears of it beforehand; null is as usual for the kind
 */
public record NewInspection(String kind, String level, String unit, String asset, String place, String checklist,
                            List<ChecklistItem> items, List<String> inspectors, Instant plannedAt, Boolean announced,
                            String remark) {

    /** Fills in what may be left out. */
    public NewInspection {
        items = items == null ? List.of() : List.copyOf(items);
        inspectors = inspectors == null ? List.of() : inspectors.stream().distinct().toList();
    }

    /** Whether the unit hears of it: as it says, else planned ones only. */
    boolean isAnnounced() {
        return announced == null ? Words.PLANNED.equals(kind) : announced;
    }
}
