package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.request.IntakeManagement;
import io.youzhi.request.NewRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a request that another case needs; what it says does not stay in the process. */
@Component
class RegisterRequestOfCase implements JavaDelegate {

    private static final Set<String> FIELDS = Set.of("channel", "kind", "category", "what", "place", "asset", "unit",
            "name", "phone", "occasion");
    private final IntakeManagement intake;

    RegisterRequestOfCase(IntakeManagement intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = (String) execution.getVariable(Vocabulary.TAKER);
        Form form = Form.read(execution, null, by, FIELDS, Vocabulary.NAMES);
        String number = intake.registerOnOccasion(request(form), form.text("occasion"), by).number();
        execution.setVariable(Vocabulary.NUMBER, number);
    }

    private static NewRequest request(Form form) {
        return new NewRequest(form.text("channel"), form.text("kind"), form.text("category"), form.text("what"), form.text("place"),
                form.text("asset"), form.text("unit"), form.text("name"), form.text("phone"), null, false, null, null, null, null, null,
                null, null, null, null);
    }
}
