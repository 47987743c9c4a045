package io.youzhi.inspection.process;

import java.util.Set;

/** The words that the processes of inspections know: variables, messages. No free text. */
final class Vocabulary {

    static final String PROCESS = "inspection-to-rectification";
    static final String PLAN = "plan-inspections";
    static final String RECORD_INSPECTION = "userTask_RecordInspection";
    static final String LIST_FINDINGS = "serviceTask_ListFindings";

    static final String NUMBER = "number";
    static final String INITIATOR = "initiator";
    static final String ANNOUNCED = "announced";
    static final String FINDINGS = "findings";
    static final String HAS_FINDINGS = "hasFindings";
    static final String NEXT = "next";
    static final String IS_OVER = "isOver";

    /** Every variable that may stay in a process. */
    static final Set<String> NAMES = Set.of(NUMBER, INITIATOR, ANNOUNCED, HAS_FINDINGS, NEXT, IS_OVER);

    static final String CANCELLED = "inspectionCancelled";
    static final String PLAN_ENDED = "planEnded";

    private Vocabulary() {
    }
}
