package io.youzhi.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.shared.NotFound;
import io.youzhi.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Rules that change while the program runs, and what the database keeps of them. */
@DatabaseTest
@SpringBootTest(classes = ReleaseContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ReleasesOnDatabaseTest {

    private static final Path FOLDER = copyOfTheRules();
    private static final Duration SECONDS = Duration.ofSeconds(30);

    @Autowired
    private Releases releases;
    @Autowired
    private ReleaseManagement management;
    @Autowired
    private ReleaseArchive archive;
    @Autowired
    private ClauseLookup clauses;
    private String first;

    @DynamicPropertySource
    static void watched(DynamicPropertyRegistry properties) {
        properties.add("youzhi.rules.dir", FOLDER::toString);
        properties.add("youzhi.rules.watch", () -> "true");
        properties.add("youzhi.rules.glance", () -> "50ms");
        properties.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
    }

    @BeforeEach
    void asShipped() throws Exception {
        first = RuleFiles.in(Path.of("rules")).hash();
        await().atMost(SECONDS).until(() -> releases.live().equals(first));
    }

    @AfterEach
    void putBack() throws IOException {
        for (String file : new String[] {"water/scoring.csv", "water/scenarios/conduct.yaml"}) {
            Files.copy(Path.of("rules", file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(FOLDER.resolve("water/more.drl"));
        await().atMost(SECONDS).until(() -> releases.live().equals(first));
    }

    @Test
    void decidesByAChangedFileWithinSecondsAndKeepsBothReleases() throws IOException {
        assertThat(fineOfAWindowClerk(releases.live())).isEqualTo("-20.00");

        edit("water/scenarios/conduct.yaml", "subject: li, money: -20}", "subject: li, money: -25}");
        edit("water/scenarios/conduct.yaml", "subject: li, money: -60}", "subject: li, money: -75}");
        edit("water/scoring.csv", "employee,-20,quantity", "employee,-25,quantity");
        await().atMost(SECONDS).untilAsserted(() -> assertThat(fineOfAWindowClerk(releases.live())).isEqualTo("-25.00"));

        assertThat(fineOfAWindowClerk(first)).as("the old release, by its hash").isEqualTo("-20.00");
        assertThat(management.release(releases.live()).publications().get(0).origin()).isEqualTo("folder");
        assertThat(management.release(first).files()).extracting(ReleaseManagement.FileView::path).contains("water/scoring.csv", "base/pack.yaml");
        assertThat(new String(management.file(first, "water/scoring.csv"))).contains("employee,-20,quantity");
        assertThat(management.publications(PageRequest.of(0, 1)).getContent().get(0).release()).isEqualTo(releases.live());
    }

    @Test
    void knowsWhichReleaseWasInForceWhen() throws Exception {
        Instant before = archive.live().orElseThrow().liveFrom();
        RuleFiles other = RuleFiles.in(FOLDER).with("water/readme.md", "note".getBytes());
        management.publish(other, "bai", "test");
        Instant since = archive.live().orElseThrow().liveFrom();

        assertThat(releases.inForceAt(before)).isEqualTo(first);
        assertThat(releases.inForceAt(since.minusMillis(1))).isEqualTo(first);
        assertThat(releases.inForceAt(since)).isEqualTo(other.hash());
        assertThat(releases.inForceAt(Instant.EPOCH)).as("before the first one").isNotBlank();
        assertThat(management.status().publication().publishedBy()).isEqualTo("bai");
        management.publish(RuleFiles.in(FOLDER), "bai", "test");
    }

    @Test
    void refusesABadFileWithItsLineAndStaysWithTheLastGoodRelease() throws IOException {
        Files.writeString(FOLDER.resolve("water/more.drl"), "rule \"W-1 more\"\nwhen\n    Event( typo == \"x\" )\nthen\nend\n");
        await().atMost(SECONDS).until(() -> management.status().refusal() != null);

        Problem problem = management.status().refusal().problems().get(0);
        assertThat(problem.file()).isEqualTo("water/more.drl");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message().en()).contains("typo");
        assertThat(problem.message().zh()).isNotBlank();
        assertThat(releases.live()).isEqualTo(first);
        assertThat(fineOfAWindowClerk(releases.live())).isEqualTo("-20.00");
    }

    @Test
    void refusesASetWhoseScenarioFails() throws IOException {
        edit("water/scoring.csv", "employee,-20,quantity", "employee,-21,quantity");
        await().atMost(SECONDS).until(() -> management.status().refusal() != null);

        assertThat(management.status().refusal().problems()).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("water/scenarios/conduct.yaml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.message().en()).contains("unexpected {clause: W-1, subject: li, money: -21.00}");
        });
        assertThat(releases.live()).isEqualTo(first);
    }

    @Test
    void startsWithTheDatabasesReleaseThoughTheFolderDiffers() throws Exception {
        Path other = Files.createTempDirectory("rules");
        copy(Path.of("rules"), other);
        Files.writeString(other.resolve("water/readme.md"), "another set");

        Releases again = new ReleasesSetup().releases(archive, new RulesProperties(other.toString(), true, SECONDS), Clock.systemUTC());

        assertThat(again.live()).isEqualTo(first).isNotEqualTo(RuleFiles.in(other).hash());
        assertThat(again.inForceAt(Instant.now())).isEqualTo(releases.inForceAt(Instant.now()));
    }

    @Test
    void takesOverWhatAnotherNodePublishes() throws Exception {
        RuleFiles other = RuleFiles.in(FOLDER).with("water/readme.md", "from another node".getBytes());
        archive.publish(other, Instant.parse("2026-03-03T00:00:00Z"), "li", "test");
        await().atMost(SECONDS).until(() -> releases.live().equals(other.hash()));
        management.publish(RuleFiles.in(FOLDER), "li", "test");
    }

    @Test
    void publishesNothingTwice() throws Exception {
        long number = archive.lastNumber();
        management.publish(RuleFiles.in(FOLDER), "li", "test");
        assertThat(archive.lastNumber()).isEqualTo(number);
    }

    @Test
    void doesNotKnowAReleaseThatNeverWas() {
        assertThatThrownBy(() -> management.release("0".repeat(64))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> management.file(first, "water/none.csv")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clauses.clause("water", "W-99", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhatAClauseSaysAndWhatStandsBehindIt() {
        assertThat(clauses.clause("water", "W-2", null)).satisfies(entry -> {
            assertThat(entry.text().zh()).contains("200");
            assertThat(entry.rules()).extracting(rule -> rule.rule()).contains("water/scoring#W-2.employee");
            assertThat(entry.scenarios()).isNotEmpty();
        });
        assertThat(clauses.clause("water", "B-3", first).pack()).isEqualTo("base");
        assertThat(new Calendars(releases).without(2026)).isEmpty();
        assertThat(new Calendars(releases).without(2031).get("water")).containsExactly("cn");
        assertThat(new Calendars(releases).calendar("water", null, first).id()).isEqualTo("cn");
        assertThat(new Calendars(releases).calendar("water", "round-the-clock", first).id()).isEqualTo("round-the-clock");
    }

    private String fineOfAWindowClerk(String release) {
        ConductFacts.Employee li = new ConductFacts.Employee("li", "hall", "window-clerk", true, null, null, null);
        ConductFacts.Event event = new ConductFacts.Event("e", Instant.parse("2026-03-02T01:00:00Z"), "violation", "li", "hall",
                Map.of("code", "window-standard"));
        return new Conduct(releases).judge(new ConductFacts("water", ZoneId.of("Asia/Shanghai"), List.of(event),
                List.of(), List.of(), Map.of("li", li)), release).stream()
                .filter(line -> line.subject().equals("li")).map(Consequence::amount).findFirst().orElseThrow().toPlainString();
    }

    private static void edit(String file, String from, String to) throws IOException {
        Path path = FOLDER.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Path copyOfTheRules() {
        try {
            Path folder = Files.createTempDirectory("rules");
            copy(Path.of("rules"), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
