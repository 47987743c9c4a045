package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Somebody in a rating at the close of a period.
 *
 * @param rating the rating, a word {@code ratings} of the pack
 * @param score  the score, or null where there are no marks
 * @param rank   the rank among all who have one, or null
 * @param of     among how many
 * @param place  the place among those who are eligible, or null
 * @param months how many months' marks are behind it
 * @param grade  what the pack calls such a score, or null
 * @param stars  the stars that it makes due, or null
 */
public record Rated(String rating, String employee, BigDecimal score, Integer rank, Integer of, Integer place, int months,
                    String grade, Integer stars) {

    /** The best first, those without a rank last. */
    static final Comparator<Rated> IN_ORDER = Comparator.comparing(Rated::rating)
            .thenComparing(Rated::rank, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Rated::employee);

    static Rated of(EventFields line) {
        return new Rated((String) line.values().get("rating"), line.employee(), (BigDecimal) line.values().get("score"),
                whole(line, "rank"), whole(line, "of"), whole(line, "place"), whole(line, Closing.MONTHS),
                (String) line.values().get("grade"), whole(line, "starsDue"));
    }

    private static Integer whole(EventFields line, String field) {
        return line.values().get(field) instanceof BigDecimal number ? Integer.valueOf(number.intValue()) : null;
    }
}
