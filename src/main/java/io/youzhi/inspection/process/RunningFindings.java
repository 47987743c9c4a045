package io.youzhi.inspection.process;

import io.youzhi.engine.RunningCases;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Findings are put right for weeks: those that began before an upgrade can be withdrawn and extended after it, too. */
@Component
class RunningFindings {

    private final RunningCases cases;

    RunningFindings(RunningCases cases) {
        this.cases = cases;
    }

    /** Lets them go on by the newest version of their process. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        cases.goOnByTheNewest(FindingVocabulary.PROCESS);
    }
}
