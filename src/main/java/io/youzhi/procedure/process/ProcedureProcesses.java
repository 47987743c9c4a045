package io.youzhi.procedure.process;

/** The vocabulary of the procedure processes: their ids, steps, messages and variables. */
final class ProcedureProcesses {

    static final String FOLLOW = "follow-procedure";
    static final String RECORD_STEP = "userTask_RecordStep";
    static final String STEP_RECORDED = "step-recorded";

    static final String FOLLOWS = "stepFollows";
    static final String PROCEDURE = "procedure";
    static final String SUBJECT = "subject";
    static final String UNIT = "unit";
    static final String STEP = "step";

    private ProcedureProcesses() {
    }
}
