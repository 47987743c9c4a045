package io.youzhi.request.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.org.Groups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks that people find in Tasklist at first start. One that somebody has changed stays as it is. */
@Component
class RequestFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final AsTheHouse house;

    RequestFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, AsTheHouse house) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.house = house;
    }

    /** Makes the lists that are not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void provide() {
        house.does(() -> {
            List<String> working = List.of(Groups.AGENT, Groups.HANDLER, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE);
            add("我的任务 My tasks", 1, "#2f6fab", mine(), working);
            add("本单位队列 My unit's queue", 2, "#3d9970", queue(), working);
            add("今日到期 Due today", 3, "#e69500", mineOrQueue().dueBeforeExpression(
                    "${dateTime().withTimeAtStartOfDay().plusDays(1).toDate()}"), working);
            add("已超期 Overdue", 4, "#c0392b", mineOrQueue().dueBeforeExpression("${now()}"), working);
            add("待回访 Return visits", 5, "#8e44ad", query().taskDefinitionKeyIn("userTask_CallCustomer"),
                    List.of(Groups.AGENT, Groups.QUALITY_OFFICE));
            add("投诉调查 Complaints", 6, "#d35400", mineOrQueue().taskDefinitionKeyIn("userTask_InvestigateComplaint"),
                    List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
            add("待我审批 Leader decisions", 7, "#16a085", mineOrQueue().taskDefinitionKeyIn("userTask_DecideRefusal",
                    "userTask_DecideExtension", "userTask_DecideLongerWait"),
                    List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
            add("人工分诊与重新派单 Triage and dispatch", 8, "#7f8c8d", mineOrQueue().taskDefinitionKeyIn(
                    "userTask_TriageByHand", "userTask_DispatchAgain"), List.of(Groups.AGENT, Groups.QUALITY_OFFICE));
            add("等待客户 Waiting for customers", 9, "#95a5a6", mineOrQueue().taskDefinitionKeyIn(
                    "userTask_WaitForCustomer", "userTask_ReceivePapers"), working);
            add("全部任务 All tasks", 10, "#34495e", query(), List.of(Groups.QUALITY_OFFICE, Groups.MANAGER));
        });
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private TaskQuery mine() {
        return query().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery queue() {
        return query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned();
    }

    private TaskQuery mineOrQueue() {
        return query().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
    }

    private void add(String name, int place, String colour, TaskQuery query, List<String> groups) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Map<String, Object> looks = new HashMap<>();
        looks.put("color", colour);
        looks.put("priority", place);
        looks.put("refresh", true);
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(looks);
        String id = filters.saveFilter(filter).getId();
        groups.forEach(group -> grant(id, group));
    }

    private void grant(String filter, String group) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
