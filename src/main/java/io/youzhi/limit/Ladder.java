package io.youzhi.limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Outcome;
import io.youzhi.limit.Escalated.Step;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Why;
import io.youzhi.rules.escalation.Escalation;
import io.youzhi.rules.escalation.EscalationDecision;
import org.springframework.stereotype.Component;

/** The escalation ladder (B-5): takes the steps that are reached, records breaches and how grave they were, and why. */
@Component
public class Ladder {

    private final ClockLedger ledger;
    private final Escalation escalation;
    private final Decisions decisions;

    Ladder(ClockLedger ledger, Escalation escalation, Decisions decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.escalation = escalation;
    }

    /** Takes every step that is reached by now, in the order in which they were reached. */
    public <C extends LimitedCase> void catchUp(C limited, Escalated<C> feature, Instant now) {
        List<LimitClock> reached = ledger.reached(limited, now);
        while (!reached.isEmpty()) {
            step(limited, reached.get(0), feature, now);
            reached = ledger.reached(limited, now);
        }
    }

    private <C extends LimitedCase> void step(C limited, LimitClock clock, Escalated<C> feature, Instant now) {
        BigDecimal share = clock.nextStep();
        EscalationDecision decision = escalation.decide(ledger.facts(clock, limited, share), clock.release());
        Set<String> told = feature.people(limited, decision.tell());
        feature.reached(limited, new Step(clock.id(), clock.limit(), clock.due(), share, decision.tell(),
                told, decision.why().inShort()));
        keep(limited, outcome(clock, share, told, decision), decision.why());
        ledger.took(clock, limited, share, told, decision.why().inShort(), now);
        if (decision.breach() && clock.breachedAt() == null) {
            ledger.breach(clock, limited, now);
            feature.missed(limited, clock.limit(), clock.due());
        }
        if (decision.priority() != null && limited.priority() != null
                && decision.priority().compareTo(limited.priority()) > 0) {
            feature.raise(limited, decision.priority());
        }
        if (decision.reassign() != null) {
            feature.reassign(limited, decision.reassign());
        }
    }

    /** The work is over: how grave the missed limits were in the end, each told once. */
    public List<Missed> settle(LimitedCase limited, Instant now) {
        List<Missed> missed = new ArrayList<>();
        for (LimitClock clock : ledger.clocks(limited)) {
            if (clock.breachedAt() != null && !clock.isSettled() && !clock.isOpen()) {
                BigDecimal over = ledger.overdue(clock, now);
                Escalation.Severity found = escalation.severity(ledger.facts(clock, limited, over.add(BigDecimal.ONE)),
                        over, clock.release());
                keep(limited, Outcome.of("lateness").with("limit", clock.limit().word()).with("due", clock.due())
                        .with("severity", found.severity()), found.why());
                clock.settle(found.severity());
                missed.add(new Missed(clock.limit(), clock.due(), clock.breachUnit(), clock.breachBy(), clock.severity()));
            }
        }
        return missed;
    }

    private static Outcome outcome(LimitClock clock, BigDecimal share, Set<String> told, EscalationDecision decision) {
        return Outcome.of("escalation").with("limit", clock.limit().word()).with("due", clock.due()).with("share", share)
                .with("tell", decision.tell()).with("told", List.copyOf(told)).with("breach", decision.breach())
                .with("priority", decision.priority() == null ? null : decision.priority().word())
                .with("reassign", decision.reassign());
    }

    private void keep(LimitedCase limited, Outcome outcome, Why why) {
        decisions.keep(limited.ref().kind(), limited.ref().number(), outcome, why);
    }

    /** A missed limit as it ended: whose it was when it passed, and how grave. */
    public record Missed(LimitKind limit, Instant due, String unit, String employee, String severity) {
    }
}
