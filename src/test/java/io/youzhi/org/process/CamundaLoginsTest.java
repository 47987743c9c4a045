package io.youzhi.org.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import io.youzhi.org.InvitationManagement;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's identity service follows the organisation, in the same transaction. */
@ServerTest
class CamundaLoginsTest {

    private static final String PASSWORD = "first-password-1";

    @Autowired
    private OrganisationManagement management;
    @Autowired
    private InvitationManagement invitations;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aCompany() {
        management.load(new OrganisationFile(List.of(unit("logins-co", null), unit("logins-branch", "logins-co"),
                unit("logins-hall", "logins-branch")), List.of(person("logins.li", "logins-hall", true, "agent"))));
    }

    @AfterEach
    void nobodyIsLeft() {
        identity.clearAuthentication();
        management.load(new OrganisationFile(List.of(),
                List.of(person("logins.li", "logins-hall", false), person("logins.wu", "logins-hall", false))));
    }

    @Test
    void makesALoginWithItsGroups() {
        assertThat(identity.checkPassword("logins.li", PASSWORD)).isTrue();
        assertThat(groups("logins.li")).containsExactlyInAnyOrder("agent", "queue.logins-hall");
        assertThat(identity.createGroupQuery().groupId("leaders.logins-branch").count()).isEqualTo(1);
    }

    @Test
    void keepsAPasswordThatIsThere() {
        management.password("logins.li", "second-password-2");
        management.save(new EmployeeEntry("logins.li", "李丽", "logins-branch", "office", List.of("administrator"), null,
                null, true, PASSWORD));
        assertThat(identity.checkPassword("logins.li", "second-password-2")).isTrue();
        assertThat(groups("logins.li")).contains("camunda-admin").doesNotContain("agent");
    }

    @Test
    void nobodyLogsInWithoutAPassword() {
        management.save(new EmployeeEntry("logins.wu", "吴", "logins-hall", null, List.of("agent"), null, null, true,
                null));
        assertThat(identity.createUserQuery().userId("logins.wu").count()).isEqualTo(1);
        assertThat(identity.checkPassword("logins.wu", "")).isFalse();
    }

    @Test
    void whoLeavesHasNoLogin() {
        management.save(person("logins.li", "logins-hall", false, "agent"));
        assertThat(identity.createUserQuery().userId("logins.li").count()).isZero();
        assertThat(identity.checkPassword("logins.li", PASSWORD)).isFalse();
        management.save(person("logins.li", "logins-hall", true, "agent"));
        assertThat(identity.checkPassword("logins.li", PASSWORD)).isTrue();
        assertThat(groups("logins.li")).containsExactlyInAnyOrder("agent", "queue.logins-hall");
    }

    @Test
    void leavesWhatSomebodyMadeByHand() {
        identity.saveGroup(identity.newGroup("logins-by-hand"));
        identity.createMembership("logins.li", "logins-by-hand");
        management.save(person("logins.li", "logins-branch", true, "handler"));
        assertThat(groups("logins.li")).contains("handler", "queue.logins-branch", "logins-by-hand");
    }

    @Test
    void asksForNoRightsInTheEngine() {
        identity.setAuthentication("somebody", List.of());
        management.save(person("logins.wu", "logins-hall", true, "agent"));
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("somebody");
        identity.clearAuthentication();
        assertThat(groups("logins.wu")).containsExactlyInAnyOrder("agent", "queue.logins-hall");
    }

    @Test
    void rollsBackWithTheOrganisation() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            management.save(person("logins.zhao", "logins-hall", true, "agent"));
            throw new IllegalStateException("too late");
        })).hasMessage("too late");
        assertThat(identity.createUserQuery().userId("logins.zhao").count()).isZero();
        assertThat(management.employees(null, null, null, "logins.zhao",
                org.springframework.data.domain.Pageable.unpaged())).isEmpty();
    }

    @Test
    void makesALoginForACustomerOnce() {
        management.customer("logins.customer", "吴先生", PASSWORD);
        management.customer("logins.customer", "吴先生", "another-password-2");
        assertThat(identity.checkPassword("logins.customer", PASSWORD)).isTrue();
        assertThat(groups("logins.customer")).containsExactly("customer");
    }

    @Test
    void whoIsInvitedChoosesThePasswordOnce() {
        String first = invitations.invite("logins.li").word();
        String word = invitations.invite("logins.li").word();
        assertThatThrownBy(() -> invitations.accept(first, "my-own-word-1")).isInstanceOf(Refused.class);
        invitations.accept(word, "my-own-word-1");
        assertThat(identity.checkPassword("logins.li", "my-own-word-1")).isTrue();
        assertThatThrownBy(() -> invitations.accept(word, "my-own-word-2")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invitations.accept(null, "my-own-word-2")).isInstanceOf(Refused.class);
    }

    @Test
    void aRefusedPasswordLeavesTheInvitation() {
        String word = invitations.invite("logins.li").word();
        assertThatThrownBy(() -> invitations.accept(word, "short")).isInstanceOf(Refused.class);
        invitations.accept(word, "my-own-word-1");
    }

    @Test
    void anInvitationIsOverAfterAWeek() {
        String word = invitations.invite("logins.li").word();
        ClockUtil.offset(Duration.ofDays(7).toMillis());
        try {
            assertThatThrownBy(() -> invitations.accept(word, "my-own-word-1")).isInstanceOf(Refused.class);
        } finally {
            ClockUtil.reset();
        }
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private static UnitEntry unit(String id, String parent) {
        return new UnitEntry(id, id, "department", parent, null, null, null, null, null);
    }

    private static EmployeeEntry person(String id, String unit, boolean active, String... roles) {
        return new EmployeeEntry(id, id, unit, "office", List.of(roles), null, null, active, PASSWORD);
    }
}
