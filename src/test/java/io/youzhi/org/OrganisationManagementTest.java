package io.youzhi.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

/** The organisation on its own tables; the user store writes down what it is told. */
@DataJpaTest(properties = "spring.jpa.properties.hibernate.connection.provider_disables_autocommit=false")
@Import({OrganisationManagement.class, Directory.class, WorkInHand.class, Presences.class, Memberships.class,
        OrganisationManagementTest.Beside.class})
class OrganisationManagementTest {

    @Autowired
    private OrganisationManagement management;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Written written;

    @BeforeEach
    void aWaterCompany() {
        management.load(new OrganisationFile(List.of(
                unit("crew", "team", "branch"),
                new UnitEntry("co", "清泉水务", "company", null, "water", "office-hours", null, List.of("boss"), null),
                new UnitEntry("branch", "城东分公司", "branch", "co", null, null, null, List.of("chief"), null),
                unit("hall", "hall", "branch"),
                new UnitEntry("qo", "服务品质办", "department", "co", null, null, "quality-office", List.of("qin"), null),
                new UnitEntry("lg", "领导小组", "department", "co", null, null, "leading-group", List.of(), null)),
                List.of(person("boss", "lg"), person("chief", "branch"), person("qin", "qo"), person("qian", "qo"),
                        person("liu", "crew", "handler"), person("li", "hall", "agent"), person("guard", "hall"))));
    }

    @Test
    void inheritsPackAndCalendar() {
        assertThat(organisation.unit("crew").pack()).isEqualTo("water");
        assertThat(organisation.unit("crew").calendar()).isEqualTo("office-hours");
        management.save(unit("other", "company", null));
        assertThat(organisation.unit("other").pack()).isEqualTo("base");
        assertThat(organisation.unit("other").calendar()).isNull();
    }

    @Test
    void climbsToTheNearestLeaders() {
        assertThat(organisation.holders("team-leader", "crew")).containsExactly("chief");
        assertThat(organisation.holders("unit-leader", "branch")).containsExactly("chief");
        assertThat(organisation.holders("upper-unit-leader", "crew")).containsExactly("boss");
        assertThat(organisation.holders("upper-unit-leader", "co")).containsExactly("boss");
    }

    @Test
    void findsTheMarkedUnits() {
        assertThat(organisation.holders("quality-office", "crew")).containsExactly("qin", "qian");
        assertThat(organisation.holders("leading-group", "crew")).containsExactly("boss");
    }

    @Test
    void findsTheQualityOfficeOfTheOwnCompanyFirst() {
        management.load(new OrganisationFile(List.of(unit("co2", "company", null), new UnitEntry("aqo", "二公司品质办",
                "department", "co2", null, null, "quality-office", null, null)), List.of(person("zhao", "aqo"))));
        assertThat(organisation.holders("quality-office", "crew")).containsExactly("qin", "qian");
        assertThat(organisation.holders("quality-office", "co2")).containsExactly("zhao");
    }

    @Test
    void alwaysTellsSomebody() {
        leave("chief");
        assertThat(organisation.holders("unit-leader", "branch")).containsExactly("boss");
        leave("qin");
        leave("qian");
        assertThat(organisation.holders("quality-office", "crew")).containsExactly("boss");
        assertThat(organisation.unit("branch").leaders()).isEmpty();
    }

