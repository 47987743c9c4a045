package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;
import io.youzhi.rules.conduct.ConductFacts.Effect;
import io.youzhi.rules.table.Column;
import io.youzhi.rules.table.Condition;
import io.youzhi.rules.table.Period;

/**
 * Counts what the windows of {@code windows.csv} declare: events, or what earlier consequences came to, of one subject
 * in one period that ends with a moment.
 */
final class Windows {

    private static final String EARLIER = "earlier-actions";

    private final Map<String, Hit> windows = new LinkedHashMap<>();
    private final ZoneId zone;
    private final List<EventFields> events;
    private final Map<String, Instant> moments = new HashMap<>();

    /** {@code events} are all that count, past and present, in time order. */
    Windows(Book book, ZoneId zone, List<EventFields> events) {
        book.rows("windows").forEach(hit -> windows.merge(hit.row().id(), hit, (a, b) -> b.beats(a) ? b : a));
        this.zone = zone;
        this.events = events;
        events.forEach(each -> moments.put(each.event().id(), moment(each)));
    }

    /** When an event counts. */
    Instant moment(EventFields fields) {
        return Span.moment(fields.event(), zone);
    }

    /** When a consequence counts: with its event, where that is known. */
    Instant moment(EarlierConsequence each) {
        return moments.getOrDefault(each.event(), each.at());
    }

    Set<String> names() {
        return windows.keySet();
    }

    /** Whose window it is: {@code employee} or {@code unit}. */
    String of(String window) {
        return windows.get(window).row().get("of");
    }

    Period period(String window) {
        return windows.get(window).row().get("period");
    }

    /** Whether it looks at consequences, so that it can be counted only when the present event's are known. */
    boolean isLater(String window) {
        String measure = windows.get(window).row().get("measure");
        return !measure.equals("events") && !measure.equals("quantity") && !isOfEarlier(window);
    }

    /** Whether it looks at the consequences of earlier events only. */
    boolean isOfEarlier(String window) {
        return windows.get(window).row().get("measure").equals(EARLIER);
    }

    Instant from(String window, String subject, Instant at) {
        Instant from = period(window).start(at, zone);
        String since = windows.get(window).row().get("since");
        if (since == null) {
            return from;
        }
        Instant last = last(since, subject, at);
        return last == null || last.isBefore(from) ? from : last.plusNanos(1000);
    }

    /** When a window's last event of a subject was, or null. */
    Instant last(String window, String subject, Instant at) {
        return events.stream().filter(event -> counts(window, event, subject, Instant.MIN, at))
                .map(this::moment).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Counts events of a subject up to a moment. */
    Why.Counted events(String window, String subject, Instant at) {
        Instant from = from(window, subject, at);
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean quantity = "quantity".equals(windows.get(window).row().get("measure"));
        for (EventFields event : events) {
            if (counts(window, event, subject, from, at) && seen.add(event.event().id())) {
                sum = sum.add(quantity ? (BigDecimal) event.values().getOrDefault("quantity", BigDecimal.ONE)
                        : BigDecimal.ONE);
            }
        }
        return new Why.Counted(window, subject, sum, from, at);
    }

    private boolean counts(String window, EventFields event, String subject, Instant from, Instant at) {
        return subject.equals(event.subject(of(window))) && within(moment(event), from, at)
                && fits(windows.get(window), event.values());
    }

    /** Counts or sums consequences of a subject up to a moment; {@code start} replaces the window's own start. */
    Why.Counted consequences(String window, String subject, Instant at, List<EarlierConsequence> all,
                             BigDecimal start) {
        Instant from = from(window, subject, at);
        String measure = windows.get(window).row().get("measure");
        BigDecimal sum = start != null ? start : Objects.requireNonNullElse(windows.get(window).row().get("start"),
                BigDecimal.ZERO);
        for (EarlierConsequence each : all) {
            if (each.subject().equals(subject) && within(moment(each), from, at)
                    && !(isOfEarlier(window) && moment(each).equals(at)) && fits(windows.get(window), each)) {
                sum = sum.add(worth(measure, each));
            }
        }
        return new Why.Counted(window, subject, sum, from, at);
    }

    private static BigDecimal worth(String measure, EarlierConsequence each) {
        boolean actions = measure.equals("actions") || measure.equals(EARLIER);
        boolean counted = actions ? each.effect() == Effect.ACTION
                : each.effect().name().equalsIgnoreCase(measure);
        return !counted ? BigDecimal.ZERO : actions ? BigDecimal.ONE : each.amount();
    }

    private static boolean within(Instant moment, Instant from, Instant to) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    private static boolean fits(Hit window, EarlierConsequence each) {
        Condition clause = window.condition("ofClause");
        Condition action = window.condition("ofAction");
        return (clause == null || clause.met(each.clause())) && (action == null || action.met(each.action()));
    }

    private static boolean fits(Hit window, Map<String, Object> values) {
        for (int i = 0; i < window.table().columns().size(); i++) {
            Column column = window.table().columns().get(i);
            Condition condition = window.row().conditions().get(i);
            if (condition != null && !condition.met(values.get(column.field().name()))) {
                return false;
            }
        }
        return true;
    }
}
