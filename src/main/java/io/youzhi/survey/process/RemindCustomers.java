package io.youzhi.survey.process;

import java.util.Set;

import io.youzhi.engine.TaskDoor;
import io.youzhi.survey.SurveyManagement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Those who had not answered were reminded, once. */
@Component
class RemindCustomers implements TaskListener {

    private final TaskDoor door;
    private final SurveyManagement management;

    RemindCustomers(TaskDoor door, SurveyManagement management) {
        this.door = door;
        this.management = management;
    }

    @Override
    public void notify(DelegateTask task) {
        door.pass(task, Set.of(), Vocabulary.NAMES, (form, done) -> management.reminded(form.number()));
    }
}
