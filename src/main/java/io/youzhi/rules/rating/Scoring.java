package io.youzhi.rules.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Column;
import io.youzhi.rules.table.Condition;

/** How the marks of a period become scores, ranks and grades by the tables of one pack. Marks are values by field. */
public final class Scoring {

    private static final int DECIMALS = 4;
    private static final int DECIMALS_OF_SHARE = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Book book;
    private final List<Hit> weights;
    private final boolean grades;

    /** By the tables of a pack. */
    public Scoring(Book book) {
        this.book = book;
        this.weights = book.rows("components");
        this.grades = !book.rows("grade").isEmpty();
    }

    /** A score of 0 to 100 or more, and the rows that made it. */
    public record Score(BigDecimal value, List<Why.Reason> because) {
    }

    /** A rating that a pack declares: which events of which period it ranks, how ties are broken, who is left out. */
    public record Ranking(String name, String period, String scores, List<String> ties, String without,
                          Why.Reason reason) {
    }

    /** What the pack ranks at the end of a kind of period: {@code month}, {@code quarter}, {@code half-year}, {@code year}. */
    public List<Ranking> rankings(String period) {
        return book.rows("ratings").stream().filter(hit -> period.equals(hit.row().get("period")))
                .map(Scoring::ranking).toList();
    }

    private static Ranking ranking(Hit hit) {
        List<String> ties = hit.row().get("ties");
        return new Ranking(hit.row().id(), hit.row().get("period"), hit.row().get("scores"),
                ties == null ? List.of() : ties, hit.row().get("without"), hit.reason());
    }

    /**
     * The score of marks: the one they name, else the weighted sum of their components; nothing where a component that
     * counts is missing.
     *
     * @param peers the marks of the whole group, its own included, to which some components are set in relation; null
     *              where the group is not complete yet
     */
    public Optional<Score> score(Map<String, Object> marks, List<Map<String, Object>> peers) {
        if (marks.get("score") instanceof BigDecimal given) {
            return Optional.of(new Score(given, List.of()));
        }
        List<Hit> fitting = weights.stream().filter(hit -> fits(hit, marks)).toList();
        List<BigDecimal> parts = fitting.stream().map(hit -> part(hit, marks, peers)).toList();
        if (parts.isEmpty() || parts.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new Score(sum, fitting.stream().map(Hit::reason).toList()));
    }

