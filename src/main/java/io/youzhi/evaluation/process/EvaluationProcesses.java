package io.youzhi.evaluation.process;

import java.util.Set;

/** The vocabulary of the evaluation processes: their steps, message and variables. */
final class EvaluationProcesses {

    static final String EVALUATE = "evaluate-period";
    static final String CONFIRM = "userTask_ConfirmMeasures";
    static final String SETTLE = "userTask_SettleObjection";

    static final String CONFIRM_PAYROLL = "confirm-payroll";
    static final String CHECK_PAYROLL = "userTask_CheckPayroll";
    static final String RELEASE_PAYROLL = "userTask_ReleasePayroll";
    static final String MADE_ANEW = "payroll-made-anew";

    static final String NUMBER = "number";
    static final String UNITS = "units";
    static final String UNIT = "unit";
    static final String CHASE = "chase";
    static final String CLOSE_AT = "closeAt";
    static final String OBJECTIONS = "objections";

    static final String CARD = "card";

    static final String ANSWER = "answer";
    static final String REASON = "reason";
    static final String DECISION = "decision";

    /** What the process itself keeps. */
    static final Set<String> STAYS = Set.of(NUMBER, UNITS, UNIT, CHASE, CLOSE_AT, OBJECTIONS, "nrOfInstances",
            "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private EvaluationProcesses() {
    }
}
