package io.youzhi.procedure;

/** The process that keeps the next step of a procedure before people, as procedures speak to it. */
public interface ProcedureProcess {

    /** A step is on record that no task brought: whoever follows looks again, or begins where {@code more} is to come. */
    void recorded(Matter matter, boolean more);
}
