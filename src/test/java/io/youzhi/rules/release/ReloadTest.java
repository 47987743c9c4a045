package io.youzhi.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.SmallPack;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Ten thousand decisions by eight threads while a watched folder changes a hundred times: seen, read, checked by its
 * scenario, stored, live.
 */
@DatabaseTest
@SpringBootTest(classes = ReleaseContext.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ReloadTest {

    private static final int RELOADS = 100;
    private static final int DECISIONS = 10_000;
    private static final int THREADS = 8;
    /** Each so many reloads it is a rule that changes, which has to be compiled. */
    private static final int RULES_CHANGE = 5;
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final TriageFacts FAULT = new TriageFacts("tiny", "fault", null, null, null, null, null, null, null,
            null, null, null);
    private static final String RULE = """
            rule "T-1 An audit that cuts anything costs the unit so much"
            when
                Event( type == "audit", price > audited + %d )
            then
                insert( new Money( "unit", -%d ) );
            end
            """;
    private static final String CALENDAR = "name: {zh: 全天, en: Always}\nzone: Asia/Shanghai\nhours: round-the-clock\n";
    private static final String SCENARIO = """
            pack: tiny
            scenarios:
              - name: A fault is high
                request: {at: 2026-03-02T09:00, kind: fault}
                triage: {priority: high}
            """;
    private static final Path FOLDER = folder();

    @Autowired
    private Releases releases;
    @Autowired
    private ReleaseArchive archive;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Set<Integer> decidedBy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger reloads = new AtomicInteger();

    @DynamicPropertySource
    static void watched(DynamicPropertyRegistry properties) {
        properties.add("youzhi.rules.dir", FOLDER::toString);
        properties.add("youzhi.rules.watch", () -> "true");
        properties.add("youzhi.rules.glance", () -> "10ms");
    }

    @Test
    void decidesEachTimeByExactlyOneReleaseWhileTheFolderChanges() throws Exception {
        numbers.put(releases.live(), 0);
        long published = archive.lastNumber();
        long compiled = RuleBook.compilations();
        WeakReference<RuleBook> first = new WeakReference<>(releases.book());
        List<Future<Integer>> deciding = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Used early = null;
        try {
            for (int t = 0; t < THREADS; t++) {
                deciding.add(threads.submit(this::decide));
            }
            for (int n = 1; n <= RELOADS; n++) {
                reload(n);
                early = n == RELOADS / 4 ? Used.now() : early;
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        int decisions = 0;
        for (Future<Integer> one : deciding) {
            decisions += one.get();
        }
        Used late = Used.now();
        System.out.printf("%d decisions during %d reloads, %s -> %s%n", decisions, RELOADS, early, late);
        assertThat(decisions).isEqualTo(DECISIONS);
        assertThat(decidedBy).as("releases that decided").hasSizeGreaterThan(RELOADS / 2);
        assertThat(archive.lastNumber()).as("publications").isEqualTo(published + RELOADS);
        assertThat(numbers.keySet()).allSatisfy(hash -> assertThat(archive.files(hash)).isNotNull());
        assertThat(RuleBook.compilations() - compiled).isEqualTo(RELOADS / RULES_CHANGE);
        assertThat(first.get()).as("the first release, in memory").isNull();
        assertThat(late.metaspace() - early.metaspace()).isLessThan(4L << 20);
        assertThat(late.heap() - early.heap()).isLessThan(16L << 20);
    }

    private void reload(int n) throws IOException {
        RuleFiles changed = release(n);
        numbers.put(changed.hash(), n);
        write(changed, FOLDER);
        await().pollInterval(Duration.ofMillis(5)).atMost(SECONDS).until(() -> releases.live().equals(changed.hash()));
        reloads.set(n);
    }

    private int decide() throws InterruptedException {
        Triage triage = new Triage(releases);
        Conduct conduct = new Conduct(releases);
        int own = 0;
        for (int i = made.incrementAndGet(); i <= DECISIONS; i = made.incrementAndGet()) {
            while (i > (reloads.get() + 1) * DECISIONS / RELOADS) {
                Thread.sleep(1);
            }
            check(triage.decide(FAULT));
            if (++own % 10 == 0) {
                check(conduct, releases.live());
            }
        }
        return own;
    }

    private void check(TriageDecision decision) {
        int n = numbers.get(decision.why().release());
        assertThat(decision.limits().get(LimitKind.RESOLVE).amount()).isEqualTo(hours(n));
        decidedBy.add(n);
    }

    private void check(Conduct conduct, String release) {
        ConductFacts.Event event = new ConductFacts.Event("e", Instant.EPOCH, "audit", null, "hall",
                Map.of("price", new BigDecimal(1000), "audited", BigDecimal.ONE));
        List<Consequence> lines = conduct.judge(new ConductFacts("tiny", ZoneId.of("Asia/Shanghai"), List.of(event),
                List.of(), List.of(), Map.of()), release);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualByComparingTo(BigDecimal.valueOf(-cost(numbers.get(release))));
            assertThat(line.why().release()).isEqualTo(release);
        });
    }

    /** The folder after n changes, each of one file: of a number in its table, and every few times of one in its rule. */
    private static RuleFiles release(int n) {
        return new SmallPack().with("pack.yaml", SmallPack.PACK.replace("\nclauses:", "\ncalendar: always\nclauses:"))
                .with("calendars/always.yaml", CALENDAR).with("triage.csv", SmallPack.TRIAGE.replace("24 h", hours(n) + " h"))
                .with("rules.drl", RULE.formatted(cost(n), cost(n))).with("scenarios/one.yaml", SCENARIO).files();
    }

    private static int hours(int n) {
        return n - n / RULES_CHANGE + 1;
    }

    private static int cost(int n) {
        return n / RULES_CHANGE + 1;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("rules");
            write(release(0), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RuleFiles files, Path folder) throws IOException {
        for (String path : files.paths()) {
            Path file = folder.resolve(path);
            if (!Files.exists(file) || !Files.readString(file).equals(files.text(path))) {
                Files.createDirectories(file.getParent());
                Path whole = Files.write(Files.createTempFile("rule", null), files.bytes(path));
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Memory in use after a collection, in bytes. */
    private record Used(long metaspace, long heap) {

        static Used now() throws InterruptedException {
            for (int i = 0; i < 4; i++) {
                System.gc();
                Thread.sleep(50);
            }
            return new Used(ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace")).map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed()).sum(), ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }

        @Override
        public String toString() {
            return "metaspace " + metaspace / 1024 + " KiB, heap " + heap / 1024 + " KiB";
        }
    }
}
