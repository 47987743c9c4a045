package io.youzhi.shared.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import io.youzhi.shared.Bilingual;

/**
 * Public holidays and the weekend days that are worked for them.
 *
 * @param off    days off, with the holiday's name
 * @param worked make-up working days: weekend days that are worked
 * @param years  the years for which this is known; of other years only the weekends are
 */
public record Holidays(Map<LocalDate, Bilingual> off, Set<LocalDate> worked, Set<Integer> years) {

    /** Copies what it is given. */
    public Holidays {
        off = Map.copyOf(off);
        worked = Set.copyOf(worked);
        years = Set.copyOf(years);
    }

    /** No holidays, and no year known. */
    public static Holidays unknown() {
        return new Holidays(Map.of(), Set.of(), Set.of());
    }
}
