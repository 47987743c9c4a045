package io.youzhi.rules.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.SmallPack;
import io.youzhi.rules.Why;
import io.youzhi.rules.checklist.Checklist.Area;
import io.youzhi.rules.checklist.Checklist.Item;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import org.junit.jupiter.api.Test;

class ChecklistsTest {

    private static final String WORDS = SmallPack.PACK.replace("words:\n", """
            words:
              areas: {yard: {zh: 院子, en: yard}, gate: {zh: 门岗, en: gate}}
              checklists: {site: {zh: 工地检查表, en: site}}
              codes: {mess: {zh: 脏乱, en: mess}}
            """);
    private static final String SITE = """
            field,clause,zh,en,points,critical,code
            operator,,set,set,set,set,set
            type,,text,text,number,flag,word
            gate.checks,T-1,查验,People are checked,4,yes,-
            yard.litter,T-2,无垃圾,No litter,2.5,no,mess
            yard.tools,T-2,工具归位,Tools are away,1,-,-
            """;

    private final Releases releases = RuleBooks.live();
    private final Checklists checklists = new Checklists(releases);

    private static Checklist site(SmallPack pack) {
        Releases own = new Releases();
        own.publish(RuleBooks.read(pack.files()), Instant.EPOCH);
        return new Checklists(own).one("tiny", "site", own.live());
    }

    private static SmallPack with(String site) {
        return new SmallPack().with("pack.yaml", WORDS).with("checklists/site.csv", site);
    }

    @Test
    void readsItemsByAreaInTheOrderOfThePackAndOfTheFile() {
        Checklist site = site(with(SITE));
        assertThat(site.name()).isEqualTo(new Bilingual("工地检查表", "site"));
        assertThat(site.areas()).extracting(Area::id).containsExactly("yard", "gate");
        assertThat(site.items()).extracting(Item::id).containsExactly("yard.litter", "yard.tools", "gate.checks");
        assertThat(site.item("yard.litter")).contains(new Item("yard.litter", new Bilingual("无垃圾", "No litter"),
                new BigDecimal("2.5"), false, null, false, "mess",
                new Why.Reason("T-2", "tiny/checklists/site#yard.litter", "tiny/checklists/site.csv", 5)));
        assertThat(site.item("gate.checks")).get().matches(Item::critical);
        assertThat(site.item("gate.closed")).isEmpty();
    }

