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

    /** The same, announced as usual where it does not say. */
    NewInspection announced(boolean usual) {
        return announced != null ? this : new NewInspection(kind, level, unit, asset, place, checklist, items, inspectors,
                plannedAt, usual, remark);
    }
}
