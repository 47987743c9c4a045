package io.youzhi.request.process;

import io.youzhi.request.ClosureManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a request and archives it. */
@Component
class CloseRequest implements JavaDelegate {

    private final ClosureManagement closure;

    CloseRequest(ClosureManagement closure) {
        this.closure = closure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closure.close(execution.getProcessBusinessKey());
    }
}
