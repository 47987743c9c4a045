package io.youzhi.conduct.process;

import java.util.LinkedHashMap;
import java.util.Map;

import io.youzhi.conduct.ConsequenceManagement;
import io.youzhi.conduct.ConsequenceManagement.Paper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts on file what the form brings for each need when its step is completed, checked again. */
@Component
class CompleteFile implements TaskListener {

    private final ConsequenceManagement consequences;
    private final Steps steps;

    CompleteFile(ConsequenceManagement consequences, Steps steps) {
        this.consequences = consequences;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (String need : consequences.needs(number)) {
            String words = Fields.text(task, Fields.camel(need));
            String on = Fields.text(task, Fields.camel(need) + "On");
            if (words != null || on != null) {
                papers.put(need, new Paper(words, on));
            }
        }
        consequences.file(number, papers, steps.actor());
    }
}
