package io.youzhi.request.process;

import java.time.Instant;
import java.util.Map;

import io.youzhi.rules.Priority;
import io.youzhi.shared.Reader;

/** What the management asks of the process that carries a request. */
public interface RequestProcess {

    /** Starts the process of a request; its number is the business key. */
    void start(String number);

    /** When the process is to wake up the ladder next; null if no clock runs. Takes effect as the transaction ends. */
    void wakeAt(String number, Instant at);

    /** The open task of the handling goes to somebody. */
    void assign(String number, String employee);

    /** The open tasks leave the groups of one unit for those of another. */
    void move(String number, String from, String to);

    /** Open tasks become more urgent. */
    void prioritise(String number, Priority priority);

    /**
     * A limit is due at another time, and with it the open tasks of the handling that were due by it; the others stay as
     * they are.
     */
    void redate(String number, Instant before, Instant due, Instant followUp);

    /** Interrupts whatever is going on: the customer withdrew. */
    void withdraw(String number);

    /** The open request to which this one is linked is over: with a result, or without one. */
    void originalOver(String number, boolean withResult);

    /** Asks for an inspection as somebody, with what they filled in; the number of the inspection. */
    String askForInspection(String number, Map<String, Object> wanted, Reader by);
}
