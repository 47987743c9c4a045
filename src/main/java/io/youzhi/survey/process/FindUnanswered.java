package io.youzhi.survey.process;

import io.youzhi.survey.SurveyManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether there is anybody to remind. */
@Component
class FindUnanswered implements JavaDelegate {

    private final SurveyManagement management;

    FindUnanswered(SurveyManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Vocabulary.UNANSWERED, management.hasUnanswered(execution.getProcessBusinessKey()));
    }
}
