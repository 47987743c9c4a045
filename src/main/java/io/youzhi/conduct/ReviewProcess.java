package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The process of a review, as conduct speaks to it. */
public interface ReviewProcess {

    /** Opens a review; {@code needsFile} says that something has to be on file before it is decided. */
    void start(ReviewView review, Roles roles, boolean needsFile);

    /** Completes the hearing for whoever acts now. */
    void hear(String number, String hearing, Boolean attended);

    /** Completes the decision for whoever acts now. */
    void decide(String number, String outcome, String reason, LocalDate offUntil);

    /** Completes another step, such as {@code HoldTalk}, for whoever acts now. */
    void complete(String number, String step, Map<String, Object> fields);

    /** Tells a review that waits that an appeal was decided. */
    void appealDecided(String number);

    /** Tells a training that its exam was recorded otherwise. */
    void examHeld(String number);

    /** Ends a review whose proposal was taken back. */
    void lapse(String number);

    /**
     * Groups that take part.
     *
     * @param hearers  those who hear the employee, and lead the talk or the training
     * @param deciders those who decide; null where the rules did
     */
    record Roles(String hearers, String deciders) {
    }
}
