package io.youzhi.decision;

import java.time.Clock;
import java.util.List;

import io.youzhi.rules.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the rules decided about cases. */
@Service
public class Decisions {

    private final DecisionLines lines;
    private final Clock clock;

    Decisions(DecisionLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** Keeps a decision about a case, in the transaction that acts on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String caseKind, String caseNumber, Outcome outcome, Why why) {
        lines.save(new Decision(caseKind, caseNumber, clock.instant(), outcome, why));
    }

    /** What was decided about a case, from the first decision on. */
    @Transactional(readOnly = true)
    public List<DecisionView> about(String caseKind, String caseNumber) {
        return lines.findByCaseKindAndCaseNumberOrderByAtAscIdAsc(caseKind, caseNumber).stream().map(Decision::view)
                .toList();
    }
}