    @Test
    void readsEveryAreaOfACompoundInBothLanguages() {
        Checklist compound = checklists.one("logistics", "compound", releases.live());
        assertThat(compound.areas()).extracting(Area::id).containsExactly("order", "reception", "cleaning", "repairs",
                "facilities", "car-wash", "basics");
        assertThat(compound.items()).allSatisfy(item -> {
            assertThat(item.text().zh()).containsPattern("\\p{IsHan}");
            assertThat(item.text().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(compound.item("order.emergency")).get().matches(Item::critical)
                .extracting(Item::severity).isEqualTo("serious");
        assertThat(compound.items().stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void readsTheWindowsOfTheWaterCompany() {
        List<Checklist> water = checklists.of("water", releases.live());
        assertThat(water).extracting(Checklist::id).containsExactly("window");
        assertThat(water.get(0).items()).extracting(Item::id).contains("window.first-contact", "window.phrases", "window.dress");
        assertThat(water.get(0).items()).extracting(item -> item.source().clause()).containsOnly("W-S10");
        assertThat(water.get(0).item("window.phrases")).get().extracting(Item::code).isEqualTo("window-standard");
    }

    @Test
    void readsThePhrasesOfTheCounters() {
        Checklist phrases = checklists.one("bank-points", "phrases", releases.live());
        assertThat(phrases.items()).extracting(item -> item.source().clause()).containsOnly("K-8");
        for (String occasion : List.of("greeting", "business", "phone", "apology", "address")) {
            assertThat(phrases.item(occasion + ".use")).get().extracting(Item::code).isEqualTo("service-norm");
            assertThat(phrases.item(occasion + ".never")).get().extracting(Item::code).isEqualTo("forbidden-phrase");
        }
        assertThat(phrases.items()).extracting(Item::id).contains("courtesy.look", "skill.certified", "efficiency.promised",
                "discipline.secrecy", "environment.counter");
    }

    @Test
    void weighsTheItemsOfAStation() {
        Checklist station = checklists.one("township-power", "station", releases.live());
        Map<String, BigDecimal> points = station.items().stream().collect(Collectors.groupingBy(item -> item.source().clause(),
                TreeMap::new, Collectors.reducing(BigDecimal.ZERO, Item::points, BigDecimal::add)));
        assertThat(points).hasToString("{T-1=10, T-2=10, T-3=15, T-4=5, T-5=15, T-6=15, T-7=10, T-8=10, T-9=10}");
    }

    @Test
    void letsAPackAddChangeAndTakeAwayItemsOfTheOneItExtends() {
        RuleFiles files = with(SITE).files()
                .with("child/pack.yaml", bytes("pack: child\nname: {zh: 子, en: child}\nextends: tiny\n"))
                .with("child/checklists/site.csv", bytes("""
                        field,clause,zh,en,points
                        operator,,set,set,set
                        type,,text,text,number
                        yard.litter,T-2,没有垃圾,No litter at all,5
                        yard.tools,T-2,-,-,none
                        gate.closed,T-1,夜间关门,Closed at night,1
                        """));
        Releases own = new Releases();
        own.publish(RuleBooks.read(files), Instant.EPOCH);
        Checklist child = new Checklists(own).one("child", "site", own.live());
        assertThat(child.items()).extracting(item -> item.id() + " " + item.points())
                .containsExactly("yard.litter 5", "gate.checks 4", "gate.closed 1");
        assertThat(new Checklists(own).one("tiny", "site", own.live()).items()).hasSize(3);
    }

    @Test
    void readsTheChecklistThatAnInspectionWasOpenedUnder() {
        Releases own = new Releases();
        own.publish(RuleBooks.read(with(SITE).files()), Instant.EPOCH);
        String before = own.live();
        own.publish(RuleBooks.read(with(SITE.replace(",2.5,", ",3,")).files()), Instant.EPOCH.plusSeconds(1));
        Checklists changing = new Checklists(own);
        assertThat(changing.one("tiny", "site", before).item("yard.litter")).get().extracting(Item::points)
                .isEqualTo(new BigDecimal("2.5"));
        assertThat(changing.one("tiny", "site", own.live()).item("yard.litter")).get().extracting(Item::points)
                .isEqualTo(new BigDecimal("3"));
        assertThatThrownBy(() -> changing.one("tiny", "sight", before)).isInstanceOf(NotFound.class);
    }

    @Test
    void saysWithItsPlaceWhatIsWrongWithAnItem() {
        assertThat(problems("yard.litter", "yard.tools")).contains("tiny/checklists/site.csv:6:1: the row id yard.tools stands here twice");
        assertThat(problems("yard.litter", "litter")).containsExactly("tiny/checklists/site.csv:5: an item's id is area.item; known areas are yard, gate");
        assertThat(problems("yard.litter", "lawn.litter")).hasSize(1).first().asString().contains(":5: ").contains("known areas");
        assertThat(problems(",2.5,", ",-,")).containsExactly("tiny/checklists/site.csv:5: points is missing; say none for an item that is not checked any more");
        assertThat(problems(",2.5,", ",0,")).containsExactly("tiny/checklists/site.csv:5: points must be more than zero");
        assertThat(problems(",2.5,", ",many,")).containsExactly("tiny/checklists/site.csv:5:5: 'many' is no number");
        assertThat(problems("No litter", "-")).containsExactly("tiny/checklists/site.csv:5: en is missing");
        assertThat(problems("litter,T-2", "litter,T-9")).containsExactly("tiny/checklists/site.csv:5:2: unknown clause 'T-9'");
        assertThat(problems("mess", "mass")).hasSize(1).first().asString().startsWith("tiny/checklists/site.csv:5:7: unknown word 'mass'");
    }

    private static List<String> problems(String from, String to) {
        return with(SITE.replace(from, to)).problems();
    }

    @Test
    void saysWhereAChecklistStandsWithoutANameOrInTheWrongFolder() {
        assertThat(with(SITE).with("checklists/sight.csv", SITE).problems())
                .containsExactly("tiny/checklists/sight.csv: pack.yaml has no name for it among its words: checklists");
        assertThat(new SmallPack().with("pack.yaml", WORDS).with("site.csv", "decision,checklist\n" + SITE).problems())
                .containsExactly("tiny/site.csv: checklists stand in checklists/, questionnaires in questionnaires/, and nothing else does");
        assertThat(new SmallPack().with("pack.yaml", WORDS).with("checklists/site.csv", "decision,triage\n" + SmallPack.TRIAGE).problems())
                .containsExactly("tiny/checklists/site.csv: checklists stand in checklists/, questionnaires in questionnaires/, and nothing else does");
    }

    @Test
    void saysWhereAWalkIsAFindingOnNoItem() {
        String words = WORDS.replace("areas:", "unit-kinds: {yard: {zh: 院, en: yard}}\n  areas:");
        String walk = """
                field,clause,unitKind,daily,checklist,item,severity
                operator,,in,set,set,set,set
                type,,word,flag,word,text,word
                yard,T-1,yard,yes,site,yard.tools,minor
                """;
        SmallPack pack = with(SITE).with("pack.yaml", words);
        assertThat(pack.with("walk.csv", walk).problems()).isEmpty();
        assertThat(pack.with("walk.csv", walk.replace("yard.tools", "yard.walk")).problems())
                .containsExactly("tiny/walk.csv:4: the checklist site has no item yard.walk");
        assertThat(pack.with("walk.csv", walk.replace("yard.tools", "-")).problems())
                .containsExactly("tiny/walk.csv:4: item is missing");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
