package io.youzhi.request.process;

import java.util.List;
import java.util.stream.Stream;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks that people find in Tasklist at first start: those for everybody, and those of requests. */
@Component
class RequestFilters {

    private final TaskLists lists;

    RequestFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the lists that are not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void provide() {
        List<String> working = List.of(Groups.AGENT, Groups.HANDLER, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE);
        List<String> everybody = Stream.concat(working.stream(), Stream.of(Groups.INSPECTOR, Groups.POLICY_ADMINISTRATOR))
                .toList();
        lists.offer("我的任务 My tasks", 1, "#2f6fab", lists.mine(), everybody);
        lists.offer("本单位队列 My unit's queue", 2, "#3d9970", lists.queue(), everybody);
        lists.offer("今日到期 Due today", 3, "#e69500", lists.mineOrQueue().dueBeforeExpression(
                "${dateTime().withTimeAtStartOfDay().plusDays(1).toDate()}"), everybody);
        lists.offer("已超期 Overdue", 4, "#c0392b", lists.mineOrQueue().dueBeforeExpression("${now()}"),
                everybody);
        lists.offer("待回访 Return visits", 5, "#8e44ad", lists.all().taskDefinitionKeyIn("userTask_CallCustomer"),
                List.of(Groups.AGENT, Groups.QUALITY_OFFICE));
        lists.offer("投诉调查 Complaints", 6, "#d35400",
                lists.mineOrQueue().taskDefinitionKeyIn("userTask_InvestigateComplaint"),
                List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
        lists.offer("待我审批 Leader decisions", 7, "#16a085", lists.mineOrQueue().taskDefinitionKeyIn(
                "userTask_DecideRefusal", "userTask_DecideExtension", "userTask_DecideLongerWait"),
                List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
        lists.offer("人工分诊与重新派单 Triage and dispatch", 8, "#7f8c8d", lists.mineOrQueue().taskDefinitionKeyIn(
                "userTask_TriageByHand", "userTask_DispatchAgain"), List.of(Groups.AGENT, Groups.QUALITY_OFFICE));
        lists.offer("等待客户 Waiting for customers", 9, "#95a5a6", lists.mineOrQueue().taskDefinitionKeyIn(
                "userTask_WaitForCustomer", "userTask_ReceivePapers"), working);
        lists.offer("全部任务 All tasks", 20, "#34495e", lists.all(), List.of(Groups.QUALITY_OFFICE, Groups.MANAGER));
    }
}