    private static boolean fits(Hit hit, Map<String, Object> marks) {
        for (int i = 0; i < hit.table().columns().size(); i++) {
            Column column = hit.table().columns().get(i);
            Condition condition = hit.row().conditions().get(i);
            if (condition != null && !condition.met(marks.get(column.field().name()))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal part(Hit hit, Map<String, Object> marks, List<Map<String, Object>> peers) {
        String name = hit.row().get("component");
        BigDecimal value = component(marks, name);
        if (value != null && Boolean.TRUE.equals(hit.row().get("toMean"))) {
            value = peers == null ? null : inHundredths(value, mean(peers.stream().map(each -> component(each, name)).toList()));
        }
        String target = hit.row().get("toTarget");
        if (value != null && target != null) {
            value = inHundredths(value, component(marks, target));
        }
        BigDecimal cap = hit.row().get("cap");
        if (value != null && cap != null) {
            value = value.min(cap.multiply(HUNDRED));
        }
        return value == null ? null : value.multiply(hit.row().<BigDecimal>get("weight"));
    }

    private static BigDecimal inHundredths(BigDecimal value, BigDecimal of) {
        return of == null || of.signum() <= 0 ? null
                : value.multiply(HUNDRED).divide(of, DECIMALS_OF_SHARE, RoundingMode.HALF_UP);
    }

    private static BigDecimal component(Map<String, Object> marks, String name) {
        Object value = marks.get(name);
        if (!(value instanceof BigDecimal) && marks.get("components") instanceof Map<?, ?> components) {
            value = components.get(name);
        }
        return value instanceof BigDecimal number ? number : null;
    }

    /** The mean of what is known, or null. */
    static BigDecimal mean(Collection<BigDecimal> values) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * One line for somebody's marks of several periods: the mean of the scores and of the fields that break ties, and the
     * mean of the ranks that were given.
     */
    public static Map<String, Object> mean(List<Map<String, Object>> marks, List<String> ties) {
        Map<String, Object> line = new LinkedHashMap<>();
        List<String> fields = new ArrayList<>(List.of("score", "rank"));
        fields.addAll(ties);
        for (String field : fields) {
            BigDecimal mean = mean(marks.stream().map(each -> component(each, field)).toList());
            if (mean != null) {
                line.put(field, mean);
            }
        }
        return line;
    }

    /**
     * The rank of each by score, then by the ties' fields, all of them better when higher, then by a rank that was given;
     * null for who has neither score nor rank. Only one who is alone needs none.
     */
    public static List<Integer> ranks(List<Map<String, Object>> marks, List<String> ties) {
        Comparator<Map<String, Object>> better = Comparator.comparing(each -> component(each, "score"),
                Comparator.nullsLast(Comparator.reverseOrder()));
        for (String tie : ties) {
            better = better.thenComparing(each -> component(each, tie), Comparator.nullsLast(Comparator.reverseOrder()));
        }
        Comparator<Map<String, Object>> order = better.thenComparing(each -> component(each, "rank"),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return marks.stream().map(each -> isRanked(each) || marks.size() == 1
                ? Integer.valueOf(1 + (int) marks.stream().filter(other -> order.compare(other, each) < 0).count()) : null).toList();
    }

    private static boolean isRanked(Map<String, Object> marks) {
        return component(marks, "score") != null || component(marks, "rank") != null;
    }

    /**
     * The marks of a whole group, each with its score, and its rank among all that have one, unless the marks name them;
     * in the same order.
     */
    public List<Map<String, Object>> ranked(List<Map<String, Object>> group, List<String> ties) {
        List<Map<String, Object>> scored = group.stream().map(each -> with(each, "score",
                score(each, group).map(Score::value).orElse(null))).toList();
        List<Integer> ranks = ranks(scored, ties);
        BigDecimal of = BigDecimal.valueOf(ranks.stream().filter(Objects::nonNull).count());
        return IntStream.range(0, scored.size()).mapToObj(i -> {
            Map<String, Object> marks = scored.get(i);
            boolean own = marks.containsKey("rank") && marks.containsKey("of") || component(marks, "score") == null;
            return own ? marks : with(with(marks, "rank", BigDecimal.valueOf(ranks.get(i))), "of", of);
        }).toList();
    }

    private static Map<String, Object> with(Map<String, Object> marks, String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(marks);
        if (value != null) {
            more.put(field, value);
        }
        return more;
    }

    /** {@code topShare}: this rank and the better ones of all; {@code lowShare}: this rank and the worse ones of all. */
    public static Map<String, Object> shares(Map<String, Object> marks) {
        BigDecimal rank = component(marks, "rank");
        BigDecimal of = component(marks, "of");
        if (rank == null || of == null || of.signum() <= 0) {
            return Map.of();
        }
        return Map.of("topShare", rank.divide(of, DECIMALS_OF_SHARE, RoundingMode.HALF_UP),
                "lowShare", of.subtract(rank).add(BigDecimal.ONE).divide(of, DECIMALS_OF_SHARE, RoundingMode.HALF_UP));
    }

    /** What a score is called and how many stars it makes, where the pack says so: {@code grade}, {@code starsDue}. */
    public Decided grade(Map<String, Object> marks) {
        if (!grades || component(marks, "score") == null) {
            return new Decided(Map.of(), List.of());
        }
        Facts given = new Facts();
        List.of("type", "rating", "score", "post", "groups").forEach(field -> given.with(field, marks.get(field)));
        Decided decided = book.decide("grade", given.values());
        Map<String, Object> values = new LinkedHashMap<>();
        Optional.ofNullable(decided.get("grade")).ifPresent(grade -> values.put("grade", grade));
        Optional.ofNullable(decided.get("stars")).ifPresent(stars -> values.put("starsDue", stars));
        return new Decided(values, decided.reasons());
    }
}
