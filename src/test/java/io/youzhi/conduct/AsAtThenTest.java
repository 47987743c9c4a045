package io.youzhi.conduct;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import io.youzhi.notification.NotificationManagement;
import io.youzhi.org.Organisation;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.OnEachDatabase;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import java.util.Locale;
import org.springframework.data.domain.Pageable;

/** An event entered late is judged by what its people and units were when it happened. */
@OnEachDatabase
class AsAtThenTest {

    @Autowired
    private ConductManagement management;
    @Autowired
    private ReviewManagement reviews;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private Organisation directory;
    @Autowired
    private IdentityService identity;

    @Autowired
    private NotificationManagement notices;

    private WaterHall water;
    private String office;

    @BeforeEach
    void aClerkMovesToAnOfficeOnTheTwelfth() {
        WaterHall.now("2026-03-01T08:00:00");
        water = new WaterHall(organisation, identity);
        office = water.prefix + "office";
        organisation.save(new UnitEntry(office, "抄表班", "team", water.company, null, null, null,
                List.of(water.prefix + "qian"), null));
        WaterHall.now("2026-03-12T08:00:00");
        organisation.save(person(water.li, office, "meter-reader", true));
        WaterHall.now("2026-03-31T12:00:00");
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void takesAMoveThatIsEnteredLateAsItWasAndNamesWhatWasDecidedSince() {
        long decided = management.record(water.complaint(water.li, "2026-03-20T10:00:00"), water.qin).id();
        organisation.move(water.li, back("2026-03-15T08:00:00"), "test.administrator");

        assertThat(directory.employee(water.li, local("2026-03-14T09:00:00")).unit()).isEqualTo(office);
        assertThat(directory.employee(water.li, local("2026-03-15T08:00:00")).unit()).isEqualTo(water.hall);
        assertThat(management.find(decided, water.qin).unit()).isEqualTo(office);
        assertThat(management.record(water.complaint(water.li, "2026-03-16T10:00:00"), water.qin).unit()).isEqualTo(water.hall);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(notices.of(water.qin.login(), false,
                Locale.ENGLISH, Pageable.ofSize(50)).getContent()).filteredOn(each -> each.code().equals("conduct.notice.posted-late"))
                .singleElement().satisfies(each -> assertThat(each.text()).contains("2026-03-15 08:00", "1 conduct events", String.valueOf(decided))));
    }

    @Test
    void takesAMoveFromBeforeTheyWereEntered() {
        String qian = water.prefix + "qian";
        String before = directory.employee(qian).unit();
        organisation.move(qian, new OrganisationManagement.Move(water.hall, null, null, null, null, null, null,
                local("2025-12-01T08:00:00")), null);
        assertThat(directory.employee(qian, local("2025-11-30T08:00:00")).unit()).isEqualTo(before);
        assertThat(directory.employee(qian, local("2025-12-01T08:00:00")).unit()).isEqualTo(water.hall);
        assertThat(directory.employee(qian, local("2026-03-05T08:00:00"))).satisfies(then -> {
            assertThat(then.unit()).isEqualTo(water.hall);
            assertThat(then.active()).isTrue();
        });
    }

    @Test
    void refusesAMoveBeforeTheyCameOrAtATimeToCome() {
        assertThatThrownBy(() -> organisation.move(water.li, back("2026-03-12T08:00:00"), null)).hasMessageContaining("org.move.before");
        assertThatThrownBy(() -> organisation.move(water.li, back("2026-04-02T08:00:00"), null)).hasMessageContaining("org.move.to-come");
        assertThat(directory.employee(water.li).unit()).isEqualTo(office);
    }

    private OrganisationManagement.Move back(String since) {
        return new OrganisationManagement.Move(water.hall, "window-clerk", null, null, null, null, null, local(since));
    }

    @Test
    void knowsWhereSomebodyWorkedAtAnyMoment() {
        assertThat(directory.employee(water.li, local("2026-02-01T09:00:00")).unit()).isEqualTo(water.hall);
        assertThat(directory.employee(water.li, local("2026-03-12T07:59:59")).post()).isEqualTo("window-clerk");
        assertThat(directory.employee(water.li, local("2026-03-12T08:00:00")).post()).isEqualTo("meter-reader");
        organisation.save(person(water.li, office, "meter-reader", false));
        assertThat(directory.employee(water.li, local("2026-03-31T11:00:00")).active()).isTrue();
        assertThat(directory.employee(water.li, local("2026-03-31T13:00:00")))
                .isEqualTo(new Organisation.EmployeeView(water.li, water.li, office, "meter-reader", false));
    }

    @Test
    void knowsWhatAUnitWasAtAnyMoment() {
        organisation.save(new UnitEntry(water.company, "清泉水务", "company", null, "base", "round-the-clock", null,
                List.of(), null));
        organisation.save(new UnitEntry(water.hall, "大厅", "hall", office, null, null, null, List.of(), null));

        Organisation.UnitView then = directory.unit(water.hall, local("2026-03-31T11:59:59"));
        assertThat(then.pack()).isEqualTo("water");
        assertThat(then.parent()).isEqualTo(water.company);
        assertThat(then.leaders()).containsExactly(water.prefix + "chief");
        assertThat(directory.unit(water.hall, local("2020-01-01T00:00:00"))).isEqualTo(then);
        assertThat(directory.unit(water.hall, local("2026-03-31T12:00:00")))
                .isEqualTo(directory.unit(water.hall))
                .returns("base", Organisation.UnitView::pack).returns(office, Organisation.UnitView::parent);
        assertThat(organisation.terms(water.hall)).extracting(term -> term.unit().name())
                .containsExactly("大厅", "营业厅");
    }

    @Test
    void judgesALateEventByThePostAndUnitOfItsDay() {
        ConductEventView before = management.record(water.complaint(water.li, "2026-03-05T09:00:00"), water.qin);
        ConductEventView after = management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);

        assertThat(before.unit()).isEqualTo(water.hall);
        assertThat(before.lines()).extracting(LedgerLineView::subjectUnit).containsOnly(water.hall);
        assertThat(before.lines()).extracting(LedgerLineView::subject).contains(water.hall);
        assertThat(after.unit()).isEqualTo(office);
        assertThat(after.lines()).extracting(LedgerLineView::subject).doesNotContain(water.hall);
    }

    @Test
    void judgesALateEventByThePackOfItsDay() {
        organisation.save(new UnitEntry(water.hall, "营业厅", "hall", water.company, "base", null, null,
                List.of(water.prefix + "chief"), null));
        assertThat(management.record(water.complaint(water.wang, "2026-03-05T09:00:00"), water.qin).pack())
                .isEqualTo("water");
    }

    @Test
    void letsTheLeaderOfTodayHearAboutYesterday() {
        management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        management.record(water.complaint(water.li, "2026-03-05T09:00:00"), water.qin);
        assertThat(reviews.find(null, water.li, water.qin, org.springframework.data.domain.Pageable.unpaged()))
                .isNotEmpty().allSatisfy(review -> assertThat(review.unit()).isEqualTo(office));
    }

    private static EmployeeEntry person(String id, String unit, String post, boolean active) {
        return new EmployeeEntry(id, id, unit, post, List.of("agent"), null, null, active, null);
    }
}
