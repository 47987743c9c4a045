package io.youzhi.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.SmallPack;
import io.youzhi.rules.index.ServiceIndex.Factor;
import io.youzhi.rules.index.ServiceIndex.Seen;
import org.junit.jupiter.api.Test;

class ServiceIndexTest {

    private static final String PACK = SmallPack.PACK.replace("words:\n", """
            words:
              factor-trees: {tree: {zh: 树, en: tree}}
              customer-kinds: {household: {zh: 居民, en: household}, business: {zh: 企业, en: business}}
              factors: {all: {zh: 全部, en: all}, hall: {zh: 营业厅, en: hall}, wait: {zh: 等候, en: waiting}, manner: {zh: 态度, en: manner}, repair: {zh: 抢修, en: repair}}
            """);
    private static final String TREE = """
            field,clause,tree,customerKind,factor,parent,weight
            operator,,in,in,set,set,set
            type,,word,word,word,word,number
            all,T-1,tree,-,all,-,-
            hall,T-1,tree,-,hall,all,-
            wait,T-1,tree,-,wait,hall,-
            manner,T-1,tree,-,manner,hall,-
            repair,T-1,tree,-,repair,all,-
            repair.business,T-1,tree,business,repair,all,3
            """;

    private static List<Factor> index(String kind, Map<String, Seen> seen) {
        Releases releases = new Releases();
        releases.publish(RuleBooks.read(new SmallPack().with("pack.yaml", PACK).with("factor.csv", TREE).files()), Instant.EPOCH);
        return new ServiceIndex(releases).decide("tiny", "tree", kind, seen, releases.live());
    }

    private static Seen seen(long cases, String satisfaction) {
        return new Seen(cases, new BigDecimal(satisfaction));
    }

    private static final Map<String, Seen> SEEN = Map.of("wait", seen(30, "60"), "manner", seen(10, "90"), "repair", seen(60, "80"));

    @Test
    void sumsFrequencyTimesSatisfactionUpTheTree() {
        Factor all = index(null, SEEN).get(0);
        Factor hall = all.lower().get(0);
        assertThat(hall.lower()).extracting(Factor::factor).containsExactly("wait", "manner");
        assertThat(hall.lower().get(0).frequency()).isEqualByComparingTo("0.75");
        assertThat(hall.lower().get(0).index()).isEqualByComparingTo("45");
        assertThat(hall.satisfaction()).isEqualByComparingTo("67.5");
        assertThat(hall.frequency()).isEqualByComparingTo("0.4");
        assertThat(all.satisfaction()).isEqualByComparingTo("75");
        assertThat(all.index()).isEqualByComparingTo("75");
        assertThat(all.cases()).isEqualTo(100);
        assertThat(all.why().reasons()).extracting(reason -> reason.rule()).contains("tiny/factor#wait");
    }

    @Test
    void weighsWhatACustomersKindCaresFor() {
        assertThat(index("household", SEEN).get(0).satisfaction()).isEqualByComparingTo("75");
        BigDecimal business = new BigDecimal("67.5").multiply(BigDecimal.valueOf(40)).add(BigDecimal.valueOf(80 * 180))
                .divide(BigDecimal.valueOf(220), MathContext.DECIMAL64);
        assertThat(index("business", SEEN).get(0).satisfaction().round(new MathContext(12))).isEqualByComparingTo(business.round(new MathContext(12)));
    }

    @Test
    void leavesOutWhatNobodyMet() {
        Factor all = index(null, Map.of("repair", seen(5, "80"))).get(0);
        assertThat(all.satisfaction()).isEqualByComparingTo("80");
        assertThat(all.lower().get(0).satisfaction()).isNull();
        assertThat(all.lower().get(0).index()).isNull();
        assertThat(index(null, Map.of()).get(0).satisfaction()).isNull();
    }

    @Test
    void refusesATreeThatIsNone() {
        SmallPack round = new SmallPack().with("pack.yaml", PACK).with("factor.csv", TREE.replace("hall,T-1,tree,-,hall,all", "hall,T-1,tree,-,hall,wait"));
        assertThat(round.problems()).anyMatch(problem -> problem.contains("is above itself"));
        SmallPack loose = new SmallPack().with("pack.yaml", PACK).with("factor.csv", TREE.replace("all,T-1,tree,-,all,-,-\n", ""));
        assertThat(loose.problems()).anyMatch(problem -> problem.contains("there is no upper factor 'all' in this tree"));
    }
}
