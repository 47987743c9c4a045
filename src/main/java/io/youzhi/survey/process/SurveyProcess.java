package io.youzhi.survey.process;

import java.time.Instant;

/** What the processes of surveys do for their management. */
public interface SurveyProcess {

    /** A survey was opened; its links are sent first, where there are any. */
    void start(String number, boolean byLink, Instant remindAt, Instant closesAt);

    /** A survey ended before its time. */
    void end(String number);

    /** A bad rating was given: its recovery case is opened. */
    void recover(String rating);
}
