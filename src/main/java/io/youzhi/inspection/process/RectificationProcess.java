package io.youzhi.inspection.process;

import java.time.Instant;

/** The way of a finding until it is put right, as a process. */
public interface RectificationProcess {

    /** The ladder is to be woken up then; null is never. */
    void wakeAt(String number, Instant at);

    /** The finding proved wrong: its way ends, wherever it is. */
    void withdraw(String number);

    /** The open task of whoever puts it right is somebody else's from now on. */
    void assign(String number, String employee);
}
