package io.youzhi.conduct.process;

/** The vocabulary of the conduct processes: their ids, steps, messages and variables. */
final class ConductProcesses {

    static final String REVIEW = "conduct-review";
    static final String APPEAL = "appeal";

    static final String HEAR_EMPLOYEE = "userTask_HearEmployee";
    static final String DECIDE_PROPOSAL = "userTask_DecideProposal";
    static final String DECIDE_APPEAL = "userTask_DecideAppeal";

    static final String APPEAL_DECIDED = "appeal-decided";
    static final String PROPOSAL_REVERSED = "proposal-reversed";
    static final String LINE_REVERSED = "line-reversed";

    static final String NUMBER = "number";
    static final String SUBJECT = "subject";
    static final String CLAUSE = "clause";
    static final String ACTION = "action";
    static final String LINE = "line";
    static final String HEARERS = "hearers";
    static final String HEAR_BY = "hearBy";
    static final String DECIDE_BY = "decideBy";
    static final String ANSWER_BY = "answerBy";
    static final String APPEAL_OPEN = "appealOpen";

    static final String OUTCOME = "outcome";
    static final String REASON = "reason";
    static final String HEARING = "hearing";
    static final String ATTENDED = "attended";
    static final String OFF_UNTIL = "offUntil";

    private ConductProcesses() {
    }
}
