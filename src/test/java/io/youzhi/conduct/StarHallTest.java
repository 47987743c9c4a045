package io.youzhi.conduct;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hall with star-rated clerks: their months are ranked at the close, from what the server has on record. */
@ServerTest
@Tag("each-database")
class StarHallTest {

    private static int halls;

    @Autowired
    private ConductManagement management;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private Standings standings;
    @Autowired
    private IdentityService identity;

    private String hall;
    private Reader office;

    @BeforeEach
    void open() {
        WaterHall.now("2026-06-30T12:00:00");
        hall = "stars-" + ++halls;
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(hall, "星级厅", "hall", null, "star-hall", null, null, List.of(), null)),
                Stream.of("an", "bo", "qin").map(each -> new EmployeeEntry(hall + "-" + each, each, hall, "window-clerk",
                        List.of(each.equals("qin") ? "quality-office" : "agent"), null, null, true, "a-secret-of-" + each)).toList()));
        office = new Reader(hall + "-qin", Set.of(Groups.QUALITY_OFFICE));
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void namesTheServiceStarOfAMonthThatIsClosedInTheNext() {
        marks("an", "2026-03", 95, "2026-03-31T18:00:00");
        marks("bo", "2026-03", 90, "2026-04-01T09:00:00");

        ConductEventView close = close("2026-03", "2026-04-02T09:00:00");

        assertThat(texts(close)).containsExactly("J-2 " + hall + "-an service-star");
    }

    @Test
    void judgesTheCloseAnewWhenMarksProveWrong() {
        Long wrong = marks("an", "2026-03", 95, "2026-03-31T18:00:00");
        marks("bo", "2026-03", 90, "2026-04-01T09:00:00");
        Long close = close("2026-03", "2026-04-02T09:00:00").id();

        corrections.withdraw(wrong, "数错了", office);

        assertThat(management.find(close, office).lines()).extracting(each -> each.subject() + " " + each.action()
                + (each.counters() == null ? "" : " back")).containsExactlyInAnyOrder(hall + "-an service-star",
                hall + "-an service-star back", hall + "-bo service-star");
    }

    @Test
    void leavesOutWhomAComplaintOfTheMonthConcerns() {
        management.record(new NewConductEvent("complaint", local("2026-03-10T10:00:00"), hall + "-an", List.of(), null, null,
                Map.of("cause", "service-attitude")), office);
        marks("an", "2026-03", 95, "2026-03-31T18:00:00");
        marks("bo", "2026-03", 90, "2026-04-01T09:00:00");

        assertThat(texts(close("2026-03", "2026-04-02T09:00:00"))).containsExactly("J-2 " + hall + "-bo service-star");
        assertThat(standings.employee(hall + "-an", office).stars()).isEqualTo(1);
    }

    private Long marks(String who, String month, int score, String at) {
        return management.record(new NewConductEvent("month-score", local(at), hall + "-" + who, List.of(), null, null,
                Map.of("month", month, "score", BigDecimal.valueOf(score))), office).id();
    }

    private ConductEventView close(String month, String at) {
        return management.record(new NewConductEvent("period-close", local(at), null, List.of(), hall, null,
                Map.of("period", "month", "closes", month)), office);
    }

    private static List<String> texts(ConductEventView event) {
        return event.lines().stream().map(line -> line.clause() + " " + line.subject() + " " + line.action()).toList();
    }
}
