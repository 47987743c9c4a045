package io.youzhi.conduct;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.youzhi.org.OrganisationManagement;
import io.youzhi.request.RequestEvents.ComplaintUpheld;
import io.youzhi.request.RequestEvents.LimitMissed;
import io.youzhi.request.RequestEvents.LimitsSettled;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Events are judged exactly once, in order, and what they cost stands in the ledger. */
@ServerTest
class ConductManagementTest {

    @Autowired
    private ConductManagement management;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private RequestOutcomes listener;
    @Autowired
    private ApplicationEventPublisher publisher;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Ledger ledger;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;

    private WaterHall water;
    /** The listener itself, heard at once and in this thread. */
    private RequestOutcomes requests;

    @BeforeEach
    void found() {
        requests = AopTestUtils.getUltimateTargetObject(listener);
        WaterHall.now("2026-03-31T12:00:00");
        water = new WaterHall(organisation, identity);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void judgesAnUpheldComplaint() {
        ConductEventView event = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);

        assertThat(event.state()).isEqualTo("judged");
        assertThat(event.release()).isNotNull();
        assertThat(texts(event.lines())).containsExactlyInAnyOrder("W-2 " + water.li + " -100.00",
                "W-2 " + water.hall + " -200.00");
        assertThat(event.lines()).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo("pending");
            assertThat(line.appealUntil()).isEqualTo(local("2026-04-08T12:00:00"));
            assertThat(line.rule()).isNotBlank();
            assertThat(line.release()).isEqualTo(event.release());
        });
    }

    @Test
    void proposesOffPostAtTheSecondInTheMonth() {
        management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        ConductEventView second = management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
        assertThat(texts(second.lines())).contains("W-1b " + water.li + " off-post");
        ConductEventView third = management.record(water.complaint(water.li, "2026-03-21T09:00:00"), water.qin);
        assertThat(texts(third.lines())).doesNotContain("W-1b " + water.li + " off-post");
    }

    @Test
    void judgesLaterEventsAnewWhenAnEarlierOneComesLate() {
        ConductEventView later = management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
        ConductEventView late = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);

        assertThat(texts(late.lines())).doesNotContain("W-1b " + water.li + " off-post");
        assertThat(texts(management.find(later.id(), water.qin).lines())).containsExactlyInAnyOrder(
                "W-2 " + water.li + " -100.00", "W-2 " + water.hall + " -200.00", "W-1b " + water.li + " off-post");
    }

    @Test
    void countersAWithdrawnEventAndJudgesAnewWhatFollowed() {
        ConductEventView first = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        ConductEventView second = management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);

        ConductEventView withdrawn = corrections.withdraw(first.id(), "认错了人 🙈", water.qin);

        assertThat(withdrawn.state()).isEqualTo("withdrawn");
        assertThat(texts(withdrawn.lines())).containsExactlyInAnyOrder("W-2 " + water.li + " -100.00",
                "W-2 " + water.hall + " -200.00", "W-2 " + water.li + " 100.00", "W-2 " + water.hall + " 200.00");
        assertThat(withdrawn.lines()).filteredOn(line -> line.entry().equals("decision")).extracting("state")
                .containsOnly("reversed");
        assertThat(withdrawn.lines()).filteredOn(line -> line.entry().equals("counter"))
                .allSatisfy(line -> assertThat(line.reason()).isEqualTo("认错了人 🙈"));
        assertThat(management.find(second.id(), water.qin).lines()).filteredOn(line -> line.clause().equals("W-1b"))
                .extracting(LedgerLineView::entry, LedgerLineView::state, LedgerLineView::cause).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("decision", "reversed", null),
                        org.assertj.core.groups.Tuple.tuple("counter", "final", "judged-anew"));
    }

    @Test
    void namesEveryFieldAtFault() {
        Refused refused = catchThrowableOfType(Refused.class, () -> management.record(new NewConductEvent("complaint",
                local("2026-05-01T09:00:00"), water.li, List.of(), null, null, Map.of()), water.qin));
        assertThat(refused.faults()).extracting(Refused.Fault::field).contains("at", "cause");
        assertThatThrownBy(() -> management.record(water.complaint("nobody", "2026-03-02T09:00:00"), water.qin))
                .isInstanceOf(Refused.class).hasMessageContaining("conduct.employee.unknown");
        assertThatThrownBy(() -> management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.leader))
                .isInstanceOf(Refused.class).hasMessageContaining("conduct.quality-office-only");
    }

    @Test
    void recordsAnEventOnceHoweverOftenItIsTold() {
        ComplaintUpheld upheld = new ComplaintUpheld(water.prefix + "R-1", local("2026-03-02T09:00:00"), water.li, null,
                "service-attitude", null, "hotline", null);
        requests.on(upheld);
        requests.on(upheld);
        assertThat(lines(water.li)).containsExactly("W-2 " + water.li + " -100.00");
    }

    @Test
    void hearsWhatARequestPublishes() {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new ComplaintUpheld(water.prefix + "R-7",
                local("2026-03-02T09:00:00"), water.li, null, "service-attitude", null, "hotline", null)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(lines(water.li)).hasSize(1));
    }

    @Test
    void letsTwoEventsAtOneInstantBeFirstAndSecondExactlyOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            WaterHall each = new WaterHall(organisation, identity);
            List<NewConductEvent> together = List.of(each.complaint(each.li, "2026-03-10T09:00:00"),
                    each.complaint(each.li, "2026-03-10T09:00:00"), each.complaint(each.wang, "2026-03-10T09:00:00"),
                    each.complaint(each.li, "2026-03-10T09:00:00"));
            atOnce(together.stream().map(event -> (Runnable) () -> management.record(event, each.qin)).toList());
            assertThat(lines(each.li)).hasSize(6).containsOnlyOnce("W-1b " + each.li + " off-post",
                    "W-10a " + each.li + " off-post", "W-10a " + each.li + " transfer");
            assertThat(lines(each.hall)).hasSize(5).containsOnlyOnce("W-10b " + each.hall + " -1000.00");
        }
    }

    @Test
    void takesOneOfManyThatTellTheSame() throws Exception {
        ComplaintUpheld upheld = new ComplaintUpheld(water.prefix + "R-2", local("2026-03-02T09:00:00"), water.li, null,
                "service-attitude", null, "hotline", null);
        atOnce(List.of(() -> requests.on(upheld), () -> requests.on(upheld), () -> requests.on(upheld)));
        assertThat(lines(water.li)).hasSize(1);
    }

    @Test
    void judgesMissedLimitsTogetherWhenTheWorkIsOver() {
        String number = water.prefix + "R-3";
        LimitMissed arrive = new LimitMissed(number, local("2026-03-02T10:00:00"), water.hall, water.li, "arrive");
        LimitMissed resolve = new LimitMissed(number, local("2026-03-02T17:00:00"), water.hall, water.li, "resolve");
        requests.on(arrive);
        requests.on(arrive);
        requests.on(resolve);
        assertThat(events(number)).extracting(ConductEventView::state).containsExactly("open", "open");
        assertThat(lines(water.hall)).isEmpty();

        LimitsSettled settled = new LimitsSettled(number, local("2026-03-03T09:00:00"), List.of(
                new LimitsSettled.Missed("arrive", arrive.at(), water.hall, water.li, "moderate"),
                new LimitsSettled.Missed("resolve", resolve.at(), water.hall, water.li, "minor")));
        requests.on(settled);
        requests.on(settled);
        requests.on(resolve);
        assertThat(events(number)).extracting(ConductEventView::state).containsExactly("judged", "judged");
        assertThat(lines(water.hall)).containsExactly("W-4 " + water.hall + " -500.00");
    }

    @Test
    void settlesLimitsWhoseMissWasNeverTold() {
        String number = water.prefix + "R-4";
        requests.on(new LimitsSettled(number, local("2026-03-03T09:00:00"), List.of(new LimitsSettled.Missed("resolve",
                local("2026-03-02T17:00:00"), water.hall, null, "serious"))));
        requests.on(new LimitMissed(number, local("2026-03-02T17:00:00"), water.hall, null, "resolve"));
        assertThat(events(number)).hasSize(1);
        assertThat(lines(water.hall)).containsExactly("W-4 " + water.hall + " -1000.00");
    }

    @Test
    void dropsAMissThatWasKeptAfterAll() {
        String number = water.prefix + "R-5";
        requests.on(new LimitMissed(number, local("2026-03-02T17:00:00"), water.hall, null, "resolve"));
        requests.on(new LimitsSettled(number, local("2026-03-03T09:00:00"), List.of()));
        assertThat(events(number)).extracting(ConductEventView::state).containsExactly("withdrawn");
        assertThat(lines(water.hall)).isEmpty();
    }

    @Test
    void holdsWhatTheRulesDoNotKnow() {
        String number = water.prefix + "R-6";
        requests.on(new ComplaintUpheld(number, local("2026-03-02T09:00:00"), water.li, null, null, null, null, null));
        assertThat(events(number)).extracting(ConductEventView::state).containsExactly("held");
        assertThat(lines(water.li)).isEmpty();
    }

    @Test
    void showsEmployeesTheirOwnAndLeadersTheirUnits() {
        ConductEventView event = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        LedgerSearch all = new LedgerSearch(null, null, null, event.id(), null, null, null, null);
        assertThat(ledger.find(all, water.clerk(water.li), Pageable.unpaged())).hasSize(1);
        assertThat(ledger.find(all, water.clerk(water.wang), Pageable.unpaged())).isEmpty();
        assertThat(ledger.find(all, water.leader, Pageable.unpaged())).hasSize(2);
        assertThat(ledger.find(all, water.qian, Pageable.unpaged())).hasSize(2);
        assertThat(management.find(event.id(), water.clerk(water.li)).lines()).hasSize(1);
        assertThatThrownBy(() -> management.find(event.id(), water.clerk(water.wang)))
                .isInstanceOf(io.youzhi.shared.NotFound.class);
        assertThat(management.find(new ConductEventSearch(null, null, null, water.li, null, null),
                water.clerk(water.wang), Pageable.unpaged())).isEmpty();
        assertThat(management.find(new ConductEventSearch("complaint", "judged", null, water.li, null, null),
                water.leader, Pageable.unpaged())).hasSize(1);
    }

    @Test
    void findsLinesByState() {
        ConductEventView event = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        assertThat(inState(event, "pending")).hasSize(2);
        assertThat(inState(event, "final")).isEmpty();
        WaterHall.now("2026-04-08T12:00:01");
        assertThat(inState(event, "pending")).isEmpty();
        assertThat(inState(event, "final")).hasSize(2).extracting(LedgerLineView::state).containsOnly("final");
        corrections.withdraw(event.id(), "重复", water.qin);
        assertThat(inState(event, "reversed")).hasSize(2);
        assertThat(inState(event, "final")).hasSize(2).extracting(LedgerLineView::entry).containsOnly("counter");
    }

    private List<LedgerLineView> inState(ConductEventView event, String state) {
        return ledger.find(new LedgerSearch(null, null, null, event.id(), null, state, null, null), water.qin,
                Pageable.unpaged()).getContent();
    }

    private List<ConductEventView> events(String number) {
        return management.find(new ConductEventSearch(null, null, number, null, null, null), water.qin,
                Pageable.unpaged()).getContent();
    }

    private List<String> lines(String subject) {
        return texts(ledger.find(new LedgerSearch(subject, null, null, null, null, null, null, null), water.qin,
                Pageable.unpaged()).getContent());
    }

    private static List<String> texts(List<LedgerLineView> lines) {
        return lines.stream().map(line -> line.clause() + " " + line.subject() + " "
                + (line.amount() == null ? line.action() : line.amount().toPlainString())).toList();
    }

    private static void atOnce(List<Runnable> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            CyclicBarrier start = new CyclicBarrier(work.size());
            List<Future<?>> all = new ArrayList<>();
            work.forEach(each -> all.add(threads.submit(() -> {
                start.await();
                each.run();
                return null;
            })));
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
