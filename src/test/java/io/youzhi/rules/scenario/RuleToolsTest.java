package io.youzhi.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The tools as the shell sees them: what they print and how they end. */
class RuleToolsTest {

    private static final String LI = """
            pack: water
            scenarios:
              - name: A window clerk pays
                employees: [{id: li, unit: hall, post: window-clerk}]
                events: [{at: 2026-03-02T09:00, type: violation, employee: li, code: window-standard}]
            """;
    private static final String PAID = LI + """
                expect:
                  - {clause: W-1, subject: li, money: -20.00}
                  - {clause: W-1, subject: hall, money: -200}
            """;

    @TempDir
    private Path folder;
    private String out;
    private String err;

    @Test
    void passesAndCountsOnTheLastLine() throws IOException {
        assertThat(run(PAID)).isZero();
        assertThat(out.lines()).containsExactly("PASS " + folder.resolve("s.yaml") + ": A window clerk pays", "1 passed, 0 failed");
        assertThat(err).isEmpty();
    }

    @Test
    void failsWithWhatDiffered() throws IOException {
        assertThat(run(LI + "    expect: [{clause: W-1, subject: li, money: -30}]\n")).isEqualTo(1);
        assertThat(out.lines().toList()).hasSize(2).last().isEqualTo("0 passed, 1 failed");
        assertThat(out).contains("FAIL", "s.yaml: A window clerk pays", "missing {clause: W-1, subject: li, money: -30}",
                "unexpected {clause: W-1, subject: li, money: -20.00}", "unexpected {clause: W-1, subject: hall, money: -200.00}");
    }

    @Test
    void refusesAnEventWithANumberThatCannotBe() throws IOException {
        assertThat(run(PAID.replace("code: window-standard", "code: window-standard, quantity: -3"))).isNotZero();
        assertThat(out + err).contains("s.yaml:5:", "'quantity' is at least 1");
    }

    @Test
    void comparesAsAMultiset() throws IOException {
        assertThat(run(LI + "    expect: [{clause: W-1, subject: li, money: -20}, {clause: W-1, subject: li, money: -20}, "
                + "{clause: W-1, subject: hall, money: -200}]\n")).isEqualTo(1);
        assertThat(out).contains("missing {clause: W-1, subject: li, money: -20}").doesNotContain("unexpected");
    }

    @Test
    void runsAllThatLiesBesideTheRules() {
        assertThat(execute("scenarios", "--rules", "rules", "--pack", "water")).isZero();
        assertThat(out).contains("PASS water/scenarios/conduct.yaml: W-5 Half of what an audit cuts beyond a fifth")
                .doesNotContain("base/scenarios");
        assertThat(execute("scenarios")).as("the packaged rules").isZero();
    }

