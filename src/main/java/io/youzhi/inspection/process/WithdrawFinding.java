package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.WithdrawalManagement;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws a finding from the start form in Tasklist; the reason does not stay in the process. */
@Component
class WithdrawFinding implements JavaDelegate {

    static final Set<String> FIELDS = Set.of("number", "reason");
    private final WithdrawalManagement withdrawals;
    private final Actors actors;
    private final TaskDoor door;

    WithdrawFinding(WithdrawalManagement withdrawals, Actors actors, TaskDoor door) {
        this.withdrawals = withdrawals;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(execution, null, by.login(), FIELDS, FindingVocabulary.NAMES);
        String number = form.text(FindingVocabulary.NUMBER);
        execution.setProcessBusinessKey(number);
        door.speak(() -> withdrawals.withdraw(number, form.text("reason"), by));
    }
}
