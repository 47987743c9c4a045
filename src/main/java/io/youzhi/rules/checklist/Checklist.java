package io.youzhi.rules.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.youzhi.rules.Why;
import io.youzhi.shared.Bilingual;

/**
 * A checklist as a release has it.
 *
 * @param id      such as {@code compound}
 * @param name    what people see
 * @param pack    the pack that was asked for it
 * @param release content hash of the release
 * @param areas   its areas with their items, in order
 */
public record Checklist(String id, Bilingual name, String pack, String release, List<Area> areas) {

    /** Items that belong together, such as {@code order}. */
    public record Area(String id, Bilingual name, List<Item> items) {
    }

    /**
     * One thing to look at.
     *
     * @param id       {@code area.item}, such as {@code order.patrol}
     * @param text     what is asked
     * @param points   what it is worth
     * @param critical whether the whole inspection fails with it
     * @param severity what a failure of it usually is, or null
     * @param onSpot   whether it can usually be put right at once
     * @param code     the violation that a failure of it establishes, or null
     * @param source   clause, row and place of the item
     */
    public record Item(String id, Bilingual text, BigDecimal points, boolean critical, String severity, boolean onSpot,
                       String code, Why.Reason source) {
    }

    /** All items, in order. */
    public List<Item> items() {
        return areas.stream().flatMap(area -> area.items().stream()).toList();
    }

    /** The item with an id. */
    public Optional<Item> item(String item) {
        return items().stream().filter(one -> one.id().equals(item)).findFirst();
    }
}
