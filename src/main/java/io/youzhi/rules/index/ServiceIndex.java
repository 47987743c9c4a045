package io.youzhi.rules.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.shared.Bilingual;

/**
 * The service index (B-33): for each factor how often it happens times how satisfied those customers were; an upper
 * factor is as satisfying as the sum of its lower ones, S_j = Σ P_(j+1)i · C_(j+1)i. How often is the share of a factor's
 * cases among those beside it; where the tree weighs factors, a case counts by its factor's weight. Trees are tables, and
 * may differ by customers' kind (GS-6). {@code release} is the content hash of the release to go by.
 */
@Component
public class ServiceIndex {

    private final Releases releases;

    /** The index by the trees of the releases. */
    public ServiceIndex(Releases releases) {
        this.releases = releases;
    }

    /** The trees of a pack. */
    public Set<String> trees(String pack, String release) {
        Book book = releases.book(release).pack(pack);
        return book.pack().of("factor-trees").stream().filter(tree -> book.rows("factor").stream()
                .anyMatch(hit -> hit.condition("tree").met(tree))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The index of a tree for customers of a kind (null: all of them), from what was seen of its lowest factors. */
    public List<Factor> decide(String pack, String tree, String customerKind, Map<String, Seen> seen, String release) {
        RuleBook book = releases.book(release);
        Facts given = new Facts().with("tree", tree).with("customerKind", customerKind);
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        book.pack(pack).ask("factor", given.values()).hits().forEach(hit ->
                hits.computeIfAbsent(hit.row().get("factor"), factor -> new ArrayList<>()).add(hit));
        Map<String, Decided> branches = new LinkedHashMap<>();
        hits.forEach((factor, rows) -> branches.put(factor, Book.settle(rows)));
        Why why = given.why(book, pack, branches.values().stream().flatMap(branch -> branch.reasons().stream()).toList());
        return new Tree(book.pack(pack), branches, seen, why).below(null);
    }

    /** One tree with what was seen. */
    private record Tree(Book book, Map<String, Decided> branches, Map<String, Seen> seen, Why why) {

        List<Factor> below(String parent) {
            List<Factor> lower = branches.entrySet().stream()
                    .filter(branch -> Objects.equals(branch.getValue().<String>get("parent"), parent))
                    .map(branch -> factor(branch.getKey())).toList();
            BigDecimal all = lower.stream().map(this::weighed).reduce(BigDecimal.ZERO, BigDecimal::add);
            return lower.stream().map(factor -> factor.among(all.signum() == 0 ? BigDecimal.ZERO
                    : weighed(factor).divide(all, MathContext.DECIMAL128))).toList();
        }

        private BigDecimal weighed(Factor factor) {
            return branches.get(factor.factor()).get("weight", BigDecimal.ONE).multiply(BigDecimal.valueOf(factor.cases()));
        }

        private Factor factor(String id) {
            List<Factor> lower = below(id);
            Bilingual name = book.pack().word("factors", id).name();
            if (lower.isEmpty()) {
                Seen own = seen.getOrDefault(id, Seen.NONE);
                return new Factor(id, name, own.cases(), null, own.cases() == 0 ? null : own.satisfaction(), lower, why);
            }
            long cases = lower.stream().mapToLong(Factor::cases).sum();
            BigDecimal sum = lower.stream().filter(factor -> factor.satisfaction() != null).map(Factor::index)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Factor(id, name, cases, null, cases == 0 ? null : sum, lower, why);
        }
    }

    /**
     * What was seen of a lowest factor.
     *
     * @param cases        how often customers met it
     * @param satisfaction how satisfied they were in the mean, 0 to 100
     */
    public record Seen(long cases, BigDecimal satisfaction) {

        private static final Seen NONE = new Seen(0, BigDecimal.ZERO);
    }

    /**
     * A factor with its index, not rounded.
     *
     * @param factor       its word
     * @param name         what people call it
     * @param cases        how often customers met it or those below it
     * @param frequency    its share among the factors beside it, 0 to 1
     * @param satisfaction how satisfied they were, 0 to 100; null where nobody met it
     * @param lower        the factors below it
     */
    public record Factor(String factor, Bilingual name, long cases, BigDecimal frequency, BigDecimal satisfaction,
                         List<Factor> lower, Why why) {

        /** Frequency times satisfaction; null where nobody met it. */
        public BigDecimal index() {
            return satisfaction == null ? null : frequency.multiply(satisfaction);
        }

        private Factor among(BigDecimal share) {
            return new Factor(factor, name, cases, share, satisfaction, lower, why);
        }
    }
}
