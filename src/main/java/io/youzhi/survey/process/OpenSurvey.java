package io.youzhi.survey.process;

import java.util.List;
import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.shared.Reader;
import io.youzhi.survey.NewSurvey;
import io.youzhi.survey.NewSurvey.NewInvitation;
import io.youzhi.survey.SurveyManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a survey from the start form in Tasklist; it goes on as a case of its own. */
@Component
class OpenSurvey implements JavaDelegate {

    private static final Set<String> FIELDS = Set.of("unit", "questionnaire", "title", "year", "closesAt", "asked",
            "contacts", "clerks");
    private final SurveyManagement management;
    private final TaskDoor door;
    private final Actors actors;

    OpenSurvey(SurveyManagement management, TaskDoor door, Actors actors) {
        this.management = management;
        this.door = door;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(execution, null, by.login(), FIELDS, Vocabulary.NAMES);
        door.speak(() -> {
            String number = management.open(survey(form), by);
            if (!form.texts("clerks").isEmpty()) {
                management.layCards(number, form.texts("clerks"), by);
            }
            execution.setVariable(Vocabulary.NUMBER, number);
        });
    }

    private static NewSurvey survey(Form form) {
        List<NewInvitation> people = form.text("contacts") == null ? List.of() : form.text("contacts").lines()
                .map(String::strip).filter(line -> !line.isEmpty()).map(OpenSurvey::invitation).toList();
        return new NewSurvey(form.text("unit"), form.text("questionnaire"), form.text("title"), form.whole("year"),
                form.moment("closesAt"), form.whole("asked"), people);
    }

    /** A line of the form: the contact, and after a comma the customer's kind. */
    private static NewInvitation invitation(String line) {
        String[] parts = line.split("[,，;；\\t]", 2);
        return new NewInvitation(parts[0].strip(), null, parts.length < 2 || parts[1].isBlank() ? null : parts[1].strip());
    }
}
