package io.youzhi.inspection.process;

import java.util.Set;

/** The words that the process of a finding knows. No free text, no personal data. */
final class FindingVocabulary {

    static final String PROCESS = "rectify-finding";
    static final String RECTIFY = "userTask_RectifyFinding";
    static final String DECIDE_MORE_TIME = "userTask_DecideMoreTime";
    static final String RE_INSPECT = "userTask_ReInspectFinding";

    static final String NUMBER = "number";
    static final String ORDER = "order";
    static final String PASSED = "passed";

    static final String WITHDRAWN = "findingWithdrawn";
    static final String MORE_TIME_ASKED = "moreTimeAsked";
    static final String MORE_TIME_NOT_NEEDED = "moreTimeNotNeeded";

    /** Process of whoever a request belongs to: it hears that its occasion proved wrong. */
    static final String TELLING_REQUEST = "tell-request";

    /** Every variable that may stay in the process. */
    static final Set<String> NAMES = Set.of(NUMBER, ORDER, PASSED);

    private FindingVocabulary() {
    }
}
