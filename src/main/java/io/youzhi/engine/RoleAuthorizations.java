package io.youzhi.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.youzhi.shared.Roles;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What each role may do in the engine and its web applications, granted at each start as far as it is missing. The work
 * of a queue comes to people by the task itself: whoever is its candidate or assignee may read and complete it. Which lists
 * of tasks they have is said list by list ({@link TaskLists}).
 */
@Component
class RoleAuthorizations implements SmartInitializingSingleton {

    /** Those who work on tasks. */
    private static final List<String> WORKING =
            List.of("agent", "handler", "inspector", "unit-leader", "quality-office", "policy-administrator");
    /** Those who start something themselves. */
    private static final List<String> STARTING = List.of("agent", "handler", "inspector", "unit-leader", "quality-office");
    /** Those who watch all cases. */
    private static final List<String> WATCHING = List.of("manager", "quality-office");

    private final AuthorizationService authorizations;
    private final TransactionOperations transaction;

    RoleAuthorizations(AuthorizationService authorizations, TransactionOperations transaction) {
        this.authorizations = authorizations;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            takeBackEveryList();
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
                grant(role, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
            }
        }
    }

    private void grantWatching() {
        grant("manager", Resources.PROCESS_DEFINITION, ANY, Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB);
        grant("quality-office", Resources.PROCESS_DEFINITION, ANY, Permissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE, ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY);
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