    @Test
    void knowsWhoHasAnyOtherRole() {
        assertThat(organisation.holders("agent", "co")).containsExactly("li");
        assertThatThrownBy(() -> organisation.holders("king", "co")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> organisation.unit("nowhere")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organisation.unit(null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organisation.employee("nobody")).isInstanceOf(NotFound.class);
        assertThat(organisation.employeeOf("nobody")).isEmpty();
        assertThatThrownBy(() -> organisation.staff("nowhere")).isInstanceOf(NotFound.class);
    }

    @Test
    void groupsFollowTheOrganisation() {
        assertThat(written.members.get("liu")).containsExactly("handler", "queue.branch", "queue.crew");
        assertThat(written.members.get("li")).containsExactly("agent", "queue.hall");
        assertThat(written.members).doesNotContainKey("guard");
        assertThat(written.members.get("chief")).contains("unit-leader", "leaders.branch", "leaders.crew",
                "leaders.hall", "queue.branch").doesNotContain("queue.crew");
        assertThat(written.members.get("qian")).containsExactly("quality-office");
        assertThat(written.members.get("boss")).contains("leading-group", "leaders.lg", "queue.lg");
        assertThat(written.groups).containsKeys("queue.lg", "leaders.co", "camunda-admin", "customer");
    }

    @Test
    void neverLeavesAQueueToNobody() {
        management.load(new OrganisationFile(List.of(unit("shop", "company", null), unit("annex", "hall", "shop"),
                unit("island", "company", null)), List.of(person("ma", "shop", "handler"))));
        assertThat(written.members.get("ma")).containsExactly("handler", "queue.annex", "queue.shop");
        assertThat(written.members.get("qian")).containsExactly("quality-office", "queue.island");
    }

    @Test
    void whoLeavesLosesTheLoginAndKeepsTheHistory() {
        leave("liu");
        assertThat(written.people).containsExactly(new Logins.Person("liu", "liu", null, false));
        assertThat(written.members).doesNotContainKey("liu");
        assertThat(written.members.get("chief")).contains("queue.crew");
        assertThat(organisation.employee("liu").active()).isFalse();
        assertThat(organisation.staff("crew")).isEmpty();
        assertThat(management.postings("liu")).singleElement()
                .satisfies(posting -> assertThat(posting.until()).isNotNull());
    }

    @Test
    void whoMovesHasTwoPostings() {
        management.save(person("liu", "hall", "handler"));
        assertThat(management.postings("liu")).extracting(OrganisationManagement.PostingView::unit)
                .containsExactly("hall", "crew");
        assertThat(written.members.get("liu")).containsExactly("handler", "queue.hall");
        management.save(new EmployeeEntry("liu", "刘二", "hall", "liu", List.of("handler"), null, null, null, null));
        assertThat(management.postings("liu")).hasSize(2);
    }

    @Test
    void loadingTwiceChangesNothing() {
        written.people = null;
        assertThat(management.load(management.whole())).isEqualTo(new Loaded(0, 0, 13));
        assertThat(written.people).isNull();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses(() -> management.save(unit("x", "kingdom", "co")), "org.unknown-word");
        refuses(() -> management.save(new UnitEntry("x", "x", "team", "co", "watre", null, null, null, null)),
                "org.unknown-word");
        refuses(() -> management.save(new UnitEntry("x", "x", "team", null, null, "office-hours", null, null, null)),
                "org.unknown-word");
        refuses(() -> management.save(unit("x y", "team", "co")), "org.bad-id");
        refuses(() -> management.save(unit("x", "team", "nowhere")), "org.no-unit");
        refuses(() -> management.save(person("x", "nowhere")), "org.no-unit");
        refuses(() -> management.save(person("x", "co", "king")), "org.unknown-word");
        refuses(() -> management.load(new OrganisationFile(List.of(unit("a", "team", "b"), unit("b", "team", "a")),
                List.of())), "org.circle");
        refuses(() -> management.password("liu", "short"), "org.short-password");
        leave("liu");
        refuses(() -> management.password("liu", "long-enough-1"), "org.not-active");
    }

    @Test
    void makesALoginForACustomer() {
        management.customer("customer.wu", "吴先生", "long-enough-1");
        assertThat(written.people).extracting(Logins.Person::id).containsExactly("customer.wu");
        refuses(() -> management.customer("liu", "liu", "long-enough-1"), "org.is-employee");
        refuses(() -> management.customer("customer.wu", " ", "long-enough-1"), "org.missing");
    }

    @Test
    void refusesACircle() {
        refuses(() -> management.save(unit("branch", "branch", "crew")), "org.circle");
    }

    @Test
    void refusesLeadersWhoAreNotThere() {
        refuses(() -> management.save(new UnitEntry("hall", "hall", "hall", "branch", null, null, null,
                List.of("nobody"), null)), "org.no-employee");
    }

    @Test
    void refusesToCloseAUnitWithPeople() {
        refuses(() -> management.save(new UnitEntry("hall", "hall", "hall", "branch", null, null, null, null, false)),
                "org.unit-has-staff");
    }

    @Test
    void refusesToCloseAUnitWithUnits() {
        refuses(() -> management.save(new UnitEntry("branch", "b", "branch", "co", null, null, null, null, false)),
                "org.unit-has-units");
    }

    @Test
    void listsByWhatIsAsked() {
        assertThat(management.units(null, "co", true, null, PageRequest.of(0, 2)).getTotalElements()).isEqualTo(3);
        assertThat(management.units(null, null, null, "城东", PageRequest.of(0, 9))).extracting(UnitEntry::id)
                .containsExactly("branch");
        assertThat(management.employees("qo", null, null, null, PageRequest.of(0, 9))).hasSize(2);
    }

    private void leave(String id) {
        EmployeeEntry now = management.employee(id);
        management.save(new EmployeeEntry(id, now.name(), now.unit(), now.post(), now.roles(), null, null, false, null));
    }

    private static void refuses(Runnable what, String code) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.getMessage()).contains(code));
    }

    private static UnitEntry unit(String id, String kind, String parent) {
        return new UnitEntry(id, id, kind, parent, null, null, null, null, null);
    }

    private static EmployeeEntry person(String id, String unit, String... roles) {
        return new EmployeeEntry(id, id, unit, id, List.of(roles), null, null, null, null);
    }

    /** A user store that writes down what it is told. */
    static class Written implements Logins {

        private List<Person> people = new ArrayList<>();
        private Map<String, String> groups = new LinkedHashMap<>();
        private Map<String, Set<String>> members = new LinkedHashMap<>();

        @Override
        public void synchronise(List<Person> changed, Map<String, String> all, Map<String, Set<String>> who,
                                Map<String, String> initial) {
            people = changed;
            groups = all;
            members = who;
        }

        @Override
        public void outsider(Person person, String group, String initialPassword) {
            people = List.of(person);
        }

        @Override
        public boolean exists(String login) {
            return people.stream().anyMatch(each -> each.id().equals(login));
        }

        @Override
        public boolean isOutsider(String login, String group) {
            return false;
        }

        @Override
        public void password(String employee, String password) {
            throw new UnsupportedOperationException();
        }
    }

    @TestConfiguration
    static class Beside {

        @Bean
        Written written() {
            return new Written();
        }

        @Bean
        Policies policies() {
            return new Policies() {

                @Override
                public Set<String> packs() {
                    return Set.of("base", "water");
                }

                @Override
                public Set<String> calendars(String pack) {
                    return pack.equals("water") ? Set.of("cn", "office-hours") : Set.of("cn");
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
        }
    }
}
