package io.youzhi.survey.process;

import java.util.List;

import io.youzhi.engine.TaskLists;
import io.youzhi.org.Groups;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The list of what is to be done about surveys. */
@Component
class SurveyFilters {

    private final TaskLists lists;

    SurveyFilters(TaskLists lists) {
        this.lists = lists;
    }

    /** Makes the list if it is not there yet. */
    @EventListener(ApplicationReadyEvent.class)
    void provide() {
        lists.offer("满意度调查 Surveys", 16, "#3182ce", lists.all().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr()
                .taskDefinitionKeyIn(Vocabulary.SEND_LINKS, Vocabulary.REMIND_CUSTOMERS),
                List.of(Groups.QUALITY_OFFICE, Groups.UNIT_LEADER, Groups.MANAGER));
    }
}
