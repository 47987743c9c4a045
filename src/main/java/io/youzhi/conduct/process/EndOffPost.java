package io.youzhi.conduct.process;

import io.youzhi.conduct.ConsequenceManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings an employee back when their last day off post is over. */
@Component
class EndOffPost implements JavaDelegate {

    private final ConsequenceManagement consequences;

    EndOffPost(ConsequenceManagement consequences) {
        this.consequences = consequences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consequences.endOffPost(execution.getProcessBusinessKey());
    }
}
