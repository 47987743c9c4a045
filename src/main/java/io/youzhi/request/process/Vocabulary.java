package io.youzhi.request.process;

import java.util.Set;

/** The words that the processes of a request know: variables, messages, tasks. No free text, no personal data. */
final class Vocabulary {

    static final String PROCESS = "request-to-closure";
    static final String INTAKE = "take-request";
    static final String ASKING_FOR_INSPECTION = "request-inspection";

    static final String NUMBER = "number";
    static final String ALARM = "alarm";
    static final String TRIAGED = "triaged";
    static final String ORIGINAL_SETTLED = "originalSettled";
    static final String NEXT = "next";
    static final String EXTENSION_ASKED = "extensionAsked";
    static final String WAIT_UNTIL = "waitUntil";
    static final String HANDLED = "handled";
    static final String PAPERS_COMPLETE = "papersComplete";
    static final String VISIT_PLANNED = "visitPlanned";
    static final String VISITED = "visited";
    static final String PROMISES = "promises";
    static final String TAKER = "taker";
    static final String INSPECTION = "inspection";

    /** Every variable that may stay in a process. */
    static final Set<String> NAMES = Set.of(NUMBER, ALARM, TRIAGED, ORIGINAL_SETTLED, NEXT, EXTENSION_ASKED, WAIT_UNTIL,
            HANDLED, PAPERS_COMPLETE, VISIT_PLANNED, VISITED, PROMISES, TAKER, INSPECTION);

    static final String WITHDRAWN = "withdrawn";
    static final String ORIGINAL_OVER = "originalOver";

    /** Tasks of whoever handles a request. */
    static final Set<String> OF_HANDLER = Set.of("userTask_AcceptRequest", "userTask_ReportArrival",
            "userTask_ReplyToCustomer", "userTask_ReportResult", "userTask_InvestigateComplaint",
            "userTask_ConfirmPraise", "userTask_FeedBackResult", "userTask_WaitForCustomer");

    private Vocabulary() {
    }
}
