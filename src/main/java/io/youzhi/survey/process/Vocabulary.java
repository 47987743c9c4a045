package io.youzhi.survey.process;

import java.util.Set;

/** The words that the processes of surveys know: variables, messages. No free text, no personal data. */
final class Vocabulary {

    static final String PROCESS = "survey-to-result";
    static final String RECOVER = "recover-rating";
    static final String SEND_LINKS = "userTask_SendLinks";
    static final String REMIND_CUSTOMERS = "userTask_RemindCustomers";

    static final String NUMBER = "number";
    static final String INITIATOR = "initiator";
    static final String BY_LINK = "byLink";
    static final String REMIND_AT = "remindAt";
    static final String CLOSES_AT = "closesAt";
    static final String UNANSWERED = "unanswered";

    /** Every variable that may stay in a process. */
    static final Set<String> NAMES = Set.of(NUMBER, INITIATOR, BY_LINK, REMIND_AT, CLOSES_AT, UNANSWERED);

    static final String ENDED = "surveyEnded";

    private Vocabulary() {
    }
}
