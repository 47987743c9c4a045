package io.youzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import io.youzhi.org.Organisation;
import io.youzhi.procedure.ProcedureEvents.ViolationEstablished;
import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.SmallPack;
import io.youzhi.rules.ask.Ask;
import io.youzhi.rules.ask.Procedures;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;

/** The procedure of a pack that nobody here has thought of, by files only. */
@ServerTest
class NewProcedureTest {

    private static final String PACK = """
            pack: orchard
            name: {zh: 果园, en: An orchard}
            extends: base
            clauses:
              OR-3: {zh: 喷药前公示，三十箱以上须批准, en: 'Spraying is announced; from 30 crates on it takes approval'}
            words:
              codes: {sprayed-unannounced: {zh: 未公示喷药, en: sprayed unannounced}}
              fruits: {apple: {zh: 苹果, en: apple}, pear: {zh: 梨, en: pear}}
            asks:
              spraying:
                clause: OR-3
                given: {crates: {type: number}, announced: {type: flag}}
                decide: {allowed: {type: flag}, wash: {type: flag}}
            procedures:
              spraying:
                zh: 喷药
                en: Spraying
                subject: {zh: 果行, en: row}
                clause: OR-3
                steps:
                  announce:
                    zh: 公示
                    en: announcement
                    by: [handler]
                    fields: {at: {type: moment, zh: 时间, en: time}, fruit: {type: word, of: fruits, zh: 果, en: fruit}}
                  spray:
                    zh: 喷药
                    en: spraying
                    by: [handler]
                    before: announce.at
                    fields: {crates: {type: number, zh: 箱数, en: crates}}
                    ask:
                      decision: spraying
                      given: {crates: {field: crates}, announced: {recorded: announce}}
                      answer: allowed
                      violation: {code: sprayed-unannounced, severity: serious}
                    owes: {wash: wash}
                  wash: {zh: 清洗, en: washing, by: [handler], after: [spray]}
            """;

    private static final String SPRAYING = """
            field,clause,crates,announced,allowed,wash
            operator,,>=,=,set,set
            type,,number,flag,flag,flag
            otherwise,OR-3,-,-,no,yes
            few,OR-3,-,yes,yes,-
            many,OR-3,30,yes,no,-
            """;

    private static final AtomicInteger ROWS = new AtomicInteger();

    @Autowired
    private Entries entries;
    @Autowired
    private Clock clock;
    @Autowired
    private TransactionTemplate transaction;

    private final List<Object> told = new ArrayList<>();
    private final List<Boolean> followed = new ArrayList<>();
    private final String row = "row-" + ROWS.incrementAndGet();
    private final Reader picker = new Reader("picker", Set.of("handler"));
    private ProcedureManagement management;

    @BeforeEach
    void publish() {
        RuleFiles files = RuleFiles.in(Path.of("rules"))
                .with("orchard/pack.yaml", PACK.getBytes(StandardCharsets.UTF_8))
                .with("orchard/spraying.csv", SPRAYING.getBytes(StandardCharsets.UTF_8));
        Releases releases = new Releases();
        releases.publish(RuleBooks.read(files), Instant.EPOCH);
        management = new ProcedureManagement(entries, new Procedures(releases, new Ask(releases)), releases,
                new Orchard(), (matter, more) -> followed.add(more), told::add, clock);
    }

    @Test
    void isKeptWithNoJavaOfItsOwn() {
        assertThat(management.declared(null, picker)).extracting(each -> each.label().en()).containsExactly("Spraying");
        assertThatThrownBy(() -> record("spray", Map.of("crates", 3))).hasMessageContaining("procedure.out-of-order");
        record("announce", Map.of("at", clock.instant().plusSeconds(3600).toString(), "fruit", "pear"));
        EntryView few = record("spray", Map.of("crates", 3));
        assertThat(few.violation()).isNull();
        assertThat(few.owes()).containsExactly("wash");
        assertThat(told).isEmpty();
        assertThat(management.following(new Matter("orchard", "spraying", row))).hasValueSatisfying(next -> {
            assertThat(next.step().id()).isEqualTo("wash");
            assertThat(next.due()).as("what is owed is due at once").isEqualTo(few.at());
            assertThat(next.groups()).containsExactly("queue.rows");
        });
        assertThatThrownBy(() -> record("spray", Map.of("crates", 30))).hasMessageContaining("procedure.owed");
        record("wash", Map.of());
        assertThat(followed).as("more is to come").containsExactly(true, true, false);
        EntryView many = record("spray", Map.of("crates", 30));
        assertThat(told).containsExactly(new ViolationEstablished(many.id(), "spraying/" + row, many.at(), "rows",
                "sprayed-unannounced", "serious"));
        assertThat(management.find("spraying", row, null, picker).entries()).extracting(EntryView::fields)
                .last().isEqualTo(Map.of("crates", 30));
    }

