package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which lists of tasks each role finds in Tasklist. */
@OnEachDatabase
class TaskListsTest {

    private static final List<String> ROLES = List.of("agent", "handler", "inspector", "unit-leader", "quality-office",
            "policy-administrator", "manager");
    private static final String MINE = "我的任务 My tasks";
    private static final String QUEUE = "本单位队列 My unit's queue";
    private static final String VISITS = "待回访 Return visits";
    private static final String COMPLAINTS = "投诉调查 Complaints";
    private static final String DECISIONS = "待我审批 Leader decisions";
    private static final String TRIAGE = "人工分诊与重新派单 Triage and dispatch";
    private static final String APPEALS = "申诉与评议 Appeals and reviews";
    private static final String ALL = "全部任务 All tasks";

    @Autowired
    private TaskLists lists;
    @Autowired
    private RoleAuthorizations roles;
    @Autowired
    private FilterService filters;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private IdentityService identity;

    @AfterEach
    void nobodyIsThere() {
        identity.clearAuthentication();
    }

    @Test
    void givesEachRoleItsOwn() {
        assertThat(listsOf("agent")).contains(MINE, QUEUE, VISITS, TRIAGE)
                .doesNotContain(COMPLAINTS, DECISIONS, APPEALS, ALL);
        assertThat(listsOf("handler")).contains(MINE, QUEUE)
                .doesNotContain(VISITS, COMPLAINTS, DECISIONS, TRIAGE, APPEALS, ALL);
        assertThat(listsOf("unit-leader")).contains(MINE, QUEUE, COMPLAINTS, DECISIONS, APPEALS)
                .doesNotContain(VISITS, TRIAGE, ALL);
        assertThat(listsOf("quality-office")).contains(MINE, QUEUE, VISITS, COMPLAINTS, DECISIONS, TRIAGE, APPEALS, ALL);
        assertThat(listsOf("inspector")).contains(MINE, QUEUE).doesNotContain(VISITS, COMPLAINTS, DECISIONS, ALL);
        assertThat(listsOf("policy-administrator")).contains(MINE, QUEUE).doesNotContain(VISITS, COMPLAINTS, ALL);
        assertThat(listsOf("manager")).contains(ALL).doesNotContain(MINE, VISITS, COMPLAINTS, DECISIONS);
        assertThat(listsOf("customer")).isEmpty();
    }

    @Test
    void takesBackWhatEarlierVersionsGrantedToEverybody() {
        ROLES.forEach(this::grantEveryList);
        assertThat(listsOf("handler")).contains(ALL);

        roles.grantAfterDeployment();

        givesEachRoleItsOwn();
    }

    @Test
    void grantsAListThatIsThereToThoseWhoLackIt() {
        String name = "lists-" + UUID.randomUUID();
        lists.offer(name, 90, "#000000", lists.mine(), List.of("handler"));
        lists.offer(name, 90, "#000000", lists.mine(), List.of("handler", "inspector"));

        assertThat(listsOf("inspector")).contains(name);
        assertThat(listsOf("agent")).doesNotContain(name);
        assertThat(filters.createFilterQuery().filterName(name).count()).isEqualTo(1);
        filters.deleteFilter(filters.createFilterQuery().filterName(name).singleResult().getId());
    }

    private List<String> listsOf(String role) {
        identity.setAuthentication("somebody", List.of(role));
        List<String> found = filters.createFilterQuery().list().stream().map(Filter::getName).toList();
        identity.clearAuthentication();
        return found;
    }

    private void grantEveryList(String role) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(role);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
