package io.youzhi.survey.process;

import io.youzhi.survey.SurveyManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The survey is over at its time. */
@Component
class CloseSurvey implements JavaDelegate {

    private final SurveyManagement management;

    CloseSurvey(SurveyManagement management) {
        this.management = management;
    }

    @Override
    public void execute(DelegateExecution execution) {
        management.close(execution.getProcessBusinessKey());
    }
}
