package io.youzhi.evaluation;

/** The two confirmations of a payroll, behind which the engine stands. */
public interface PayrollProcess {

    /** Asks for the confirmations of a payroll that was made, or made anew. */
    void start(String number);

    /** Confirms it in the name of whoever acts. */
    void confirm(String number);

    /** It is made anew: what was asked before is void. */
    void restart(String number);
}
