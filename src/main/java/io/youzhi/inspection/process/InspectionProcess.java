package io.youzhi.inspection.process;

import java.time.Instant;

/** What the processes of inspections do for their management. */
public interface InspectionProcess {

    /** An inspection was opened; its unit is told before, or not. */
    void start(String number, boolean announced);

    /** An inspection was opened and recorded at once: what it found comes next. */
    void startRecorded(String number);

    /** An inspection is not made after all. */
    void cancel(String number);

    /** Somebody inspects in another's place. */
    void replaceInspector(String number, String gone, String successor);

    /** A plan was made: it waits for its occasions, the first of which is at {@code next}. */
    void startPlan(String number, Instant next);

    /** The next occasion of a plan is another one. */
    void movePlan(String number, Instant next);

    /** A plan is carried out no more. */
    void endPlan(String number);
}
