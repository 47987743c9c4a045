package io.youzhi.inspection.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The lists of tasks that inspectors find in Tasklist. */
@Component
class InspectionFilters {

    private final TaskLists lists;

    InspectionFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the list if it is not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("待我检查 To inspect", 12, "#805ad5", lists.all().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}").endOr()
                .taskDefinitionKeyIn(Vocabulary.RECORD_INSPECTION),
                List.of(Groups.INSPECTOR, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
    }
}
