package io.youzhi.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What is said to make a plan.
 *
 * @param checklist  a checklist of the units' pack
 * @param units      units that are inspected, or from which is drawn
 * @param assets     asset codes instead of whole units, all of one unit
 * @param draw       how many are drawn each time; null where all are inspected
 * @param announced  whether units hear of it beforehand; null is as usual for the kind
 * @param inspectors employees
 * @param at         time of day, local to the first unit
 */
public record NewPlan(String title, String kind, String level, String checklist, List<String> units, List<String> assets,
                      Integer draw, Boolean announced, List<String> inspectors, Recurrence recurrence,
                      LocalDate startsOn, LocalDate endsOn, LocalTime at) {

    /** Fills in what may be left out. */
    public NewPlan {
        units = units == null ? List.of() : units.stream().distinct().toList();
        assets = assets == null ? List.of() : assets.stream().distinct().toList();
        inspectors = inspectors == null ? List.of() : inspectors.stream().distinct().toList();
        recurrence = recurrence == null ? Recurrence.ONCE : recurrence;
    }

    /** The same, announced as usual where it does not say. */
    NewPlan announced(boolean usual) {
        return announced != null ? this : new NewPlan(title, kind, level, checklist, units, assets, draw, usual, inspectors,
                recurrence, startsOn, endsOn, at);
    }
}
