package io.youzhi.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.inspection.InspectionEvents.Failure;
import io.youzhi.inspection.InspectionEvents.FindingRaised;
import io.youzhi.inspection.InspectionEvents.FindingWithdrawn;
import io.youzhi.inspection.InspectionEvents.RectificationFailed;
import io.youzhi.inspection.InspectionEvents.WalkMissing;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.util.AopTestUtils;

/** What inspections establish is judged like everything else, each once. */
@ServerTest
class InspectionOutcomesTest {

    @Autowired
    private InspectionOutcomes listener;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private Ledger ledger;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;

    /** The listener itself, heard at once and in this thread. */
    private InspectionOutcomes outcomes;
    private Contractors logistics;

    @BeforeEach
    void found() {
        outcomes = AopTestUtils.getUltimateTargetObject(listener);
        WaterHall.now("2026-03-31T12:00:00");
        logistics = new Contractors(organisation);
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    private List<LedgerLineView> lines(String subject, Reader reader) {
        return ledger.find(new LedgerSearch(subject, null, null, null, null, null, null, null), reader,
                Pageable.ofSize(50)).getContent();
    }

    @Test
    void penalisesEachWayInWhichARectificationFailedOnce() {
        RectificationFailed late = new RectificationFailed(logistics.prefix + "I1-1", 1, WaterHall.local("2026-03-09T09:00:00"),
                logistics.guards, null, "order.patrol", "late");
        outcomes.on(late);
        outcomes.on(late);
        outcomes.on(new RectificationFailed(late.number(), 1, WaterHall.local("2026-03-10T09:00:00"), logistics.guards,
                null, "order.patrol", "incomplete"));
        outcomes.on(new RectificationFailed(late.number(), 2, WaterHall.local("2026-03-17T09:00:00"), logistics.guards,
                null, "order.patrol", "late"));

        assertThat(lines(logistics.guards, logistics.office)).filteredOn(line -> line.amount() != null).hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.clause()).isEqualTo("L-2");
                    assertThat(line.amount()).isEqualByComparingTo("-100");
                    assertThat(line.caseNumber()).isEqualTo(late.number());
                });
        assertThat(lines(logistics.guards, logistics.office)).filteredOn(line -> "record-quarterly".equals(line.action())).hasSize(3);
    }

    @Test
    void holdsADayWithoutAWalkAgainstItsUnitOnce() {
        WalkMissing missing = new WalkMissing(logistics.guards, logistics.guardsLeader.login(), LocalDate.of(2026, 3, 30),
                WaterHall.local("2026-03-31T08:30:00"));
        outcomes.on(missing);
        outcomes.on(missing);
        assertThat(lines(logistics.guards, logistics.office)).extracting(LedgerLineView::clause, LedgerLineView::action)
                .containsExactly(tuple("L-4", "finding"));
    }

    @Test
    void takesAFailedItemAsTheViolationThatItsChecklistNames() {
        WaterHall water = new WaterHall(organisation, identity);
        FindingRaised rude = new FindingRaised(water.prefix + "I1-1", water.prefix + "I1", WaterHall.local("2026-03-09T09:00:00"),
                water.hall, water.li, "window.phrases", "minor");
        outcomes.on(rude);
        outcomes.on(rude);
        outcomes.on(new FindingRaised(water.prefix + "I1-2", water.prefix + "I1", WaterHall.local("2026-03-09T09:00:00"),
                water.hall, water.li, "window.tidy", "minor"));

        assertThat(lines(water.li, water.qin)).extracting(LedgerLineView::clause, LedgerLineView::caseNumber)
                .containsExactly(tuple("W-1", rude.number()));
        assertThat(lines(water.hall, water.qin)).extracting(LedgerLineView::clause).containsExactly("W-1");
    }

    @Test
    void takesBackAllThatAWrongFindingLedToAndWhatStandsInItsPlaceSince() {
        RectificationFailed late = new RectificationFailed(logistics.prefix + "I2-1", 1, WaterHall.local("2026-03-09T09:00:00"),
                logistics.guards, null, "order.patrol", "late");
        outcomes.on(late);
        Long wrong = lines(logistics.guards, logistics.office).get(0).event();
        corrections.correct(wrong, new Change(Map.of("result", "incomplete")), "结果填错", logistics.office);

        FindingWithdrawn withdrawn = new FindingWithdrawn(late.number(), logistics.prefix + "I2",
                WaterHall.local("2026-03-30T09:00:00"), logistics.guards, null, late.item(),
                WaterHall.local("2026-03-02T09:00:00"), List.of(new Failure(1, "late")), null, "并无此事",
                logistics.office.login());
        outcomes.on(withdrawn);
        outcomes.on(withdrawn);
        assertThat(lines(logistics.guards, logistics.office).stream().map(LedgerLineView::amount).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isZero();
        assertThat(lines(logistics.guards, logistics.office)).filteredOn(line -> line.counters() == null)
                .isNotEmpty().allSatisfy(line -> assertThat(line.state()).isEqualTo("reversed"));
        assertThat(lines(logistics.guards, logistics.office)).filteredOn(line -> line.counters() != null)
                .extracting(LedgerLineView::reason).contains("并无此事");
    }

    @Test
    void takesBackTheViolationOfAWrongFindingButNotBeforeItIsHeardOf() {
        WaterHall water = new WaterHall(organisation, identity);
        FindingRaised rude = new FindingRaised(water.prefix + "I3-1", water.prefix + "I3", WaterHall.local("2026-03-09T09:00:00"),
                water.hall, water.li, "window.phrases", "minor");
        FindingWithdrawn withdrawn = new FindingWithdrawn(rude.number(), rude.inspection(),
                WaterHall.local("2026-03-30T09:00:00"), rude.unit(), rude.employee(), rude.item(), rude.at(), List.of(), null,
                "录音是别的窗口", water.qin.login());
        assertThatThrownBy(() -> outcomes.on(withdrawn)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(rude.number());

        outcomes.on(rude);
        outcomes.on(withdrawn);
        assertThat(lines(water.li, water.qin)).filteredOn(line -> line.counters() == null).isNotEmpty()
                .allSatisfy(line -> assertThat(line.state()).isEqualTo("reversed"));
    }
}
