package io.youzhi.rules.rectification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What is known of a finding when its order is decided (B-23), or decided anew after a re-inspection (B-24).
 *
 * @param pack     pack of the unit that answers for it
 * @param zone     the unit's local time, for calendar quarters
 * @param at       when it was found, or inspected again
 * @param item     the item of the checklist, {@code area.item}
 * @param unit     who answers for it
 * @param severity minor, moderate, serious; null is minor
 * @param onSpot   whether the inspectors see that it can be put right at once
 * @param level    level of the inspection (enterprise, department, team), or null
 * @param asset    code of the place or thing, or null
 * @param endOfDay whether its day is over and it is still open without a deadline
 * @param round    1 for a new finding, 2 after the first re-inspection that it did not pass, ...
 * @param earlier  earlier findings, of which those count that are of the same item and unit and within the window
 */
public record FindingFacts(String pack, ZoneId zone, Instant at, String item, String unit, String severity,
                           boolean onSpot, String level, String asset, boolean endOfDay, int round,
                           List<Earlier> earlier) {

    /** Minor where nothing is said; takes a copy of the list. */
    public FindingFacts {
        severity = severity == null ? "minor" : severity;
        earlier = List.copyOf(earlier);
    }

    /** A finding made before, with its number. */
    public record Earlier(String number, Instant at, String item, String unit) {
    }
}
