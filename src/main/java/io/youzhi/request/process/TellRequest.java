package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.request.OccasionManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case that a request was opened for proved wrong: whoever has the request hears of it. */
@Component
class TellRequest implements JavaDelegate {

    private final OccasionManagement occasions;

    TellRequest(OccasionManagement occasions) {
        this.occasions = occasions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Form form = Form.read(execution, number, null, Set.of("occasion", "reason"), Vocabulary.NAMES);
        occasions.withdrawn(number, form.text("occasion"), form.text("reason"));
    }
}
