package io.youzhi.testing;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run which tests this machine could not run, and what it would take. */
public class ClosingSummary implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Machine.without().forEach((thing, tests) -> System.out.printf(
                "NOT TESTED for want of %s: %s%n", Machine.name(thing), String.join(", ", tests)));
    }
}
