package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.rating.Scoring;
import io.youzhi.rules.rating.Scoring.Ranking;

/**
 * What marks of months come to, and whom the close of a period rates. A later record of the same marks takes the place of
 * an earlier one. Months are ranked as a whole, and so only once they are over: a month's marks that come before its close
 * have a rank only where they name one.
 */
final class Closing {

    /** How many months' marks are behind somebody's line in a rating. */
    static final String MONTHS = "months";

    private final Book book;
    private final ConductFacts facts;
    private final ZoneId zone;
    private final Scoring scoring;

    Closing(Book book, ConductFacts facts) {
        this.book = book;
        this.facts = facts;
        this.zone = facts.zone();
        this.scoring = new Scoring(book);
    }

    static boolean isClose(EventFields fields) {
        return fields.values().containsKey("period");
    }

    private static boolean isOfMonth(EventFields fields) {
        return fields.values().containsKey("month") && fields.employee() != null;
    }

    private Instant moment(EventFields fields) {
        return Span.moment(fields.event(), zone);
    }

    /** All events with what marks come to, as it is known when {@code present} are judged; in the same order. */
    List<EventFields> complete(List<EventFields> all, List<EventFields> present) {
        List<EventFields> left = withoutReplaced(all);
        Map<Object, List<EventFields>> months = new LinkedHashMap<>();
        left.stream().filter(Closing::isOfMonth).forEach(each -> months
                .computeIfAbsent(List.of(each.event().type(), each.values().get("month")), key -> new ArrayList<>()).add(each));
        Map<EventFields, EventFields> completed = new LinkedHashMap<>();
        months.values().forEach(month -> groups(month, present).forEach(group -> complete(group, present, completed)));
        return new ArrayList<>(left.stream().map(each -> graded(completed.getOrDefault(each, each))).toList());
    }

    private static List<EventFields> withoutReplaced(List<EventFields> all) {
        Map<Object, EventFields> last = new LinkedHashMap<>();
        all.stream().filter(Closing::isOfMonth).forEach(each -> last.put(key(each), each));
        return all.stream().filter(each -> !isOfMonth(each) || last.get(key(each)) == each).toList();
    }

    private static Object key(EventFields marks) {
        return List.of(marks.event().type(), marks.employee(), marks.values().get("month"));
    }

    /** Whose marks are looked at together: all whom a close is about, else those of one unit. */
    private static Collection<List<EventFields>> groups(List<EventFields> month, List<EventFields> present) {
        List<EventFields> closes = present.stream().filter(Closing::isClose).toList();
        Map<Object, List<EventFields>> groups = new LinkedHashMap<>();
        month.forEach(each -> groups.computeIfAbsent(closes.stream().filter(close -> concerns(close, each))
                .findFirst().<Object>map(close -> close).orElse(String.valueOf(each.unit())), key -> new ArrayList<>()).add(each));
        return groups.values();
    }

    /** A close is about those it names and those of its unit; where it says neither, about everybody. */
    private static boolean concerns(EventFields close, EventFields marks) {
        Object named = close.event().details().get("employees");
        return named instanceof List<?> list && list.contains(marks.employee())
                || close.unit() == null && named == null || Objects.equals(close.unit(), marks.unit());
    }

    private void complete(List<EventFields> group, List<EventFields> present, Map<EventFields, EventFields> completed) {
        Instant now = present.stream().map(this::moment).max(Instant::compareTo).orElse(Instant.MIN);
        boolean closing = present.stream().anyMatch(Closing::isClose);
        Instant end = moment(group.get(0));
        List<Map<String, Object>> marks = group.stream().map(EventFields::values).toList();
        if (end.isBefore(now) || closing && end.equals(now)) {
            List<Map<String, Object>> ranked = scoring.ranked(marks, ties(group.get(0).event().type()));
            IntStream.range(0, group.size()).forEach(i -> completed.put(group.get(i), group.get(i)
                    .with(ranked.get(i)).because(reasons(marks.get(i), marks))));
        } else {
            group.forEach(each -> scoring.score(each.values(), null).ifPresent(score -> completed.put(each,
                    each.with(Map.of("score", score.value())).because(score.because()))));
        }
    }

    private List<Why.Reason> reasons(Map<String, Object> marks, List<Map<String, Object>> group) {
        return scoring.score(marks, group).map(Scoring.Score::because).orElse(List.of());
    }

