package io.youzhi.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.youzhi.shared.Roles;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What each role may do in the engine and its web applications, granted at each start as far as it is missing. The work
 * of a queue comes to people by the task itself: whoever is its candidate or assignee may read, claim and complete it, but
 * not give it to others or move its dates. Which lists of tasks they have is said list by list ({@link TaskLists}). A process
 * that stands in Tasklist may be started by the groups that it names as its starters, or by all who start anything; every
 * other is started by a case only.
 */
@Component
class RoleAuthorizations {

    /** Those who work on tasks. */
    private static final List<String> WORKING =
            List.of("agent", "handler", "inspector", "unit-leader", "quality-office", "policy-administrator");
    /** Those who start something themselves. */
    private static final List<String> STARTING = List.of("agent", "handler", "inspector", "unit-leader", "quality-office");
    /** Those who watch all cases. */
    private static final List<String> WATCHING = List.of("manager", "quality-office");

    private final AuthorizationService authorizations;
    private final RepositoryService definitions;
    private final TransactionOperations transaction;

    RoleAuthorizations(AuthorizationService authorizations, RepositoryService definitions,
                       TransactionOperations transaction) {
        this.authorizations = authorizations;
        this.definitions = definitions;
        this.transaction = transaction;
    }

    /** Grants what is missing and takes back what was granted too widely, once the processes are deployed. */
    @EventListener(ProcessesDeployed.class)
    void grantAfterDeployment() {
        transaction.executeWithoutResult(status -> {
            takeBackEveryList();
            takeBackStartingAnything();
            grantAll();
        });
    }

    /** Roles were once granted every list of tasks, by which no list was for its groups alone. */
    private void takeBackEveryList() {
        List<String> roles = Stream.concat(WORKING.stream(), WATCHING.stream()).toList();
        authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).resourceType(Resources.FILTER)
                .resourceId(ANY).list().stream().filter(grant -> roles.contains(grant.getGroupId()))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    /** Roles could once start every process, also those that only a case itself may start. */
    private void takeBackStartingAnything() {
        authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
                .resourceType(Resources.PROCESS_DEFINITION).resourceId(ANY).list().stream()
                .filter(grant -> STARTING.contains(grant.getGroupId())
                        && grant.isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE))
                .forEach(grant -> {
                    grant.removePermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
                    authorizations.saveAuthorization(grant);
                });
    }

    private void grantAll() {
        for (Resource resource : Resources.values()) {
            grant(Roles.ADMINISTRATOR, resource, ANY, Permissions.ALL);
        }
        for (String role : WORKING) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(role, Resources.USER, ANY, Permissions.READ);
            grant(role, Resources.GROUP, ANY, Permissions.READ);
        }
        grant("policy-administrator", Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grantStarting();
        grantWatching();
    }

    private void grantStarting() {
        for (String role : STARTING) {
            grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
            if (!WATCHING.contains(role)) {
                grant(role, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
            }
        }
        definitions.createProcessDefinitionQuery().latestVersion().startableInTasklist().list()
                .forEach(definition -> starters(definition)
                        .forEach(role -> grant(role, Resources.PROCESS_DEFINITION, definition.getKey(),
                                Permissions.CREATE_INSTANCE)));
    }

    /** The groups that a process names as its starters; all who start anything where it names none. */
    private List<String> starters(ProcessDefinition definition) {
        List<String> named = definitions.getIdentityLinksForProcessDefinition(definition.getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        return named.isEmpty() ? STARTING : named;
    }

    private void grantWatching() {
        grant("manager", Resources.PROCESS_DEFINITION, ANY, Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB);
        grant("quality-office", Resources.PROCESS_DEFINITION, ANY, Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        for (String role : WATCHING) {
            grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(role, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        }
        grant("manager", Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant("manager", Resources.APPLICATION, "welcome", Permissions.ACCESS);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean there = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).groupIdIn(group)
                .resourceType(resource).resourceId(id).count() > 0;
        if (!there) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            for (Permission permission : permissions) {
                grant.addPermission(permission);
            }
            authorizations.saveAuthorization(grant);
        }
    }
}
