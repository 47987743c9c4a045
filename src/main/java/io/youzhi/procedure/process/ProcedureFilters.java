package io.youzhi.procedure.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The list of steps that are to be put on record. */
@Component
class ProcedureFilters {

    private final TaskLists lists;

    ProcedureFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the list if it is not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("规程步骤 Procedure steps", 11, "#2c7a7b", lists.mineOrQueue()
                .taskDefinitionKeyIn(ProcedureProcesses.RECORD_STEP),
                List.of(Groups.AGENT, Groups.HANDLER, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
    }
}
