package io.youzhi.survey.process;

import java.util.Date;

import io.youzhi.org.Groups;
import io.youzhi.survey.SurveyDesk;
import io.youzhi.survey.SurveyViews.SurveyView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a task of a survey before whoever opened it, and the quality office. */
@Component
class PrepareSurveyTask implements TaskListener {

    private final SurveyDesk desk;

    PrepareSurveyTask(SurveyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        SurveyView survey = desk.survey(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " · " + survey.title());
        task.addCandidateUser(survey.openedBy());
        task.addCandidateGroup(Groups.QUALITY_OFFICE);
        task.setDueDate(Date.from(task.getTaskDefinitionKey().equals(Vocabulary.SEND_LINKS) ? survey.remindAt() : survey.closesAt()));
    }
}
