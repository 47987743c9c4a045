package io.youzhi.conduct;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What the quality office of a water company enters, through its real rules into the ledger. */
@ServerTest
class WaterRulesTest {

    @Autowired
    private ConductManagement management;
    @Autowired
    private AppealManagement appeals;
    @Autowired
    private ReviewManagement reviews;
    @Autowired
    private Standings standings;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;

    private WaterHall water;

    @BeforeEach
    void found() {
        WaterHall.now("2026-03-31T12:00:00");
        water = new WaterHall(organisation, identity);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void finesAWindowStandardByItsQuantity() {
        assertThat(record("violation", water.li, Map.of("code", "window-standard", "quantity", new BigDecimal("2"))))
                .containsExactlyInAnyOrder("W-1 " + water.li + " -40.00", "W-1 " + water.hall + " -400.00");
    }

    @Test
    void finesTheUnitWhoseAuditedPriceWasTooHigh() {
        assertThat(record("price-audit", water.li, Map.of("price", new BigDecimal("100000"), "audited",
                new BigDecimal("70000")))).containsExactlyInAnyOrder("W-5 " + water.li + " admonition",
                        "W-5 " + water.hall + " -5000.00");
    }

    @Test
    void rewardsPraiseOfSeveral() {
        ConductEventView praise = management.record(new NewConductEvent("praise", local("2026-03-02T09:00:00"), null,
                List.of(water.li, water.wang), null, null, Map.of("channel", "media")), water.qin);
        assertThat(texts(praise)).containsExactlyInAnyOrder("W-13 " + water.li + " 50.00", "W-13 " + water.wang + " 50.00",
                "W-13 " + water.hall + " 500.00");
    }

    @Test
    void proposesTransferAndOffPostAtTheThirdInTheHalfYear() {
        management.record(water.complaint(water.li, "2026-01-02T09:00:00"), water.qin);
        management.record(water.complaint(water.li, "2026-02-02T09:00:00"), water.qin);
        ConductEventView third = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        assertThat(texts(third)).contains("W-10a " + water.li + " transfer", "W-10a " + water.li + " off-post");
        assertThat(reviews.find("open", water.li, water.qin, Pageable.unpaged())).extracting(ReviewView::action)
                .containsExactlyInAnyOrder("transfer", "off-post");
    }

    @Test
    void takesALineBackFromTheCountWhenItsAppealIsGranted() {
        ConductEventView first = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        Long line = first.lines().stream().filter(each -> each.subject().equals(water.li)).findFirst().orElseThrow().id();
        AppealView appeal = appeals.lodge(line, "不是我", water.clerk(water.li));
        water.actingAs(water.qin);
        appeals.decide(appeal.number(), "reverse-line", "录音不符");
        identity.clearAuthentication();

        ConductEventView second = management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
        assertThat(texts(second)).doesNotContain("W-1b " + water.li + " off-post");
        StandingView standing = standings.employee(water.li, water.clerk(water.li));
        assertThat(standing.complaintsThisMonth()).isEqualTo(1);
        assertThat(standing.moneyThisMonth()).isEqualByComparingTo("-100.00");
        assertThat(standing.post()).isEqualTo("on");
        assertThat(standings.unit(water.hall, water.leader).complaintsThisMonth()).isEqualTo(2);
    }

    @Test
    void returnsToPostWhenPeopleReject() {
        management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
        assertThat(post()).isEqualTo("proposed-off");
        String review = reviews.find("open", water.li, water.qin, Pageable.unpaged()).getContent().get(0).number();
        water.actingAs(water.leader);
        reviews.hear(review, "已道歉", true);
        water.actingAs(water.qian);
        reviews.decide(review, "reject", "客户谅解", null);
        assertThat(post()).isEqualTo("on");
    }

    private String post() {
        return standings.employee(water.li, water.qin).post();
    }

    private List<String> record(String type, String employee, Map<String, Object> details) {
        return texts(management.record(new NewConductEvent(type, local("2026-03-02T09:00:00"), employee, List.of(), null,
                null, details), water.qin));
    }

    private static List<String> texts(ConductEventView event) {
        return event.lines().stream().map(line -> line.clause() + " " + line.subject() + " "
                + (line.amount() == null ? line.action() : line.amount().toPlainString())).toList();
    }
}
