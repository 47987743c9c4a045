package io.youzhi.inspection.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The lists of tasks that inspectors, and those who put right what they found, have in Tasklist. */
@Component
class InspectionFilters {

    private final TaskLists lists;

    InspectionFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the lists that are not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("待我检查 To inspect", 12, "#805ad5", lists.all().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}").endOr()
                .taskDefinitionKeyIn(Vocabulary.RECORD_INSPECTION),
                List.of(Groups.INSPECTOR, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
        lists.offer("待整改 To put right", 13, "#b7791f",
                lists.mineOrQueue().taskDefinitionKeyIn(FindingVocabulary.RECTIFY),
                List.of(Groups.HANDLER, Groups.UNIT_LEADER));
        lists.offer("待复查 To re-inspect", 14, "#2c7a7b", lists.all().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr()
                .taskDefinitionKeyIn(FindingVocabulary.RE_INSPECT),
                List.of(Groups.INSPECTOR, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
        lists.offer("整改延期 More time", 15, "#c05621", lists.all().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr()
                .taskDefinitionKeyIn(FindingVocabulary.DECIDE_MORE_TIME),
                List.of(Groups.INSPECTOR, Groups.UNIT_LEADER, Groups.QUALITY_OFFICE));
    }
}
