package io.youzhi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.NewConductEvent;
import io.youzhi.engine.ClockMovement;
import io.youzhi.notification.NotificationManagement;
import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A month of two halls: opened after its last day, answered, chased, settled, frozen, and never changed after that. */
@ServerTest
@Tag("each-database")
class PeriodEvaluationTest {

    private static int companies;

    @Autowired
    private EvaluationManagement management;
    @Autowired
    private EvaluationProcess process;
    @Autowired
    private Measurement measurement;
    @Autowired
    private Tallies tallies;
    @Autowired
    private ConductManagement conduct;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private NotificationManagement notices;

    private String company;
    private Reader office;
    private Reader eastLeader;
    private Reader westLeader;

    @BeforeEach
    void found() {
        at("2026-03-30T09:00");
        company = "pe" + ++companies;
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(company, "电力公司", "company", null, "star-hall", null, null, List.of(id("boss")), null),
                new UnitEntry(id("east"), "东厅", "hall", company, null, null, null, List.of(id("el")), null),
                new UnitEntry(id("west"), "西厅", "hall", company, null, null, null, List.of(id("wl")), null),
                new UnitEntry(id("qo"), "品质办", "department", company, "base", null, "quality-office", List.of(), null)),
                Stream.of("boss:", "el:east", "wl:west", "an:east", "bo:east", "ci:west", "q:qo", "p:qo").map(this::person).toList()));
        office = new Reader(id("q"), Set.of(Groups.QUALITY_OFFICE));
        eastLeader = leader("el", "east");
        westLeader = leader("wl", "west");
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void freezesWhatTheUnitsConfirmed() {
        count("a", "east", 8, 10, "2026-03-12T10:00");
        count("b", "west", 9, 10, "2026-03-31T23:59");
        count("c", "west", 5, 10, "2026-04-01T00:00");
        marks("an", 95);
        marks("bo", 90);
        marks("ci", 80);
        String number = opened();

        confirm(number, "east", eastLeader);
        confirm(number, "west", westLeader);

        EvaluationView frozen = management.evaluation(number, office);
        assertThat(frozen.state()).isEqualTo("frozen");
        assertThat(resolved(number, company)).isEqualTo("17.0000 of 20.0000 85.00");
        assertThat(resolved(number, id("west"))).isEqualTo("9.0000 of 10.0000 90.00");
        assertThat(management.ranks(number, office)).extracting(each -> each.employee() + " " + each.rank() + " of " + each.of())
                .containsExactly(id("an") + " 1 of 3", id("bo") + " 2 of 3", id("ci") + " 3 of 3");
        assertThat(conduct.find(frozen.closeEvent(), office).lines()).extracting(each -> each.clause() + " " + each.subject())
                .containsExactly("J-2 " + id("an"));
    }

    @Test
    void countsALaterCorrectionInTheNextPeriod() {
        count("a", "east", 8, 10, "2026-03-12T10:00");
        String number = opened();
        confirm(number, "east", eastLeader);
        confirm(number, "west", westLeader);

        at("2026-04-20T09:00");
        count("a", "east", 7, 10, "2026-03-12T10:00");

        assertThat(resolved(number, id("east"))).isEqualTo("8.0000 of 10.0000 80.00");
        assertThat(measurement.of(id("east"), "2026-04", office)).filteredOn(each -> each.measure().equals("resolve-in-time"))
                .singleElement().satisfies(each -> assertThat(each.numerator()).isEqualByComparingTo("-1"));
        assertThat(measurement.of(id("east"), "2026-03", office)).filteredOn(each -> each.measure().equals("resolve-in-time"))
                .singleElement().satisfies(each -> assertThat(each.numerator()).isEqualByComparingTo("8"));
    }

    @Test
    void chasesWhoIsLateHigherAndHigherAndClosesWithoutThem() {
        String number = opened();
        confirm(number, "east", eastLeader);

        at("2026-04-03T23:00");
        assertThat(answer(number, "west").reminders()).isZero();
        assertThat(told("wl")).contains("evaluation.notice.asked").doesNotContain("evaluation.notice.late");
        at("2026-04-04T01:00");
        assertThat(answer(number, "west").reminders()).isEqualTo(1);
        at("2026-04-05T01:00");
        assertThat(answer(number, "west").reminders()).isEqualTo(2);
        assertThat(answer(number, "east").reminders()).isZero();
        assertThat(told("wl")).contains("evaluation.notice.late");

        at("2026-04-06T01:00");
        EvaluationView closed = management.evaluation(number, office);
        assertThat(closed.state()).isEqualTo("frozen");
        assertThat(answer(number, "west").answer()).isEqualTo("waiting");
        assertThatThrownBy(() -> confirm(number, "west", westLeader)).isInstanceOf(Refused.class);
    }

    @Test
    void waitsForAnObjectionToBeSettledBySomebodyElse() {
        String number = opened();
        as(eastLeader);
        assertThatThrownBy(() -> process.answer(number, id("east"), false, " "))
                .hasMessageContaining("evaluation.reason-needed");
        process.answer(number, id("east"), false, "少算了三件");
        confirm(number, "west", westLeader);
        assertThat(management.evaluation(number, office).state()).isEqualTo("closing");

        as(eastLeader);
        assertThatThrownBy(() -> process.settle(number, id("east"), "对")).isInstanceOf(RuntimeException.class);
        as(office);
        process.settle(number, id("east"), "三件属于四月");

        assertThat(management.evaluation(number, office).state()).isEqualTo("frozen");
        assertThat(answer(number, "east").decision()).isEqualTo("三件属于四月");
    }

    @Test
    void letsOnlyItsOwnLeadersAnswerForAUnit() {
        String number = opened();
        as(westLeader);
        assertThatThrownBy(() -> process.answer(number, id("east"), true, null)).isInstanceOf(RuntimeException.class);
        assertThat(answer(number, "east").answer()).isEqualTo("waiting");
    }

    @Test
    void showsMeasuresOfAUnitToItsLeadersAndTheOfficeOnly() {
        String number = opened();
        assertThat(management.evaluations(null, "2026-03", eastLeader, PageRequest.of(0, 10)).getContent())
                .extracting(EvaluationView::number).contains(number);
        assertThatThrownBy(() -> measurement.of(id("west"), "2026-03", eastLeader)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> management.evaluation(number, new Reader("stranger", Set.of(Groups.AGENT))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opensEachPeriodOnceAndMakesUpForWhatWasMissed() {
        opened();
        management.openDue(company);
        at("2026-06-02T09:00");
        management.openDue(company);

        assertThat(management.evaluations(company, null, office, PageRequest.of(0, 20)).getContent())
                .extracting(EvaluationView::period).containsExactlyInAnyOrder("2026-03", "2026-Q1", "2026-04", "2026-05");
    }

    @Test
    void opensByHandWhatWasOverBeforeTheServerWasThere() {
        at("2026-04-20T09:00");
        management.openDue(company);
        assertThat(management.evaluations(company, null, office, PageRequest.of(0, 5)).getContent())
                .extracting(EvaluationView::period).doesNotContain("2026-03");

        EvaluationView opened = management.open(company, "2026-03", office);

        assertThat(opened.confirmBy()).isEqualTo(moment("2026-04-24T00:00"));
        assertThat(opened.closeBy()).isEqualTo(moment("2026-04-26T00:00"));
        assertThatThrownBy(() -> management.open(company, "2026-03", office)).hasMessageContaining("there-already");
        assertThatThrownBy(() -> management.open(company, "2026-04", office)).hasMessageContaining("not-over");
        assertThatThrownBy(() -> management.open(id("east"), "2026-03", office)).hasMessageContaining("not-evaluated");
        assertThatThrownBy(() -> management.open(company, "2026-02", eastLeader)).hasMessageContaining("not-yours");
    }

    @Test
    void takesFiguresOfAMonthAndTheirMeanForAQuarter() {
        at("2026-03-31T09:00");
        measurement.report(id("east"), "2026-01", "customers", new BigDecimal("20000"), eastLeader);
        measurement.report(id("east"), "2026-02", "customers", new BigDecimal("99"), eastLeader);
        measurement.report(id("east"), "2026-02", "customers", new BigDecimal("30000"), eastLeader);
        tallies.count("t:" + company, id("east"), Map.of("complaints", BigDecimal.valueOf(5)), moment("2026-02-12T10:00"), null);

        assertThat(measurement.of(id("east"), "2026-Q1", eastLeader)).filteredOn(each -> each.measure().equals("complaint-rate"))
                .singleElement().satisfies(each -> assertThat(each.value()).isEqualByComparingTo("2"));
        assertThatThrownBy(() -> measurement.report(id("east"), "2026-Q1", "customers", BigDecimal.ONE, eastLeader))
                .hasMessageContaining("evaluation.figure.month");
        assertThatThrownBy(() -> measurement.report(id("east"), "2026-02", "weather", BigDecimal.ONE, eastLeader))
                .hasMessageContaining("evaluation.figure.unknown");
        assertThatThrownBy(() -> measurement.report(id("west"), "2026-02", "calls", BigDecimal.ONE, eastLeader))
                .isInstanceOf(NotFound.class);
    }

    private String opened() {
        at("2026-04-01T08:00");
        management.openDue(company);
        return management.evaluations(company, "2026-03", office, PageRequest.of(0, 5)).getContent().get(0).number();
    }

    private void confirm(String number, String unit, Reader by) {
        as(by);
        process.answer(number, id(unit), true, null);
    }

    private EvaluationView.AnswerView answer(String number, String unit) {
        return management.evaluation(number, office).answers().stream().filter(each -> each.unit().equals(id(unit))).findFirst()
                .orElseThrow();
    }

    private String resolved(String number, String unit) {
        return management.measures(number, unit, office).stream().filter(each -> each.measure().equals("resolve-in-time"))
                .map(each -> each.numerator() + " of " + each.denominator() + " " + each.value()).findFirst().orElseThrow();
    }

    private void count(String what, String unit, int inTime, int of, String at) {
        tallies.count(company + ":" + what, id(unit), Map.of("resolve-in-time", BigDecimal.valueOf(inTime), "resolve-promised",
                BigDecimal.valueOf(of)), moment(at), null);
    }

    private void marks(String who, int score) {
        conduct.record(new NewConductEvent("month-score", moment("2026-03-30T08:00"), id(who), List.of(), null, null,
                Map.of("month", "2026-03", "score", BigDecimal.valueOf(score))), office);
    }

    private List<String> told(String who) {
        return notices.latest(id(who), Locale.CHINESE, PageRequest.of(0, 20)).map(NotificationManagement.NoticeView::code).getContent();
    }

    private EmployeeEntry person(String who) {
        String[] parts = who.split(":", -1);
        boolean isLeader = List.of("boss", "el", "wl").contains(parts[0]);
        return new EmployeeEntry(id(parts[0]), parts[0], parts[1].isEmpty() ? company : id(parts[1]),
                isLeader ? "leader" : parts[1].equals("qo") ? "office" : "window-clerk",
                List.of(isLeader ? "unit-leader" : parts[1].equals("qo") ? "quality-office" : "agent"), null, null, true,
                "a-secret-of-" + parts[0]);
    }

    private Reader leader(String who, String unit) {
        return new Reader(id(who), Set.of(Groups.UNIT_LEADER, Groups.leaders(id(unit))));
    }

    private String id(String name) {
        return company + "-" + name;
    }

    private void as(Reader who) {
        identity.setAuthentication(who.login(), List.copyOf(who.groups()));
    }

    private void at(String local) {
        identity.clearAuthentication();
        assertThat(clock.stopAt(moment(local)).failed()).isEmpty();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
