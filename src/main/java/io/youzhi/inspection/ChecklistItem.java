package io.youzhi.inspection;

import java.math.BigDecimal;

import io.youzhi.shared.Bilingual;

/**
 * One item of a checklist, as an inspection keeps it.
 *
 * @param item     its id, area and word: {@code order.patrol}
 * @param area     what people call its area; null is the area's word
 * @param text     what is looked at
 * @param points   what it is worth
 * @param critical whether its failure fails the whole inspection
 * @param severity how grave its failure usually is, or null
 * @param onSpot   whether it can usually be put right at once
 * @param clause   the clause that asks for it, or null
 */
public record ChecklistItem(String item, Bilingual area, Bilingual text, BigDecimal points, boolean critical,
                            String severity, boolean onSpot, String clause) {

    /** The area's word, as in the item's id. */
    String areaId() {
        int dot = item.indexOf('.');
        return dot < 0 ? item : item.substring(0, dot);
    }
}
