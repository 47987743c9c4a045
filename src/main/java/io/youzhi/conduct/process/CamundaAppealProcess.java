package io.youzhi.conduct.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import io.youzhi.conduct.AppealProcess;
import org.springframework.stereotype.Component;

/** Appeals as instances of {@code appeal.bpmn}. */
@Component
class CamundaAppealProcess implements AppealProcess {

    private final Steps steps;

    CamundaAppealProcess(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void start(String number, Long line, String clause, String subject, Instant answerBy) {
        steps.start(ConductProcesses.APPEAL, number, Map.of(ConductProcesses.NUMBER, number,
                ConductProcesses.LINE, line, ConductProcesses.CLAUSE, clause, ConductProcesses.SUBJECT, subject,
                ConductProcesses.ANSWER_BY, Date.from(answerBy)));
    }

    @Override
    public void decide(String number, String outcome, String reason) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(ConductProcesses.OUTCOME, outcome);
        fields.put(ConductProcesses.REASON, reason);
        steps.complete(number, ConductProcesses.DECIDE_APPEAL, fields);
    }

    @Override
    public void lapse(String number) {
        steps.tell(ConductProcesses.LINE_REVERSED, number);
    }
}
