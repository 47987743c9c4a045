package sample.wrong.web;

import org.camunda.bpm.engine.TaskService;

/** Wrong on purpose: a door that goes to the engine itself. */
public class WrongController {

    private TaskService tasks;

    /** Completes a task behind everybody's back. */
    public void complete(String task) {
        tasks.complete(task);
    }
}
