package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What people may do in the engine behind the back of the journeys. */
@OnEachDatabase
class RightsTest {

    private static final List<String> STARTING = List.of("agent", "handler", "inspector", "unit-leader", "quality-office");

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private RoleAuthorizations roles;
    @Autowired
    private TestRestTemplate http;

    @Test
    void nobodyStartsWhatOnlyACaseStarts() {
        List<String> ofCases = repository.createProcessDefinitionQuery().latestVersion().notStartableInTasklist().list()
                .stream().map(ProcessDefinition::getKey).toList();
        assertThat(ofCases).contains("handle-request", "complete-papers", "conduct-review", "appeal");
        for (String role : List.of("agent", "handler", "inspector", "unit-leader", "quality-office", "manager", "customer")) {
            for (String process : ofCases) {
                assertThat(start("test." + role, process)).as(role + " " + process).isEqualTo(403);
            }
        }
    }

    @Test
    void whoIsNamedAsStarterStartsWhatStandsInTasklist() {
        assertThat(mayStart("agent", "take-request")).isTrue();
        assertThat(mayStart("quality-office", "take-request")).isTrue();
        assertThat(mayStart("quality-office", "record-conduct-event")).isTrue();
        assertThat(mayStart("agent", "record-conduct-event")).isFalse();
        assertThat(mayStart("manager", "take-request")).isFalse();
    }

    @Test
    void takesBackWhatEarlierVersionsGranted() {
        STARTING.forEach(role -> {
            Authorization wide = authorizations.createAuthorizationQuery().groupIdIn(role)
                    .resourceType(Resources.PROCESS_DEFINITION).resourceId(Authorization.ANY).singleResult();
            wide.addPermission(Permissions.CREATE_INSTANCE);
            authorizations.saveAuthorization(wide);
        });
        assertThat(mayStart("agent", "handle-request")).isTrue();

        roles.grantAfterDeployment();

        nobodyStartsWhatOnlyACaseStarts();
        whoIsNamedAsStarterStartsWhatStandsInTasklist();
    }

    @Test
    void whoMayDoATaskMayNotGiveItAwayOrMoveItsDates() {
        String task = newTask();
        assertThat(post("test.agent", "/task/" + task + "/assignee", Map.of("userId", "ghost"))).isEqualTo(403);
        assertThat(send(HttpMethod.PUT, "test.agent", "/task/" + task, Map.of("name", "else"))).isEqualTo(403);
        assertThat(post("test.agent", "/task/" + task + "/claim", Map.of("userId", "test.agent"))).isEqualTo(204);
        assertThat(post("test.agent", "/task/" + task + "/assignee", Map.of("userId", "ghost"))).isEqualTo(403);
        assertThat(post("test.agent", "/task/" + task + "/complete", Map.of())).isEqualTo(204);
    }

    private boolean mayStart(String role, String process) {
        return authorizations.isUserAuthorized("somebody", List.of(role), Permissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION, process);
    }

    private int start(String who, String process) {
        return post(who, "/process-definition/key/" + process + "/start", Map.of("businessKey", "R-none"));
    }

    private String newTask() {
        repository.createDeployment().name("one-task").enableDuplicateFiltering(true)
                .addClasspathResource("samples/one-task.bpmn").deploy();
        return tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("one-task").getId())
                .singleResult().getId();
    }

    private int post(String who, String path, Map<String, Object> body) {
        return send(HttpMethod.POST, who, path, body);
    }

    private int send(HttpMethod method, String who, String path, Map<String, Object> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(who, TestLogins.PASSWORD)
                .exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), String.class).getStatusCode()
                .value();
    }
}
