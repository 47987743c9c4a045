package io.youzhi.conduct;

import java.time.Instant;

/** The process of an appeal, as conduct speaks to it. */
public interface AppealProcess {

    /** Lays an appeal before the quality office. */
    void start(String number, Long line, String clause, String subject, Instant answerBy);

    /** Completes the open step of an appeal for whoever acts now. */
    void decide(String number, String outcome, String reason);

    /** Ends the process of an appeal that has nothing left to decide. */
    void lapse(String number);
}
