package io.youzhi.conduct.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The lists of hearings and decisions and of what follows, which would otherwise stand far down among the requests. */
@Component
class ConductFilters {

    private final TaskLists lists;

    ConductFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the lists if they are not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("申诉与评议 Appeals and reviews", 10, "#7d5ba6", lists.mineOrQueue().taskDefinitionKeyIn(
                ConductProcesses.HEAR_EMPLOYEE, ConductProcesses.DECIDE_PROPOSAL, ConductProcesses.DECIDE_APPEAL),
                List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE, Groups.MANAGER));
        lists.offer("处置执行 Carrying out", 11, "#7d5ba6", lists.mineOrQueue().taskDefinitionKeyIn(
                ConductProcesses.COMPLETE_FILE, ConductProcesses.HOLD_TALK, ConductProcesses.PLAN_TRAINING,
                ConductProcesses.HOLD_EXAM, ConductProcesses.PLAN_SUPERVISION, ConductProcesses.CLOSE_SUPERVISION,
                ConductProcesses.DECIDE_RETURN, ConductProcesses.CARRY_OUT_DECISION),
                List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
    }
}
