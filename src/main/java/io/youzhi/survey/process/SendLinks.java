package io.youzhi.survey.process;

import java.util.Set;

import io.youzhi.engine.TaskDoor;
import io.youzhi.survey.SurveyManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The links are on their way to the customers. */
@Component
class SendLinks implements TaskListener {

    private final TaskDoor door;
    private final SurveyManagement management;

    SendLinks(TaskDoor door, SurveyManagement management) {
        this.door = door;
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        door.pass(task, Set.of(), Vocabulary.NAMES, (form, done) -> management.sent(form.number()));
    }
}
