package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;

/** The process of a review, as conduct speaks to it. */
public interface ReviewProcess {

    /** Opens a review; {@code hearers} is the group that hears the employee. */
    void start(String number, String subject, String clause, String action, String hearers, Instant hearBy);

    /** Completes the hearing for whoever acts now. */
    void hear(String number, String hearing, Boolean attended);

    /** Completes the decision for whoever acts now. */
    void decide(String number, String outcome, String reason, LocalDate offUntil);

    /** Tells a review that waits that an appeal was decided. */
    void appealDecided(String number);

    /** Ends a review whose proposal was taken back. */
    void lapse(String number);
}
