package io.youzhi.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.index.SatisfactionIndex;
import io.youzhi.rules.index.SatisfactionIndex.Indexed;
import io.youzhi.rules.index.SatisfactionIndex.Node;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import io.youzhi.survey.Replies.UnitScore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The satisfaction index of a year up the organisation (E-1, E-2), and the sizes of units by which it counts. */
@Service
@Transactional
public class IndexManagement {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
    private static final int DECIMALS = 2;

    private final UnitSizes sizes;
    private final Replies replies;
    private final Organisation organisation;
    private final SatisfactionIndex index;
    private final Releases releases;
    private final Clock clock;

    IndexManagement(UnitSizes sizes, Replies replies, Organisation organisation, SatisfactionIndex index, Releases releases,
                    Clock clock) {
        this.sizes = sizes;
        this.replies = replies;
        this.organisation = organisation;
        this.index = index;
        this.releases = releases;
        this.clock = clock;
    }

    /** Sets the sizes of units for a year, all or none; how many. */
    public int setSizes(int year, List<Size> entries, Reader by) {
        List<Fault> faults = new ArrayList<>();
        Set<String> units = organisation.units().stream().map(UnitView::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            check("sizes[" + i + "].", entries.get(i), units, seen, faults);
        }
        if (entries.isEmpty()) {
            faults.add(new Fault("sizes", "field.missing", List.of()));
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        entries.forEach(entry -> {
            UnitSize size = sizes.findByUnitAndYear(entry.unit(), year).orElseGet(() -> new UnitSize(entry.unit(), year));
            size.become(entry.customers(), entry.sales(), by.login(), clock.instant());
            sizes.save(size);
        });
        return entries.size();
    }

    private static void check(String at, Size entry, Set<String> units, Set<String> seen, List<Fault> faults) {
        if (entry.unit() == null || !units.contains(entry.unit())) {
            faults.add(new Fault(at + "unit", "survey.no-unit", List.of(String.valueOf(entry.unit()))));
        } else if (!seen.add(entry.unit())) {
            faults.add(new Fault(at + "unit", "survey.line-twice", List.of(entry.unit())));
        }
        if (isBad(entry.customers()) || entry.customers().stripTrailingZeros().scale() > 0) {
            faults.add(new Fault(at + "customers", "survey.size", List.of()));
        }
        if (isBad(entry.sales())) {
            faults.add(new Fault(at + "sales", "survey.size", List.of()));
        }
    }

    private static boolean isBad(BigDecimal number) {
        return number == null || number.precision() - (long) number.scale() > 15 || number.scale() > 20
                || number.signum() < 0 || number.compareTo(MOST) >= 0;
    }

    /**
     * The index of a unit and of all below it that were asked about in a year. A unit that was asked about and has others
     * below it counts among them as its own office.
     */
    @Transactional(readOnly = true)
    public IndexView index(String unit, int year, String questionnaire) {
        UnitView root = organisation.unit(unit);
        if (!index.knows(root.pack(), releases.live())) {
            throw Refused.field("unit", "survey.no-index", root.pack());
        }
        Map<String, UnitScore> scores = replies.scores(year, questionnaire).stream()
                .collect(Collectors.toMap(UnitScore::unit, score -> score));
        Map<String, UnitSize> size = sizes.findByYear(year).stream().collect(Collectors.toMap(UnitSize::unit, one -> one));
        Map<String, List<UnitView>> below = new HashMap<>();
        organisation.units().stream().filter(one -> one.parent() != null)
                .forEach(one -> below.computeIfAbsent(one.parent(), parent -> new ArrayList<>()).add(one));
        Tree tree = new Tree(scores, size, below, new TreeSet<>());
        Node node = tree.node(root);
        if (node == null) {
            throw Refused.because("survey.no-answers", root.name(), String.valueOf(year));
        }
        if (!tree.sizeless.isEmpty()) {
            throw Refused.because("survey.no-size", String.valueOf(year), String.join(", ", tree.sizeless));
        }
        return view(index.decide(root.pack(), node, releases.live()), scores);
    }

    /** The organisation with what was answered about it. */
    private record Tree(Map<String, UnitScore> scores, Map<String, UnitSize> size, Map<String, List<UnitView>> below,
                        Set<String> sizeless) {

        /** A unit with those below it; null where nobody was asked about any of them. */
        Node node(UnitView unit) {
            List<Node> children = new ArrayList<>();
            below.getOrDefault(unit.id(), List.of()).stream().map(this::node).filter(node -> node != null)
                    .forEach(children::add);
            UnitScore own = scores.get(unit.id());
            if (children.isEmpty()) {
                return own == null ? null : leaf(unit, own, false);
            }
            if (own != null) {
                children.add(0, leaf(unit, own, true));
            }
            return Node.of(unit.id(), children);
        }

        private Node leaf(UnitView unit, UnitScore own, boolean office) {
            UnitSize known = size.get(unit.id());
            if (known == null) {
                sizeless.add(unit.name());
            }
            return Node.leaf((office ? "=" : "") + unit.id(), own.scores().divide(BigDecimal.valueOf(own.scored()),
                    MathContext.DECIMAL128), known == null ? BigDecimal.ZERO : known.customers(),
                    known == null ? BigDecimal.ZERO : known.sales());
        }
    }

    private IndexView view(Indexed node, Map<String, UnitScore> scores) {
        boolean office = node.unit().startsWith("=");
        String unit = office ? node.unit().substring(1) : node.unit();
        boolean leaf = node.children().isEmpty();
        return new IndexView(unit, organisation.nameOf(unit), office, node.csi().setScale(DECIMALS, RoundingMode.HALF_UP),
                leaf ? scores.get(unit).scored() : 0, node.customers(), node.sales().stripTrailingZeros(),
                node.children().stream().map(child -> view(child, scores)).toList(), node.why());
    }

    /** How large a unit is in a year: customers as a whole number, sales in whatever unit all of them use. */
    public record Size(String unit, BigDecimal customers, BigDecimal sales) {
    }

    /**
     * A unit's index.
     *
     * @param ownOffice whether it stands for the office of the unit above it
     * @param csi       its index, 0 to 100, to two decimals
     * @param answers   how many answers it comes from, where it has nothing below it; else 0
     */
    public record IndexView(String unit, String name, boolean ownOffice, BigDecimal csi, long answers, BigDecimal customers,
                            BigDecimal sales, List<IndexView> children, Why why) {
    }
}
