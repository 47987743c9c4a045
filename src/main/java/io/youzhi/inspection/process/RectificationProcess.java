package io.youzhi.inspection.process;

import java.time.Instant;

/** The way of a finding until it is put right, as a process. */
public interface RectificationProcess {

    /** The ladder is to be woken up then; null is never. */
    void wakeAt(String number, Instant at);

    /** Somebody asks for more time: those who decide get a task. */
    void askForTime(String number);

    /** Nobody is to decide about more time any more. */
    void askNoMore(String number);

    /** The task of whoever puts it right is due then. */
    void redate(String number, Instant due);

    /** The desk of a request that was opened for a finding is to hear that the finding proved wrong. */
    void tellRequest(String request, String finding, String reason);

    /** The finding proved wrong: its way ends, wherever it is. */
    void withdraw(String number);

    /** The open task of whoever puts it right is somebody else's from now on. */
    void assign(String number, String employee);
}
