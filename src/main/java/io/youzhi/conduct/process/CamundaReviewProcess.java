package io.youzhi.conduct.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import io.youzhi.conduct.ReviewProcess;
import io.youzhi.conduct.ReviewView;
import org.springframework.stereotype.Component;

/** Reviews as instances of {@code conduct-review.bpmn}. */
@Component
class CamundaReviewProcess implements ReviewProcess {

    private final Steps steps;

    CamundaReviewProcess(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void start(ReviewView review, Roles roles, boolean needsFile) {
        Map<String, Object> variables = new HashMap<>(Map.of(ConductProcesses.NUMBER, review.number(),
                ConductProcesses.SUBJECT, review.subject(), ConductProcesses.CLAUSE, review.clause(),
                ConductProcesses.ACTION, review.action(), ConductProcesses.HEARERS, roles.hearers(),
                ConductProcesses.HEAR_BY, Date.from(review.hearBy()), ConductProcesses.PROPOSAL, review.proposal(),
                ConductProcesses.NEEDS_FILE, needsFile));
        variables.put(ConductProcesses.DECIDERS, roles.deciders());
        variables.put(ConductProcesses.CARRIED_OUT, review.carriedOut());
        steps.start(ConductProcesses.REVIEW, review.number(), variables);
    }

    @Override
    public void hear(String number, String hearing, Boolean attended) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(ConductProcesses.HEARING, hearing);
        fields.put(ConductProcesses.ATTENDED, attended == null ? null : attended ? "yes" : "no");
        steps.complete(number, ConductProcesses.HEAR_EMPLOYEE, fields);
    }

    @Override
    public void decide(String number, String outcome, String reason, LocalDate offUntil) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(ConductProcesses.OUTCOME, outcome);
        fields.put(ConductProcesses.REASON, reason);
        fields.put(ConductProcesses.OFF_UNTIL, offUntil == null ? null : offUntil.toString());
        steps.complete(number, ConductProcesses.DECIDE_PROPOSAL, fields);
    }

    @Override
    public void complete(String number, String step, Map<String, Object> fields) {
        steps.complete(number, "userTask_" + step, fields);
    }

    @Override
    public void examHeld(String number) {
        steps.tell(ConductProcesses.EXAM_HELD, number);
    }

    @Override
    public void appealDecided(String number) {
        steps.tell(ConductProcesses.APPEAL_DECIDED, number);
    }

    @Override
    public void lapse(String number) {
        steps.tell(ConductProcesses.PROPOSAL_REVERSED, number);
    }
}
