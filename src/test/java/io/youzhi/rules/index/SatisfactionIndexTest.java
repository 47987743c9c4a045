package io.youzhi.rules.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.Why;
import io.youzhi.rules.index.SatisfactionIndex.Indexed;
import io.youzhi.rules.index.SatisfactionIndex.Node;
import org.junit.jupiter.api.Test;

class SatisfactionIndexTest {

    private static final int CITIES = 13;
    private static final int COUNTIES = 63;

    private final Releases releases = RuleBooks.live();
    private final SatisfactionIndex index = new SatisfactionIndex(releases);

    private Indexed indexed(Node node) {
        return index.decide("power-evaluation", node, releases.live());
    }

    private static Node leaf(String unit, double csi, long customers, long sales) {
        return Node.leaf(unit, BigDecimal.valueOf(csi), BigDecimal.valueOf(customers), BigDecimal.valueOf(sales));
    }

    /** A province of thirteen cities, each with its own office and its counties, sixty-three in all. */
    @Test
    void indexesAProvinceOfThirteenCitiesAndSixtyThreeCounties() {
        Random chance = new Random(20260101);
        List<List<double[]>> figures = new ArrayList<>();
        List<Node> cities = new ArrayList<>();
        for (int city = 0; city < CITIES; city++) {
            List<double[]> of = new ArrayList<>();
            List<Node> below = new ArrayList<>();
            int counties = COUNTIES / CITIES + (city < COUNTIES % CITIES ? 1 : 0);
            for (int county = 0; county <= counties; county++) {
                double[] one = {70 + chance.nextInt(2500) / 100.0, 1000 + chance.nextInt(500_000), 500 + chance.nextInt(900_000)};
                of.add(one);
                below.add(leaf(county == 0 ? "office" : "county " + county, one[0], (long) one[1], (long) one[2]));
            }
            figures.add(of);
            cities.add(Node.of("city " + city, below));
        }
        assertThat(cities.stream().mapToInt(city -> city.children().size() - 1).sum()).isEqualTo(COUNTIES);
        Indexed province = indexed(Node.of("province", cities));
        List<double[]> expected = figures.stream().map(SatisfactionIndexTest::parent).toList();
        for (int city = 0; city < CITIES; city++) {
            assertThat(province.children().get(city).csi().doubleValue()).isCloseTo(expected.get(city)[0], within(1e-9));
        }
        assertThat(province.csi().doubleValue()).isCloseTo(parent(expected)[0], within(1e-9));
        assertThat(province.customers().doubleValue()).isEqualTo(parent(expected)[1]);
        assertThat(province.why().reasons()).extracting(Why.Reason::clause).containsOnly("E-2");
    }

    /** Index, customers and sales of a parent, counted by hand. */
    private static double[] parent(List<double[]> children) {
        double customers = children.stream().mapToDouble(one -> one[1]).sum();
        double sales = children.stream().mapToDouble(one -> one[2]).sum();
        double csi = children.stream().mapToDouble(one -> one[0] * (0.6 * one[1] / customers + 0.4 * one[2] / sales)).sum();
        return new double[] {csi, customers, sales};
    }

    @Test
    void goesUpATreeOfAnyDepth() {
        Node node = leaf("bottom", 88.88, 10, 10);
        for (int level = 0; level < 40; level++) {
            node = Node.of("level " + level, List.of(node));
        }
        assertThat(indexed(node).csi()).isEqualByComparingTo("88.88");
    }

    @Test
    void refusesChildrenThatCannotBeWeighed() {
        assertThatIllegalArgumentException().isThrownBy(() -> indexed(Node.of("city", List.of(leaf("a", 80, 0, 5)))))
                .withMessageContaining("city");
    }
}
