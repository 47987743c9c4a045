package io.youzhi.procedure;

import static io.youzhi.conduct.WaterHall.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

import io.youzhi.conduct.Ledger;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.LedgerSearch;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.procedure.ProcedureEvents.ViolationEstablished;
import io.youzhi.shared.Conflict;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;
import jakarta.persistence.EntityManager;

/** What the water company keeps on record before water is cut and meters are estimated. */
@ServerTest
class WaterProceduresTest {

    @Autowired
    private ProcedureManagement management;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private Ledger ledger;
    @Autowired
    private ApplicationEventPublisher publisher;
    @Autowired
    private MessageSource messages;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TransactionTemplate transaction;

    private WaterBranch water;
    private String subject;

    @BeforeEach
    void found() {
        now("2026-03-02T08:00:00");
        water = new WaterBranch(organisation);
        subject = water.prefix + "7";
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    @Test
    void cutsForArrearsAfterEveryStepInItsOrder() {
        for (String step : List.of("phone", "visit", "notice")) {
            record(water.crew, "arrears-cut", step, Map.of());
        }
        record(water.chief, "arrears-cut", "approval", Map.of());
        assertThat(management.find("arrears-cut", subject, null, water.crew).open()).contains("cut");
        EntryView cut = record(water.crew, "arrears-cut", "cut", Map.of());
        assertThat(cut.clause()).isEqualTo("W-S9");
        assertThat(cut.rules()).anyMatch(rule -> rule.contains("arrears-cut"));
        RecordView record = management.find("arrears-cut", subject, null, water.chief);
        assertThat(record.entries()).extracting(EntryView::step, EntryView::by).hasSize(5);
        assertThat(record.open()).containsExactly("phone");
        refused(() -> record(water.crew, "arrears-cut", "visit", Map.of()), "电话通知", "phone notice");
    }

    @Test
    void refusesAStepOutOfOrderAndNamesWhatIsMissing() {
        refused(() -> record(water.crew, "arrears-cut", "visit", Map.of()), "电话通知", "phone notice");
        refused(() -> record(water.crew, "arrears-cut", "cut", Map.of()), "缺少：电话通知、上门通知、张贴通知、停水审批",
                "Missing: phone notice, visit, posted notice, approval");
        record(water.crew, "arrears-cut", "phone", Map.of());
        record(water.crew, "arrears-cut", "visit", Map.of());
        record(water.crew, "arrears-cut", "notice", Map.of());
        refused(() -> record(water.crew, "arrears-cut", "cut", Map.of()), "缺少：停水审批", "Missing: approval");
        refused(() -> record(water.crew, "arrears-cut", "approval", Map.of()), "单位负责人", "unit leader");
        assertThat(management.find("arrears-cut", subject, null, water.crew).entries()).hasSize(3);
    }

    @Test
    void beginsAnewOnceArrearsArePaid() {
        record(water.agent, "arrears-cut", "phone", Map.of());
        record(water.agent, "arrears-cut", "paid", Map.of());
        refused(() -> record(water.crew, "arrears-cut", "visit", Map.of()), "电话通知", "phone notice");
    }

    @Test
    void needsApprovalAtTheThirdEstimateInARowAndNotBefore() {
        estimate();
        estimate();
        refused(this::estimateOnly, "批准再次估抄", "approval of a further estimate");
        record(water.chief, "meter-reading", "approve-estimate", Map.of("reason", "住户长期在外"));
        estimate();
        refused(this::estimateOnly, "批准再次估抄", "approval of a further estimate");
        record(water.crew, "meter-reading", "read", Map.of("reading", 412));
        estimate();
        estimate();
        refused(this::estimateOnly, "批准再次估抄", "approval of a further estimate");
    }

    @Test
    void spendsAnApprovalOnTheEstimateThatFollowsIt() {
        estimate();
        record(water.chief, "meter-reading", "approve-estimate", Map.of("reason", "井中积水"));
        estimate();
        refused(this::estimateOnly, "批准再次估抄", "approval of a further estimate");
    }

    @Test
    void owesACleanWellAfterAnEstimate() {
        assertThat(estimateOnly().owes()).containsExactly("clear-well");
        assertThat(management.find("meter-reading", subject, null, water.crew).owed()).containsExactly("clear-well");
        refused(this::estimateOnly, "清理表井", "well cleared");
        record(water.crew, "meter-reading", "clear-well", Map.of());
        assertThat(management.find("meter-reading", subject, null, water.crew).owed()).isEmpty();
        estimateOnly();
    }

    @Test
    void finesTheUnitOnceForACutWithoutNotice() {
        record(water.crew, "water-cut", "hotline-told", told("2026-03-02T10:00:00+08:00"));
        now("2026-03-02T10:30:00");
        EntryView cut = record(water.crew, "water-cut", "cut", Map.of("begun", "2026-03-02T10:00:00+08:00"));
        assertThat(cut.violation()).isEqualTo("no-notice");
        await().atMost(Duration.ofSeconds(20)).until(() -> !lines().isEmpty());
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.clause()).isEqualTo("W-6");
            assertThat(line.amount()).isEqualByComparingTo("-100");
            assertThat(line.caseNumber()).isEqualTo("water-cut/" + subject);
            assertThat(line.at()).isEqualTo("2026-03-02T02:00:00Z");
        });
        transaction.executeWithoutResult(status -> publisher.publishEvent(new ViolationEstablished(cut.id(),
                "water-cut/" + subject, lines().get(0).at(), water.branch, "no-notice", null)));
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> lines().size() == 1);
    }

    @Test
    void takesOneOfTwoEstimatesAtTheSameMomentOnly() {
        estimate();
        List<CompletableFuture<Object>> both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
            try {
                return (Object) estimateOnly();
            } catch (Conflict | Refused e) {
                return e;
            }
        })).limit(2).toList();
        assertThat(both).extracting(CompletableFuture::join).filteredOn(EntryView.class::isInstance).hasSize(1);
        assertThat(management.find("meter-reading", subject, null, water.crew).entries()).hasSize(3);
    }

    @Test
    void finesNobodyForACutThatWasAnnounced() {
        announce("2026-03-02T10:00:00+08:00");
        now("2026-03-02T10:30:00");
        assertThat(record(water.crew, "water-cut", "cut", Map.of("begun", "2026-03-02T10:00:00+08:00")).violation())
                .isNull();
        assertThat(record(water.crew, "water-cut", "cut", Map.of("begun", "2026-03-02T10:20:00+08:00")).violation())
                .as("a notice is good for one cut").isEqualTo("no-notice");
    }

    @Test
    void takesANoticeAfterTheStartForNone() {
        now("2026-03-02T10:00:00");
        refused(() -> announce("2026-03-02T10:00:00+08:00"), "停水开始", "start of the cut");
        announce("2026-03-02T12:00:00+08:00");
        now("2026-03-02T10:05:00");
        assertThat(record(water.crew, "water-cut", "cut", Map.of("begun", "2026-03-02T09:50:00+08:00")).violation())
                .isEqualTo("no-notice");
    }

    @Test
    void namesFieldsThatAreMissingOrWrong() {
        assertThatThrownBy(() -> record(water.crew, "water-cut", "notice-posted", Map.of("start", "soon", "colour", "red",
                "end", "2026-03-02T12:00:00+08:00", "reason", " "))).isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.faults()).extracting(fault -> fault.field() + " " + fault.code())
                                .containsExactly("colour rules.field-unknown", "estates rules.field-missing",
                                        "reason rules.field-missing", "start rules.field-moment"));
        assertThatThrownBy(() -> record(water.crew, "water-cut", "cut", Map.of("begun", "2026-03-02T08:00:01+08:00")))
                .hasMessageContaining("rules.field-in-future");
    }

    @Test
    void neverChangesOrDeletesAnEntry() {
        Long id = record(water.agent, "arrears-cut", "phone", Map.of()).id();
        transaction.executeWithoutResult(status -> ReflectionTestUtils.setField(entities.find(Entry.class, id),
                "by", "somebody"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                entities.remove(entities.find(Entry.class, id)))).hasMessageContaining("stays as it is");
        assertThat(database.queryForObject("select recorded_by from pr_entry where id = ?", String.class, id))
                .isEqualTo(water.agent.login());
    }

    private EntryView estimateOnly() {
        return record(water.crew, "meter-reading", "estimate", Map.of("reading", "398.5", "reason", "门锁"));
    }

    private void estimate() {
        assertThat(estimateOnly().owes()).containsExactly("clear-well");
        record(water.crew, "meter-reading", "clear-well", Map.of());
    }

    private void announce(String start) {
        record(water.crew, "water-cut", "hotline-told", told(start));
        record(water.crew, "water-cut", "notice-posted", Map.of("estates", "翠湖小区", "reason", "管道维修",
                "start", start, "end", "2026-03-02T18:00:00+08:00"));
    }

    private static Map<String, Object> told(String start) {
        return Map.of("area", "翠湖小区", "start", start, "end", "2026-03-02T18:00:00+08:00");
    }

    private EntryView record(Reader by, String procedure, String step, Map<String, Object> fields) {
        return management.record(new NewEntry(procedure, subject, step, null, fields), by);
    }

    private List<LedgerLineView> lines() {
        return ledger.find(new LedgerSearch(water.branch, null, null, null, null, null, null, null),
                new Reader("all", java.util.Set.of("quality-office")), Pageable.unpaged()).getContent();
    }

    private void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String zh, String en) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> {
            Object[] arguments = refused.arguments().toArray();
            assertThat(messages.getMessage(refused.code(), arguments, Locale.CHINESE)).contains(zh).doesNotContain("{");
            assertThat(messages.getMessage(refused.code(), arguments, Locale.ENGLISH)).contains(en).doesNotContain("{");
        });
    }
}