    @Test
    void runsEveryFileOfAFolder() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/a.yaml"), PAID);
        Files.writeString(folder.resolve("b.yml"), PAID);
        assertThat(execute("scenarios", "--rules", "rules", folder.toString())).isZero();
        assertThat(out).endsWith("2 passed, 0 failed" + System.lineSeparator());
    }

    @ParameterizedTest
    @MethodSource("whatIsUnknown")
    void endsWithTwoWhereSomethingIsUnknown(String content, String problem) throws IOException {
        assertThat(run(content)).as(content).isEqualTo(2);
        assertThat(err).contains(folder.resolve("s.yaml") + ":").contains(problem).doesNotContain("\tat ");
        assertThat(out).isEmpty();
    }

    @Test
    void namesAllThatIsWrongInAFile() throws IOException {
        assertThat(run(PAID.replace("W-1, subject: li", "W-0, subject: li").replace("money: -200", "money: many")
                + "  - name: b\n    events: []\n    expect: []\n    hint: no\n")).isEqualTo(2);
        assertThat(err.lines().map(line -> line.substring(line.indexOf("s.yaml")).replaceAll("; known.*", ""))).containsExactly(
                "s.yaml:7:18: scenarios.expect.clause: unknown clause 'W-0'",
                "s.yaml:8:45: scenarios.expect.money: 'many' is not a number",
                "s.yaml:10:13: scenarios.events: there is no event here",
                "s.yaml:12:5: unknown key 'hint'");
        assertThat(out).isEmpty();
    }

    static Stream<List<String>> whatIsUnknownLists() {
        String request = "pack: water\nscenarios:\n  - name: x\n    request: {at: 2026-05-01T22:30, kind: fault, unit: a}\n";
        String head = "pack: water\nscenarios:\n  - name: x\n";
        return Stream.of(
                List.of("pack: watre\nscenarios: []", "s.yaml:1:7: pack: unknown pack 'watre'; known are "),
                List.of("scenarios:\n  - name: x\n    events: []", "no pack"),
                List.of("pack: water\nscenarios: []", "there is no scenario here"),
                List.of("pack: water\nscenario: []", "unknown key 'scenario'; known are pack, scenarios"),
                List.of(PAID.replace("expect", "expects"), "unknown key 'expects'"),
                List.of(LI, "nothing is expected"),
                List.of(PAID.replace("violation", "voilation"), "s.yaml:5:43: scenarios.events.type: unknown event type 'voilation'"),
                List.of(PAID.replace("window-standard", "window"), "unknown code 'window'"),
                List.of(PAID.replace("window-clerk", "clerk"), "unknown value 'clerk'"),
                List.of(PAID.replace("code:", "cod:"), "unknown key 'cod'"),
                List.of(PAID.replace(", code: window-standard", ""), "key 'code' is missing"),
                List.of(PAID.replace("employee: li", "employee: bai"), "unknown employee 'bai'; known are li"),
                List.of(PAID.replace("W-1, subject: li", "W-99, subject: li"), "unknown clause 'W-99'"),
                List.of(PAID.replace("money: -200", "action: off-pots"), "unknown value 'off-pots'"),
                List.of(PAID.replace("money: -200", "money: -200, points: 1"), "exactly one of money, points, action"),
                List.of(PAID.replace("money: -200", "money: many"), "'many' is not a number"),
                List.of(PAID.replace("2026-03-02T09:00", "yesterday"), "'yesterday' is not a local time"),
                List.of(PAID.replace("]}", "]") + "    standing: {lu: {post: on}}\n", "nobody in this scenario is called 'lu'"),
                List.of(PAID + "    standing: {li: {post: gone}}\n", "unknown value 'gone'"),
                List.of(PAID + "    request: {at: 2026-05-01T22:30, kind: fault}\n", "exactly one of"),
                List.of(PAID + "    triage: {priority: high}\n", "does not belong to this kind of scenario"),
                List.of(request, "nothing is expected"),
                List.of(request + "    triage: {}\n", "nothing is named here"),
                List.of(request + "    triage: {priority: hihg}\n", "unknown value 'hihg'; known are high, normal, urgent"),
                List.of(request + "    triage: {acceptBefore: 2026-05-01T23:30}\n", "unknown key 'acceptBefore'"),
                List.of(request + "    triage: {tell: nobody}\n", "unknown value 'nobody'"),
                List.of(request.replace("fault", "fawlt") + "    triage: {priority: high}\n", "unknown value 'fawlt'"),
                List.of(head + "    escalation: {kind: fault, limit: finish, elapsed: 1}\n    decide: {event: none}\n", "unknown value 'finish'"),
                List.of(head + "    escalation: {kind: fault, limit: resolve, elapsed: 1}\n    decide: {event: missed}\n", "unknown value 'missed'"),
                List.of(head + "    returnVisit: {resultAt: 2026-06-01T10:00, kind: fault, scores: 40}\n    decide: {outcome: close}\n", "unknown key 'scores'"),
                List.of(head + "    returnVisit: {resultAt: 2026-06-01T10:00, kind: fault, reached: false, score: 40}\n    decide: {outcome: close}\n", "who was not reached gave no score"),
                List.of(head + "    compare: {a: {n: 1, hits: 2}, b: {n: 1, hits: 1}}\n    decide: {p: 1}\n", "hits lie between 0 and n"),
                List.of(head + "    finding: {at: 2026-02-10T10:00, item: a.b, unit: u, place: x}\n    decide: {recurred: true}\n", "unknown key 'place'"),
                List.of(head + "    finding: {at: 2026-02-10T10:00, item: a.b, unit: u, level: top}\n    decide: {recurred: true}\n", "unknown value 'top'"),
                List.of(head + "    finding: {at: 2026-02-10T10:00, item: a.b, unit: u, earlier: [{at: 2026-02-11T10:00, item: a.b, unit: u}]}\n    decide: {recurred: true}\n", "later than the finding itself"),
                List.of(head + "    finding: {at: 2026-02-10T10:00, item: a.b, unit: u}\n    decide: {order: later}\n", "unknown value 'later'"),
                List.of(head + "    ask: {clause: W-1, given: {}}\n    decide: {counts: true}\n", "pack water declares no decision of W-1"),
                List.of(PAID + "  - name: A window clerk pays\n    request: {at: 2026-05-01T22:30, kind: fault}\n    triage: {priority: high}\n",
                        "the name 'A window clerk pays' stands here twice"),
                List.of("pack: [", "no YAML"),
                List.of("", "the file is empty"));
    }

    static Stream<Arguments> whatIsUnknown() {
        return whatIsUnknownLists().map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    @Test
    void endsWithTwoWhereAFileOrPackIsUnknown() {
        assertThat(execute("scenarios", "--rules", "rules", "nowhere.yaml")).isEqualTo(2);
        assertThat(err).contains("nowhere.yaml: there is no such file or folder");
        assertThat(execute("scenarios", "--rules", "nowhere")).isEqualTo(2);
        assertThat(execute("scenarios", "--rules", "rules", "--pack", "watre")).isEqualTo(2);
        assertThat(err).contains("unknown pack 'watre'");
        assertThat(execute("scenarios", "--rules", "rules", folder.toString())).as("an empty folder").isEqualTo(2);
        assertThat(execute("scenarios", "--rules", folder.toString())).as("no rules at all").isEqualTo(2);
    }

    @Test
    void endsWithTwoWhereTheRulesDoNotCompile() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Files.writeString(rules.resolve("water/bad.drl"), "rule \"W-1 x\"\nwhen\n  Event( typo == 1 )\nthen\nend\n");
        assertThat(execute("scenarios", "--rules", rules.toString())).isEqualTo(2);
        assertThat(err).contains("water/bad.drl:3:").doesNotContain("\tat ");
        assertThat(out).isEmpty();
    }

    @Test
    void takesAVisitWithoutScoreAsNotReached() throws IOException {
        assertThat(run("""
                pack: base
                scenarios:
                  - name: a
                    returnVisit: {resultAt: 2026-06-01T10:00, kind: fault, tries: 3}
                    decide: {outcome: not-reached}
                  - name: b
                    returnVisit: {resultAt: 2026-06-01T10:00, kind: fault}
                    decide: {callBy: 2026-06-03T10:00, outcome: call-again}
                """)).isZero();
    }

    @Test
    void answersTheKindsThatNoRuleDecides() throws IOException {
        assertThat(run("""
                pack: water
                scenarios:
                  - name: c
                    index: {children: [{csi: 90, customers: 100, sales: 50}]}
                    decide: {csi: 83.5}
                """)).isEqualTo(1);
        assertThat(out).contains("no rules decide this: pack water has none for index", "0 passed, 1 failed");
    }

    @Test
    void saysWhatDiffersInTheDecisionOnAFindingAndInWhatFollows() throws IOException {
        assertThat(run("""
                pack: logistics
                scenarios:
                  - name: a
                    finding: {at: 2026-02-10T10:00, item: order.patrol, unit: u, earlier: [{at: 2026-01-15T09:00, item: order.patrol, unit: u}]}
                    decide: {order: on-spot, recurred: false, deadline: 2026-02-10T10:00, tell: handler}
                    expect: [{clause: L-2, subject: u, money: -50}]
                """)).isEqualTo(1);
        assertThat(out).contains("order: expected on-spot but was rectification", "recurred: expected false but was true",
                "deadline: expected 2026-02-10T10:00 but was 2026-02-17T10:00",
                "tell: expected [handler] but was [unit-leader, quality-office]",
                "missing {clause: L-2, subject: u, money: -50}", "unexpected {clause: L-2, subject: u, money: -100.00}",
                "unexpected {clause: L-2, subject: u, action: record-quarterly}");
    }

    @Test
    void establishesTheViolationOfAFailedItem() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Files.createDirectories(rules.resolve("rude/scenarios"));
        Files.writeString(rules.resolve("rude/pack.yaml"),
                "pack: rude\nname: {zh: 粗, en: rude}\nextends: water\nclauses: {R-1: {zh: 一, en: one}}\n");
        Files.writeString(rules.resolve("rude/rudeness.csv"), """
                decision,conduct
                field,clause,type,code,severity,subject,money
                operator,,in,in,in,set,set
                type,,word,word,word,word,money
                R-1,R-1,violation,window-standard,moderate,unit,-30
                """);
        Files.writeString(rules.resolve("rude/scenarios/rude.yaml"), """
                pack: rude
                scenarios:
                  - name: The item stands for a violation
                    finding: {at: 2026-02-10T10:00, item: window.phrases, unit: hall, severity: moderate}
                    expect: [{clause: R-1, subject: hall, money: -30}]
                  - name: This one does not
                    finding: {at: 2026-02-10T10:00, item: window.tidy, unit: hall, severity: moderate}
                    expect: []
                """);
        assertThat(execute("scenarios", "--rules", rules.toString(), "--pack", "rude")).as("%s%s", out, err).isZero();
    }

    @Test
    void seesAChangedNumberInAnotherSetOfRules() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Path scoring = rules.resolve("water/scoring.csv");
        Files.writeString(scoring, Files.readString(scoring).replace("employee,-20,quantity", "employee,-25,quantity"));
        assertThat(execute("scenarios", "--rules", rules.toString(), "--pack", "water")).isEqualTo(1);
        assertThat(out).contains("FAIL water/scenarios/conduct.yaml: W-1 A window clerk breaks a window standard: "
                + "missing {clause: W-1, subject: li, money: -20}; unexpected {clause: W-1, subject: li, money: -25.00}");
    }

    @Test
    void printsEachClauseWithItsRulesAndScenarios() {
        execute("clauses", "--rules", "rules", "--pack", "water");
        assertThat(out).contains("water W-2 ", "  rule     water/scoring#W-2.employee (water/scoring.csv:",
                "  scenario water/scenarios/conduct.yaml: W-2 An estimator is not front line");
    }

    @Test
    void namesTheClausesOfACompletePackThatNothingShows() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Path pack = rules.resolve("water/pack.yaml");
        Files.writeString(pack, Files.readString(pack).replaceFirst("clauses:\n", "clauses:\n  W-99:\n    zh: 无\n    en: none\n"));
        assertThat(execute("clauses", "--rules", rules.toString(), "--pack", "water")).isEqualTo(1);
        assertThat(out).contains("MISSING water W-99: no rule carries it out");
    }

    private int run(String content) throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, content);
        return execute("scenarios", "--rules", "rules", file.toString());
    }

    private int execute(String tool, String... arguments) {
        StringWriter written = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = new CommandLine(tool.equals("clauses") ? new ClausesCommand() : new ScenariosCommand())
                .setOut(new PrintWriter(written)).setErr(new PrintWriter(complained));
        int code = line.execute(arguments);
        out = written.toString();
        err = complained.toString();
        return code;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