    private List<String> ties(String scores) {
        return scoring.rankings("month").stream().filter(each -> each.scores().equals(scores)).findFirst()
                .map(Ranking::ties).orElse(List.of());
    }

    private EventFields graded(EventFields fields) {
        Decided grade = scoring.grade(fields.values());
        return fields.with(Scoring.shares(fields.values())).with(grade.values()).because(grade.reasons());
    }

    /**
     * What a close is about: the period itself, and everybody who is rated.
     *
     * @param all    events that were completed
     * @param counts what a window holds for an employee at the close
     */
    List<EventFields> rated(EventFields close, List<EventFields> all, BiFunction<String, EventFields, BigDecimal> counts) {
        Span span = Span.of(close.event(), zone).orElseThrow();
        List<EventFields> rated = new ArrayList<>(List.of(close));
        for (Ranking ranking : scoring.rankings((String) close.values().get("period"))) {
            Map<String, List<EventFields>> marks = new LinkedHashMap<>();
            candidates(close).forEach(each -> marks.put(each, new ArrayList<>()));
            all.stream().filter(each -> each.event().type().equals(ranking.scores()) && each.employee() != null)
                    .filter(each -> concerns(close, each) && span.holds(moment(each)))
                    .forEach(each -> marks.computeIfAbsent(each.employee(), key -> new ArrayList<>()).add(each));
            rated.addAll(rated(close, ranking, marks, counts));
        }
        return rated;
    }

    /** Whom the close is about even without marks: those it names, else those who are known in its unit. */
    private Set<String> candidates(EventFields close) {
        Set<String> candidates = new LinkedHashSet<>();
        if (close.event().details().get("employees") instanceof List<?> named) {
            named.forEach(each -> candidates.add(String.valueOf(each)));
        } else {
            facts.employees().values().stream().filter(each -> close.unit() == null || close.unit().equals(each.unit()))
                    .forEach(each -> candidates.add(each.id()));
        }
        return candidates;
    }

    private List<EventFields> rated(EventFields close, Ranking ranking, Map<String, List<EventFields>> marks,
                                    BiFunction<String, EventFields, BigDecimal> counts) {
        List<EventFields> lines = marks.entrySet().stream().map(each -> line(close, ranking, each.getKey(), each.getValue()))
                .toList();
        List<EventFields> eligible = lines.stream().filter(each -> ranking.without() == null
                || counts.apply(ranking.without(), each).signum() == 0).toList();
        List<EventFields> ranked = placed(lines, ranking, "rank");
        List<EventFields> placed = placed(eligible, ranking, "place");
        BigDecimal of = BigDecimal.valueOf(ranked.stream().filter(each -> each.values().containsKey("rank")).count());
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            EventFields line = ranked.get(i).with(Map.of("of", of));
            int place = eligible.indexOf(lines.get(i));
            Object at = place < 0 ? null : placed.get(place).values().get("place");
            boolean given = marks.get(line.employee()).stream().anyMatch(each -> isRankGiven(each.event()));
            return graded(line.with(at == null ? Map.of() : Map.of("place", at))).without(given
                    ? List.of("topShare", "lowShare") : List.of());
        }).toList();
    }

    /** Marks that name their rank were judged by it when they came. */
    private static boolean isRankGiven(ConductFacts.Event event) {
        return event.details().get("rank") != null && event.details().get("of") != null;
    }

    private EventFields line(EventFields close, Ranking ranking, String employee, List<EventFields> marks) {
        Map<String, Object> values = new LinkedHashMap<>(
                Scoring.mean(marks.stream().map(EventFields::values).toList(), ranking.ties()));
        values.put("rating", ranking.name());
        values.put(MONTHS, BigDecimal.valueOf(marks.size()));
        List<Why.Reason> because = Stream.concat(Stream.of(ranking.reason()),
                marks.stream().flatMap(each -> each.reasons().stream())).distinct().toList();
        return close.about(employee, facts, book.pack()).with(values).because(because);
    }

    private static List<EventFields> placed(List<EventFields> lines, Ranking ranking, String field) {
        List<Integer> ranks = Scoring.ranks(lines.stream().map(EventFields::values).toList(), ranking.ties());
        return IntStream.range(0, lines.size()).mapToObj(i -> ranks.get(i) == null ? lines.get(i).without(List.of(field))
                : lines.get(i).with(Map.of(field, BigDecimal.valueOf(ranks.get(i))))).toList();
    }
}
