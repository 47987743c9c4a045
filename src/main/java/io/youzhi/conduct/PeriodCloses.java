package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.modulith.NamedInterface;

/** The close of periods: those who evaluate say that one is over; what follows the conduct rules say. */
@NamedInterface("door")
public interface PeriodCloses {

    /**
     * Says that a period of a unit is closed: the event is judged at once, together with nothing else. Said again, nothing
     * follows anew.
     *
     * @param kind      month, quarter, half-year or year
     * @param name      such as {@code 2026-Q1}
     * @param at        when it is closed
     * @param employees whom it is about
     * @param wages     what they earn in it, CNY, as far as that is known
     * @return id of the conduct event
     */
    long close(String unit, String kind, String name, Instant at, List<String> employees, Map<String, BigDecimal> wages);

    /** What the ratings of the pack made of everybody at a close, the best first. */
    List<RatedView> rated(long close);

    /**
     * Somebody in a rating.
     *
     * @param rating the rating's id
     * @param score  the score, or null where there are no marks
     * @param rank   the rank among all who have a score, or null
     * @param of     among how many
     * @param place  the place among those who are eligible, or null
     * @param months how many months' marks are behind it
     * @param grade  what the pack calls such a score, or null
     * @param stars  the stars that it makes due, or null
     */
    @NamedInterface("door")
    record RatedView(String rating, String employee, BigDecimal score, Integer rank, Integer of, Integer place, int months,
                     String grade, Integer stars) {
    }
}
