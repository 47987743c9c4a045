package io.youzhi.conduct.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import io.youzhi.conduct.ReviewProcess;
import org.springframework.stereotype.Component;

/** Reviews as instances of {@code conduct-review.bpmn}. */
@Component
class CamundaReviewProcess implements ReviewProcess {

    private final Steps steps;

    CamundaReviewProcess(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void start(String number, String subject, String clause, String action, String hearers, Instant hearBy) {
        steps.start(ConductProcesses.REVIEW, number, Map.of(ConductProcesses.NUMBER, number,
                ConductProcesses.SUBJECT, subject, ConductProcesses.CLAUSE, clause, ConductProcesses.ACTION, action,
                ConductProcesses.HEARERS, hearers, ConductProcesses.HEAR_BY, Date.from(hearBy)));
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
    public void appealDecided(String number) {
        steps.tell(ConductProcesses.APPEAL_DECIDED, number);
    }

    @Override
    public void lapse(String number) {
        steps.tell(ConductProcesses.PROPOSAL_REVERSED, number);
    }
}