    @Test
    void knowsItsOwnWordsAndItsOwnProceduresOnly() {
        assertThatThrownBy(() -> record("announce", Map.of("at", "2030-01-01T00:00:00Z", "fruit", "plum")))
                .isInstanceOf(Refused.class).hasMessageContaining("rules.field-value");
        assertThatThrownBy(() -> management.find("water-cut", row, null, picker)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record("harvest", Map.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void letsOneOfTwoEntriesAtTheSameMomentBeFirst() {
        EntryView first = record("announce", Map.of("at", "2030-01-01T00:00:00Z", "fruit", "pear"));
        NewEntry what = new NewEntry("spraying", row, "wash", null, Map.of());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entries.saveAndFlush(
                new Entry("orchard", what, null, "rows", "other", clock.instant()).with(Map.of(), false, List.of(), null)
                        .by("OR-3", first.release(), List.of())))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void saysWhereAPackFileIsWrong() {
        String good = SmallPack.PACK + """
                procedures:
                  walk:
                    zh: 巡查
                    en: walk
                    subject: {zh: 楼, en: house}
                    clause: T-1
                    steps:
                      go: {zh: 去, en: go, by: [handler]}
                """;
        assertThat(new SmallPack().with("pack.yaml", good).problems()).isEmpty();
        int last = good.split("\n").length;
        Map.of("by: [handler], when: now", "when", "by: [gardener]", "gardener", "by: [handler], after: [come]", "come",
                "by: [handler], before: noon", "noon", "by: [handler], ask: {decision: none, given: {}, answer: no}",
                "none", "by: [handler], fields: {a: {type: colour, zh: 甲, en: a}}", "colour",
                "by: [handler], owes: {go: yes}", "yes", "by: [handler], fields: {a: {type: word, zh: 甲, en: a}}", "of")
                .forEach((wrong, named) -> assertThat(new SmallPack().with("pack.yaml",
                        good.replace("by: [handler]", wrong)).problems()).as(wrong).isNotEmpty().allSatisfy(problem ->
                                assertThat(problem).startsWith("tiny/pack.yaml:" + last + ":")).anySatisfy(problem ->
                                assertThat(problem).contains(named)));
        assertThat(new SmallPack().with("pack.yaml", good.replace("clause: T-1\n    steps", "clause: T-9\n    steps"))
                .problems()).singleElement().asString().contains("T-9", ":" + (last - 2) + ":");
    }

    private EntryView record(String step, Map<String, Object> fields) {
        return management.record(new NewEntry("spraying", row, step, null, fields), picker);
    }

    /** One unit with the pack, and everybody works there. */
    private static final class Orchard implements Organisation {

        @Override
        public List<UnitView> units() {
            return List.of(unit("rows"));
        }

        @Override
        public String nameOf(String id) {
            return id;
        }

        @Override
        public UnitView unit(String id) {
            return new UnitView(id, id, "team", null, "orchard", null, List.of(), true);
        }

        @Override
        public List<String> unitsOf(String kind) {
            return List.of();
        }

        @Override
        public EmployeeView employee(String id) {
            return new EmployeeView(id, id, "rows", "guard", true);
        }

        @Override
        public UnitView unit(String id, Instant at) {
            return unit(id);
        }

        @Override
        public EmployeeView employee(String id, Instant at) {
            return employee(id);
        }

        @Override
        public Optional<EmployeeView> employeeOf(String login) {
            return Optional.of(employee(login));
        }

        @Override
        public List<String> holders(String role, String unit) {
            return List.of();
        }

        @Override
        public List<String> entitled(String role, String unit) {
            return List.of();
        }

        @Override
        public boolean takesCases(String employee) {
            return true;
        }

        @Override
        public Optional<String> standIn(String employee) {
            return Optional.empty();
        }

        @Override
        public List<EmployeeView> staff(String unit) {
            return List.of();
        }
    }
}
