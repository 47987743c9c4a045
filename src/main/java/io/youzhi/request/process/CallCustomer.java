package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.VisitManagement.Called;
import io.youzhi.request.VisitManagement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Somebody called the customer, or tried to. */
@Component
class CallCustomer extends HumanStep {

    private final VisitManagement visits;

    CallCustomer(TaskDoor door, VisitManagement visits) {
        super(door);
        this.visits = visits;
    }

    @Override
    Set<String> fields() {
        return Set.of("reached", "score", "stars", "remark");
    }

    @Override
    void take(Form form, DelegateTask task) {
        String outcome = visits.visit(form.number(), new Called("yes".equals(form.text("reached")), form.amount("score"),
                form.whole("stars"), form.text("remark")), form.by());
        task.getExecution().setVariable(Vocabulary.VISITED, outcome);
    }
}
