package io.youzhi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import io.youzhi.conduct.CorrectionManagement;
import io.youzhi.conduct.NewConductEvent;
import io.youzhi.engine.ClockMovement;
import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a month's pay loses and gains: at most a fifth of it, the rest carried over, two people for each month. */
@ServerTest
@Tag("each-database")
class PayrollTest {

    private static int halls;

    @Autowired
    private PayrollManagement payrolls;
    @Autowired
    private PayrollProcess process;
    @Autowired
    private ConductManagement conduct;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ClockMovement clock;

    private String hall;
    private Reader office;
    private Reader other;

    @BeforeEach
    void found() {
        at("2026-03-01T09:00");
        hall = "payhall" + ++halls;
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(hall, "营业厅", "hall", null, "water", null, null, List.of(), null)),
                Stream.of("li", "wu", "q", "p").map(each -> new EmployeeEntry(id(each), each, hall, each.length() == 1 ? "office"
                        : "window-clerk", List.of(each.length() == 1 ? "quality-office" : "agent"), null, null, true,
                        "a-secret-of-" + each)).toList()));
        office = new Reader(id("q"), Set.of(Groups.QUALITY_OFFICE));
        other = new Reader(id("p"), Set.of(Groups.QUALITY_OFFICE));
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void deductsAtMostAFifthAndCarriesTheRestOver() {
        violations("li", "2026-03-03T10:00", 20);
        at("2026-04-20T09:00");
        payrolls.reportPays("2026-03", "employee,pay\n" + id("li") + ",1500\n" + id("wu") + ",3000.50\n", office);

        PayrollView march = payrolls.make(hall, "2026-03", office);
        assertThat(month(march, "li")).isEqualTo("1500.00: 0.00 -400.00 -> -300.00, -100.00");
        assertThat(month(march, "wu")).isEqualTo("3000.50: 0.00 0.00 -> 0.00, 0.00");
        assertThat(person(march, "li").lines()).extracting(PayrollView.LineView::clause).containsExactly("W-1");
        assertThat(person(march, "li").lines().get(0).clauseText().zh()).contains("窗口规范");

        confirmByTwo(march.number());
        at("2026-05-20T09:00");
        payrolls.reportPays("2026-04", "pay,employee\n1500," + id("li") + "\n", office);
        assertThat(month(payrolls.make(hall, "2026-04", office), "li")).isEqualTo("1500.00: -100.00 0.00 -> -100.00, 0.00");
    }

    @Test
    void deductsNothingWhereThePayIsNotKnown() {
        violations("li", "2026-03-03T10:00", 1);
        at("2026-04-20T09:00");
        assertThat(month(payrolls.make(hall, "2026-03", office), "li")).isEqualTo("null: 0.00 -20.00 -> 0.00, -20.00");
    }

    @Test
    void leavesOutWhatCanStillBeAppealed() {
        violations("li", "2026-03-31T10:00", 1);
        at("2026-04-01T09:00");
        assertThat(person(payrolls.make(hall, "2026-03", office), "li").lines()).isEmpty();
    }

    @Test
    void givesBackLaterWhatProvesWrongAfterItWasSettled() {
        Long event = violations("li", "2026-03-03T10:00", 2);
        at("2026-04-20T09:00");
        payrolls.reportPays("2026-03", "employee,pay\n" + id("li") + ",1500\n", office);
        PayrollView march = payrolls.make(hall, "2026-03", office);
        confirmByTwo(march.number());
        identity.clearAuthentication();
        corrections.withdraw(event, "认错人了", office);

        at("2026-05-20T09:00");
        assertThat(month(payrolls.make(hall, "2026-04", office), "li")).isEqualTo("null: 0.00 40.00 -> 40.00, 0.00");
        assertThat(month(payrolls.find(march.number(), office), "li")).isEqualTo("1500.00: 0.00 -40.00 -> -40.00, 0.00");
    }

    @Test
    void isConfirmedByTwoDifferentPeopleAndThenStays() {
        at("2026-04-20T09:00");
        String number = payrolls.make(hall, "2026-03", office).number();
        as(office);
        process.confirm(number);
        assertThatThrownBy(() -> process.confirm(number)).hasMessageContaining("two-people");
        assertThat(payrolls.find(number, office).state()).isEqualTo("checked");
        payrolls.make(hall, "2026-03", office);
        assertThat(payrolls.find(number, office).state()).isEqualTo("draft");
        confirmByTwo(number);

        assertThat(payrolls.find(number, office).state()).isEqualTo("confirmed");
        identity.clearAuthentication();
        assertThatThrownBy(() -> payrolls.make(hall, "2026-03", office)).isInstanceOf(Refused.class)
                .hasMessageContaining("confirmed-already");
    }

    @Test
    void goesMonthByMonth() {
        at("2026-05-20T09:00");
        payrolls.make(hall, "2026-03", office);
        assertThatThrownBy(() -> payrolls.make(hall, "2026-04", office)).hasMessageContaining("before-open");
        assertThatThrownBy(() -> payrolls.make(hall, "2026-05", office)).hasMessageContaining("not-over");
        assertThatThrownBy(() -> payrolls.make(hall, "2026-Q1", office)).hasMessageContaining("figure.month");
        assertThatThrownBy(() -> payrolls.make(hall, "2026-04", new Reader(id("li"), Set.of(Groups.AGENT))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAFileOfPaysWithEveryLineThatIsWrong() {
        assertThatThrownBy(() -> payrolls.reportPays("2026-03", "employee,pay\n,5\n" + id("li") + ",much\n", office))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults()).hasSize(2));
        assertThatThrownBy(() -> payrolls.reportPays("2026-03", "who,what\na,5\n", office)).hasMessageContaining("pay.header");
        assertThatThrownBy(() -> payrolls.reportPays("2026-03", "employee,pay\nnobody-known,5\n", office))
                .hasMessageContaining("pay.unknown");
    }

    @Test
    void isAWorkbookOfPeopleAndOfTheLinesBehindTheirSums() throws IOException {
        violations("li", "2026-03-03T10:00", 20);
        at("2026-04-20T09:00");
        payrolls.reportPays("2026-03", "employee,pay\n" + id("li") + ",1500\n", office);
        PayrollView march = payrolls.make(hall, "2026-03", office);

        byte[] file = new PayrollWorkbook((key, arguments) -> key, Locale.CHINESE, ZoneId.of("Asia/Shanghai")).of(march);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var person = book.getSheetAt(0).getRow(2);
            assertThat(person.getCell(0).getStringCellValue()).isEqualTo(id("li"));
            assertThat(person.getCell(5).getNumericCellValue()).isEqualTo(-300);
            assertThat(person.getCell(6).getNumericCellValue()).isEqualTo(-100);
            var line = book.getSheetAt(1).getRow(2);
            assertThat(line.getCell(3).getNumericCellValue()).isEqualTo(-400);
            assertThat(line.getCell(4).getStringCellValue()).isEqualTo("W-1");
            assertThat(line.getCell(5).getStringCellValue()).contains("窗口规范");
        }
    }

    private Long violations(String who, String at, int many) {
        at(at);
        return conduct.record(new NewConductEvent("violation", moment(at), id(who), List.of(), null, null,
                Map.of("code", "window-standard", "quantity", BigDecimal.valueOf(many))), office).id();
    }

    private void confirmByTwo(String number) {
        as(office);
        process.confirm(number);
        as(other);
        process.confirm(number);
    }

    private PayrollView.PersonView person(PayrollView payroll, String who) {
        return payroll.people().stream().filter(each -> each.employee().equals(id(who))).findFirst().orElseThrow();
    }

    private String month(PayrollView payroll, String who) {
        PayrollView.PersonView person = person(payroll, who);
        return person.pay() + ": " + person.carriedIn() + " " + person.ofMonth() + " -> " + person.settled() + ", "
                + person.carriedOut();
    }

    private String id(String name) {
        return hall + "-" + name;
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
