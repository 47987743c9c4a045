package io.youzhi.rules.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;

/**
 * The satisfaction index up a tree (E-2): a parent's is a share of its children's by customers, and a share by sales. What
 * a parent serves itself is a child like the others, its own office. {@code release} is the content hash of the release.
 */
@Component
public class SatisfactionIndex {

    private static final String BY_CUSTOMERS = "index.by-customers";
    private static final String BY_SALES = "index.by-sales";

    private final Releases releases;
    private final Settings settings;

    /** The index by the rules of the releases. */
    public SatisfactionIndex(Releases releases) {
        this.releases = releases;
        this.settings = new Settings(releases);
    }

    /** Whether a pack, or one it extends, says how much customers and sales count. */
    public boolean knows(String pack, String release) {
        return releases.book(release).pack(pack).pack().of("settings").containsAll(List.of(BY_CUSTOMERS, BY_SALES));
    }

    /** The index of a node and of all below it. */
    public Indexed decide(String pack, Node node, String release) {
        Setting customers = settings.of(pack, BY_CUSTOMERS, release);
        Setting sales = settings.of(pack, BY_SALES, release);
        List<Why.Reason> reasons = new ArrayList<>(customers.why().reasons());
        reasons.addAll(sales.why().reasons());
        return decide(node, customers.number(), sales.number(), new Why(release, pack, java.util.Map.of(), List.of(), reasons));
    }

    private static Indexed decide(Node node, BigDecimal byCustomers, BigDecimal bySales, Why why) {
        if (node.children().isEmpty()) {
            return new Indexed(node.unit(), node.csi(), node.customers(), node.sales(), List.of(), why);
        }
        List<Indexed> children = node.children().stream().map(child -> decide(child, byCustomers, bySales, why)).toList();
        BigDecimal csi = byCustomers.multiply(mean(node, children, Indexed::customers))
                .add(bySales.multiply(mean(node, children, Indexed::sales)));
        return new Indexed(node.unit(), csi, sum(children, Indexed::customers), sum(children, Indexed::sales), children, why);
    }

    private static BigDecimal mean(Node node, List<Indexed> children, Function<Indexed, BigDecimal> weight) {
        BigDecimal all = sum(children, weight);
        if (all.signum() <= 0) {
            throw new IllegalArgumentException("the children of " + node.unit() + " have no customers or no sales to weigh them by");
        }
        return children.stream().map(child -> child.csi().multiply(weight.apply(child)))
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(all, MathContext.DECIMAL128);
    }

    private static BigDecimal sum(List<Indexed> children, Function<Indexed, BigDecimal> weight) {
        return children.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A unit before its index is known.
     *
     * @param unit      what it is called
     * @param csi       its own index, 0 to 100, where it has no children
     * @param customers how many customers it has, where it has no children
     * @param sales     what it sells, in whatever unit all of them use, where it has no children
     * @param children  the units below it, its own office among them
     */
    public record Node(String unit, BigDecimal csi, BigDecimal customers, BigDecimal sales, List<Node> children) {

        /** A unit without others below it. */
        public static Node leaf(String unit, BigDecimal csi, BigDecimal customers, BigDecimal sales) {
            return new Node(unit, csi, customers, sales, List.of());
        }

        /** A unit made of others. */
        public static Node of(String unit, List<Node> children) {
            return new Node(unit, null, null, null, children);
        }
    }

    /** A unit with its index, 0 to 100, not rounded; customers and sales of a parent are the sums of its children. */
    public record Indexed(String unit, BigDecimal csi, BigDecimal customers, BigDecimal sales, List<Indexed> children,
                          Why why) {
    }
}
