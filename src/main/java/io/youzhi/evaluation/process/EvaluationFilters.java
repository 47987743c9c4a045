package io.youzhi.evaluation.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The list of measures to confirm and objections to settle. */
@Component
class EvaluationFilters {

    private final TaskLists lists;

    EvaluationFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the list if it is not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("期间评价 Evaluation of periods", 12, "#b7791f", lists.mineOrQueue().taskDefinitionKeyIn(
                EvaluationProcesses.CONFIRM, EvaluationProcesses.SETTLE, EvaluationProcesses.CHECK_PAYROLL,
                EvaluationProcesses.RELEASE_PAYROLL), List.of(Groups.UNIT_LEADER, Groups.QUALITY_OFFICE, Groups.MANAGER));
    }
}
