package io.youzhi.conduct.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The list of hearings and decisions, which would otherwise stand far down among the requests. */
@Component
class ConductFilters {

    private final TaskLists lists;

    ConductFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the list if it is not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("申诉与评议 Appeals and reviews", 10, "#7d5ba6", lists.mineOrQueue().taskDefinitionKeyIn(
                ConductProcesses.HEAR_EMPLOYEE, ConductProcesses.DECIDE_PROPOSAL, ConductProcesses.DECIDE_APPEAL),
                List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
    }
}
