package io.youzhi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.ConductFacts.Event;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.shared.time.Limit;

class ReleasesTest {

    private static final int SWAPS = 100;
    private static final int DECISIONS = 10_000;
    private static final int THREADS = 8;

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

    /** Release number n: its number stands in a table, and in a rule that has to be compiled. */
    private static RuleFiles release(int n) {
        return new SmallPack().with("triage.csv", SmallPack.TRIAGE.replace("24 h", n + " h"))
                .with("rules.drl", RULE.formatted(n, n)).files();
    }

    @Test
    void compilesNothingForAChangedNumber() {
        Releases releases = new Releases();
        releases.publish(RuleBooks.read(release(1)), Instant.EPOCH);
        long before = RuleBook.compilations();
        RuleFiles changed = release(1).with("tiny/triage.csv", SmallPack.TRIAGE.replace("24 h", "36 h")
                .replace("T-2,fault,web", "T-2,fault,hotline").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        RuleBook book = RuleBooks.read(changed);
        assertThat(RuleBook.compilations()).isEqualTo(before);
        releases.publish(book, Instant.EPOCH.plusSeconds(1));
        assertThat(resolve(new Triage(releases).decide(FAULT))).isEqualTo(36);
    }

    @Test
    void knowsWhatWasInForceAndKeepsOldReleasesAtHand() {
        Releases releases = new Releases();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int n = 1; n <= 12; n++) {
            releases.publish(RuleBooks.read(release(1).with("tiny/triage.csv", SmallPack.TRIAGE.replace("24 h", n + " h")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))), start.plusSeconds(n));
        }
        assertThat(releases.inForceAt(start.plusSeconds(100))).isEqualTo(releases.live());
        assertThat(releases.inForceAt(start)).isEqualTo(releases.inForceAt(start.plusSeconds(1)));
        String third = releases.inForceAt(start.plusSeconds(3).plusMillis(5));
        assertThat(releases.book(third).hash()).isEqualTo(third);
        assertThat(releases.book(third).files().text("tiny/triage.csv")).contains("3 h");
    }

    @Test
    void decidesEachTimeByExactlyOneReleaseWhileReleasesChange() throws Exception {
        Releases releases = new Releases();
        Map<String, Integer> numbers = new ConcurrentHashMap<>();
        publish(releases, 1, numbers);
        Triage triage = new Triage(releases);
        Conduct conduct = new Conduct(releases);
        AtomicInteger made = new AtomicInteger();
        AtomicInteger swapped = new AtomicInteger(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> all = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            all.add(threads.submit(() -> {
                int own = 0;
                for (int i = made.incrementAndGet(); i <= DECISIONS; i = made.incrementAndGet()) {
                    while (i > (swapped.get() + 1) * DECISIONS / SWAPS) {
                        Thread.sleep(1);
                    }
                    check(triage.decide(FAULT), numbers);
                    if (++own % 10 == 0) {
                        check(conduct, releases, numbers);
                    }
                }
                return own;
            }));
        }
        WeakReference<RuleBook> first = new WeakReference<>(releases.book());
        long early = 0;
        long earlyHeap = 0;
        for (int n = 2; n <= SWAPS; n++) {
            publish(releases, n, numbers);
            swapped.set(n);
            if (n == SWAPS / 4) {
                early = metaspace();
                earlyHeap = heap();
            }
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        int decisions = 0;
        for (Future<Integer> one : all) {
            decisions += one.get();
        }
        assertThat(decisions).isEqualTo(DECISIONS);
        long late = metaspace();
        long lateHeap = heap();
        System.out.printf("%d decisions over %d releases; metaspace %d -> %d KiB, heap %d -> %d KiB%n", decisions, SWAPS,
                early / 1024, late / 1024, earlyHeap / 1024, lateHeap / 1024);
        assertThat(first.get()).isNull();
        assertThat(late - early).isLessThan(4L << 20);
        assertThat(lateHeap - earlyHeap).isLessThan(16L << 20);
    }

    private static void publish(Releases releases, int n, Map<String, Integer> numbers) {
        RuleBook book = RuleBooks.read(release(n));
        numbers.put(book.hash(), n);
        releases.publish(book, Instant.EPOCH.plusSeconds(n));
    }

    private static void check(TriageDecision decision, Map<String, Integer> numbers) {
        assertThat(resolve(decision)).isEqualTo(numbers.get(decision.why().release()));
    }

    private static int resolve(TriageDecision decision) {
        Limit limit = decision.limits().get(LimitKind.RESOLVE);
        return limit.amount();
    }

    private static void check(Conduct conduct, Releases releases, Map<String, Integer> numbers) {
        String release = releases.live();
        Event event = new Event("e", Instant.EPOCH, "audit", null, "hall",
                Map.of("price", new BigDecimal(1000), "audited", BigDecimal.ONE));
        List<Consequence> all = conduct.judge(new ConductFacts("tiny", ZoneId.of("Asia/Shanghai"), List.of(event),
                List.of(), List.of(), Map.of()), release);
        assertThat(all).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualByComparingTo(BigDecimal.valueOf(-numbers.get(release)));
            assertThat(line.why().release()).isEqualTo(release);
        });
    }

    private static long metaspace() throws InterruptedException {
        collect();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum();
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void collect() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
    }
}
