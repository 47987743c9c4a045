package io.youzhi.conduct.process;

/** The vocabulary of the conduct processes: their ids, steps, messages and variables. */
final class ConductProcesses {

    static final String REVIEW = "conduct-review";
    static final String APPEAL = "appeal";

    static final String HEAR_EMPLOYEE = "userTask_HearEmployee";
    static final String DECIDE_PROPOSAL = "userTask_DecideProposal";
    static final String DECIDE_APPEAL = "userTask_DecideAppeal";

    static final String COMPLETE_FILE = "userTask_CompleteFile";
    static final String HOLD_TALK = "userTask_HoldTalk";
    static final String PLAN_TRAINING = "userTask_PlanTraining";
    static final String HOLD_EXAM = "userTask_HoldExam";
    static final String PLAN_SUPERVISION = "userTask_PlanSupervision";
    static final String CLOSE_SUPERVISION = "userTask_CloseSupervision";
    static final String DECIDE_RETURN = "userTask_DecideReturn";
    static final String CARRY_OUT_DECISION = "userTask_CarryOutDecision";

    static final String APPEAL_DECIDED = "appeal-decided";
    static final String EXAM_HELD = "exam-held";
    static final String PROPOSAL_REVERSED = "proposal-reversed";
    static final String LINE_REVERSED = "line-reversed";

    static final String NUMBER = "number";
    static final String SUBJECT = "subject";
    static final String CLAUSE = "clause";
    static final String ACTION = "action";
    static final String LINE = "line";
    static final String HEARERS = "hearers";
    static final String DECIDERS = "deciders";
    static final String PROPOSAL = "proposal";
    static final String NEEDS_FILE = "needsFile";
    static final String CARRIED_OUT = "carriedOut";
    static final String DECIDED = "decided";
    static final String BACK = "back";
    static final String HEAR_BY = "hearBy";
    static final String DECIDE_BY = "decideBy";
    static final String ANSWER_BY = "answerBy";
    static final String EXAM_BY = "examBy";
    static final String CLOSE_BY = "closeBy";
    static final String LAST_DAY_OVER = "lastDayOver";
    static final String APPEAL_OPEN = "appealOpen";

    static final String OUTCOME = "outcome";
    static final String REASON = "reason";
    static final String HEARING = "hearing";
    static final String ATTENDED = "attended";
    static final String OFF_UNTIL = "offUntil";
    static final String ON = "on";
    static final String WORDS = "words";
    static final String FORM = "form";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String PASSED = "passed";
    static final String AT = "at";
    static final String SUPERVISOR = "supervisor";
    static final String DAY = "day";

    private ConductProcesses() {
    }
}
