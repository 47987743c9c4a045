package io.youzhi.conduct;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/**
 * However events came in, in whatever order some of them were withdrawn or corrected: in the end the ledger stands as if
 * only those that are left had ever been recorded, one after the other.
 */
@OnEachDatabase
class NetLedgerTest {

    private static final int EVENTS = 16;
    private static final int MENDED = 8;

    @Autowired
    private ConductManagement management;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private Ledger ledger;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;

    /** Something that happens in a hall; {@code who} is li, wang, or nobody. */
    private record Happening(int order, String type, Instant at, String who, String request, Map<String, Object> details) {

        NewConductEvent in(WaterHall hall) {
            Map<String, Object> all = new HashMap<>(details);
            String number = request == null ? null : hall.prefix + request;
            if (number != null) {
                all.put("request", number);
            }
            return new NewConductEvent(type, at, who(hall), List.of(), who == null ? hall.hall : null, number, all);
        }

        String who(WaterHall hall) {
            return who == null ? null : who.equals("li") ? hall.li : hall.wang;
        }
    }

    @BeforeEach
    void now() {
        WaterHall.now("2026-12-31T12:00:00");
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void standsAsIfOnlyWhatIsLeftHadBeenRecorded(long seed) {
        Random random = new Random(seed);
        WaterHall mended = new WaterHall(organisation, identity);
        Map<Long, Happening> left = recordInAnyOrder(mended, random);
        mend(mended, left, random);

        WaterHall fresh = new WaterHall(organisation, identity);
        left.values().stream().sorted(Comparator.comparing(Happening::at).thenComparing(Happening::order))
                .forEach(each -> management.record(each.in(fresh), fresh.qin));

        List<String> expected = net(fresh);
        assertThat(expected).isNotEmpty();
        assertThat(net(mended)).as("seed %s: %s", seed, left.values()).isEqualTo(expected);
        assertThat(total(mended)).isEqualByComparingTo(total(fresh));
    }

    private Map<Long, Happening> recordInAnyOrder(WaterHall hall, Random random) {
        List<Happening> all = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            all.add(happening(random));
        }
        Collections.shuffle(all, random);
        Map<Long, Happening> recorded = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Happening each = all.get(i);
            Happening placed = new Happening(i, each.type(), each.at(), each.who(), each.request(), each.details());
            recorded.put(management.record(placed.in(hall), hall.qin).id(), placed);
        }
        return recorded;
    }

    /** Withdraws some and corrects some. A correction keeps the place of what it corrects. */
    private void mend(WaterHall hall, Map<Long, Happening> left, Random random) {
        for (int i = 0; i < MENDED; i++) {
            List<Long> ids = new ArrayList<>(left.keySet());
            Long id = ids.get(random.nextInt(ids.size()));
            Happening was = left.get(id);
            if (was.who() == null || random.nextBoolean()) {
                corrections.withdraw(id, "弄错了", hall.qin);
            } else {
                String who = was.who().equals("li") ? "wang" : "li";
                Happening is = new Happening(was.order(), was.type(), was.at(), who, was.request(), was.details());
                left.put(corrections.correct(id, new Change(Map.of("employee", is.who(hall))), "弄错了人", hall.qin).id(), is);
            }
            left.remove(id);
        }
    }

    /** Five days, three hours of each, and few kinds: much happens at one moment and within one window. */
    private static Happening happening(Random random) {
        Instant at = local("2026-0" + (5 + random.nextInt(3)) + "-0" + (1 + random.nextInt(4)) + "T0" + (7 + random.nextInt(3))
                + ":00:00").plus(Duration.ZERO);
        String who = random.nextBoolean() ? "li" : "wang";
        return switch (random.nextInt(8)) {
            case 0 -> new Happening(0, "violation", at, who, null, Map.of("code", "window-standard", "quantity",
                    new BigDecimal(1 + random.nextInt(2))));
            case 1 -> new Happening(0, "praise", at, who, null, Map.of("channel", random.nextBoolean() ? "media"
                    : "comment-book"));
            case 2, 3 -> new Happening(0, "limit-missed", at, null, "R-" + random.nextInt(2), Map.of("limit",
                    random.nextBoolean() ? "arrive" : "feedback", "severity",
                    List.of("minor", "moderate", "serious").get(random.nextInt(3))));
            case 4 -> new Happening(0, "complaint", at, who, null, Map.of("cause", "workmanship"));
            default -> new Happening(0, "complaint", at, who, null, Map.of("cause", "service-attitude", "channel",
                    random.nextBoolean() ? "hotline" : "comment-book"));
        };
    }

    private List<String> net(WaterHall hall) {
        return lines(hall).filter(line -> line.entry().equals("decision") && line.counteredBy() == null)
                .map(line -> line.at() + " " + line.clause() + " " + line.via() + " "
                        + line.subject().substring(hall.prefix.length()) + " " + line.amount() + " " + line.action())
                .sorted().toList();
    }

    private BigDecimal total(WaterHall hall) {
        return lines(hall).map(LedgerLineView::amount).filter(each -> each != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<LedgerLineView> lines(WaterHall hall) {
        return ledger.find(new LedgerSearch(null, null, null, null, hall.hall, null, null, null), hall.qin,
                Pageable.unpaged()).stream();
    }
}
