package io.youzhi.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks that people find in Tasklist. Each module offers its own at start. */
@Component
public class TaskLists {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final AsTheHouse house;

    TaskLists(FilterService filters, TaskService tasks, AuthorizationService authorizations, AsTheHouse house) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.house = house;
    }

    /**
     * Makes a list, in its place, for members of some groups and nobody else. One that is there, changed by somebody or not,
     * stays, and is granted to those of the groups who lack it.
     */
    @Transactional
    public void offer(String name, int place, String colour, TaskQuery query, List<String> groups) {
        house.does(() -> {
            List<Filter> there = filters.createFilterQuery().filterName(name).list();
            String id = there.isEmpty() ? make(name, place, colour, query) : there.get(0).getId();
            groups.forEach(group -> grant(id, group));
        });
    }

    private String make(String name, int place, String colour, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("color", colour, "priority", place, "refresh", true));
        return filters.saveFilter(filter).getId();
    }

    /** Every task. */
    public TaskQuery all() {
        return tasks.createTaskQuery();
    }

    /** Tasks that whoever looks has taken on. */
    public TaskQuery mine() {
        return all().taskAssigneeExpression("${currentUser()}");
    }

    /** Tasks that whoever looks could take on. */
    public TaskQuery queue() {
        return all().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned();
    }

    /** Tasks that whoever looks has taken on, or that are for a group of theirs. */
    public TaskQuery mineOrQueue() {
        return all().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
    }

    private void grant(String filter, String group) {
        if (authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).groupIdIn(group)
                .count() > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
