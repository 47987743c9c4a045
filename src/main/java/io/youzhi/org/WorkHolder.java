package io.youzhi.org;

import java.time.Instant;
import java.util.List;

/**
 * Port to whoever keeps open work of employees. The organisation asks every holder before somebody moves or leaves, so
 * that no case is ever without an owner.
 */
public interface WorkHolder {

    /** What an employee has in hand. */
    List<Held> held(String employee);

    /**
     * Gives what an employee has in hand under a number to somebody else, on record; nothing where this holder knows
     * none.
     *
     * @param reason why, in people's words, or null
     * @param by     login of whoever asked for it, or null for the server itself
     */
    void handOver(String number, String from, String to, String reason, String by);

    /**
     * Work in hand.
     *
     * @param number what people call it: the number of a request, a review; several holders may know the same
     * @param kind   what it is: request, task
     * @param name   a word or two for those who choose a successor; no personal data
     * @param due    by when, or null
     */
    record Held(String number, String kind, String name, Instant due) {
    }
}
