package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.IntakeManagement;
import io.youzhi.request.NewRequest;
import io.youzhi.request.Receipt;
import io.youzhi.request.RequestDesk;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes a request from the start form in Tasklist; what was filled in does not stay in the process. Whoever starts it is its
 * taker, whatever they send along.
 */
@Component
class RegisterRequest implements JavaDelegate {

    static final Set<String> FIELDS = Set.of("channel", "kind", "category", "what", "place", "asset", "unit", "anonymous",
            "name", "phone", "address", "papers", "externalNumber", "externalDue", "account");
    private final IntakeManagement intake;
    private final RequestDesk desk;
    private final TaskDoor door;
    private final PromisedTimes promises;
    private final Actors actors;

    RegisterRequest(IntakeManagement intake, RequestDesk desk, TaskDoor door, PromisedTimes promises, Actors actors) {
        this.intake = intake;
        this.desk = desk;
        this.door = door;
        this.promises = promises;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = actors.current().map(Reader::login).orElseGet(() -> (String) execution.getVariable(Vocabulary.TAKER));
        execution.setVariable(Vocabulary.TAKER, by);
        Form form = Form.read(execution, null, by, FIELDS, Vocabulary.NAMES);
        door.speak(() -> {
            Receipt receipt = intake.register(request(form), by);
            execution.setProcessBusinessKey(receipt.number());
            execution.setVariable(Vocabulary.NUMBER, receipt.number());
            execution.setVariable(Vocabulary.PROMISES, promises.text(receipt, desk.zone(receipt.number())));
        });
    }

    private static NewRequest request(Form form) {
        return new NewRequest(form.text("channel"), form.text("kind"), form.text("category"), form.text("what"),
                form.text("place"), form.text("asset"), form.text("unit"), form.text("name"), form.text("phone"),
                form.text("address"), form.ticked("anonymous"), null, null, null, null, null, form.texts("papers"),
                form.text("externalNumber"), form.moment("externalDue"), form.text("account"));
    }
}
