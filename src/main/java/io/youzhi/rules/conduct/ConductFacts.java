package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the conduct rules judge: events that belong together, with what went before.
 *
 * @param pack      pack of the unit concerned
 * @param zone      local time, for calendar months and years
 * @param events    the events to judge, in time order; more than one only where a pack judges them as one
 *                  (the missed limits of one request)
 * @param past      earlier events that still count, of the same subjects (see {@link Conduct#historyFrom})
 * @param earlier   earlier consequences that still stand, of the same subjects
 * @param employees everyone named, by id
 * @param unitKinds what kind of unit each is, by id, where that is known
 */
public record ConductFacts(String pack, ZoneId zone, List<Event> events, List<Event> past,
                           List<EarlierConsequence> earlier, Map<String, Employee> employees, Map<String, String> unitKinds) {

    /** The same where nothing is known of units. */
    public ConductFacts(String pack, ZoneId zone, List<Event> events, List<Event> past, List<EarlierConsequence> earlier,
                        Map<String, Employee> employees) {
        this(pack, zone, events, past, earlier, employees, Map.of());
    }

    /**
     * A conduct event.
     *
     * @param id       its id
     * @param at       when it happened
     * @param type     one of the vocabulary: complaint, violation, limit-missed, praise, price-audit, ...
     * @param employee whom it is about, or null
     * @param unit     unit it is about: the one it names, else the employee's own
     * @param details  further keys of its type as the pack declares them: String, BigDecimal, Boolean, List of String
     */
    public record Event(String id, Instant at, String type, String employee, String unit, Map<String, Object> details) {
    }

    /** An employee as at the event: points and stars may be null where their pack has none. */
    public record Employee(String id, String unit, String post, boolean frontLine, BigDecimal points, Integer stars,
                           BigDecimal wage) {
    }

    /** A consequence decided before that still stands, and what people had decided about it by then. */
    public record EarlierConsequence(String event, Instant at, String clause, String subject, Effect effect, String action,
                                     BigDecimal amount, Standing.Review review) {

        /** One that people have not decided, or need not. */
        public EarlierConsequence(String event, Instant at, String clause, String subject, Effect effect, String action,
                                  BigDecimal amount) {
            this(event, at, clause, subject, effect, action, amount, Standing.Review.OPEN);
        }
    }

    /** What kind of line a consequence is. */
    public enum Effect { MONEY, POINTS, ACTION }
}
