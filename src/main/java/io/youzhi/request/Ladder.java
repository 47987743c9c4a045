package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.decision.Outcome;
import io.youzhi.org.Organisation;
import io.youzhi.request.RequestEvents.LimitMissed;
import io.youzhi.request.RequestEvents.LimitsSettled;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.rules.Why;
import io.youzhi.rules.escalation.Escalation;
import io.youzhi.rules.escalation.EscalationDecision;
import org.springframework.stereotype.Component;

/** The escalation ladder (B-5): takes the steps that are reached, tells people, records breaches and how grave they were. */
@Component
class Ladder {

    private final Cases cases;
    private final ClockLedger ledger;
    private final Escalation escalation;
    private final Organisation organisation;
    private final RequestProcess process;

    Ladder(Cases cases, ClockLedger ledger, Escalation escalation, Organisation organisation, RequestProcess process) {
        this.cases = cases;
        this.ledger = ledger;
        this.escalation = escalation;
        this.organisation = organisation;
        this.process = process;
    }

    /** Takes every step that is reached by now, in the order in which they were reached. */
    void catchUp(Request request) {
        Instant now = cases.now();
        List<LimitClock> reached = ledger.reached(request, now);
        while (!reached.isEmpty()) {
            step(request, reached.get(0), now);
            reached = ledger.reached(request, now);
        }
    }

    private void step(Request request, LimitClock clock, Instant now) {
        BigDecimal share = clock.nextStep();
        EscalationDecision decision = escalation.decide(ledger.facts(clock, request, share), clock.release());
        Set<String> told = cases.people(request, decision.tell());
        cases.tell(request, told, "request.notice.ladder", Map.of("limit", clock.limit().word(), "share",
                percent(share), "due", clock.due().toString()), clock.id() + ":" + share.stripTrailingZeros().toPlainString());
        cases.keep(request, Outcome.of("escalation").with("limit", clock.limit().word()).with("due", clock.due())
                .with("share", share).with("tell", decision.tell()).with("told", List.copyOf(told))
                .with("breach", decision.breach()).with("priority", word(decision)).with("reassign", decision.reassign()),
                decision.why());
        ledger.took(clock, request, share, List.copyOf(told), rules(decision.why()), now);
        cases.write(request, null, "escalated", null, clock.limit().word() + " " + percent(share) + " → "
                + String.join(", ", decision.tell()) + "; " + rules(decision.why()));
        if (decision.breach() && clock.breachedAt() == null) {
            ledger.breach(clock, request, now);
            cases.publish(new LimitMissed(request.number(), clock.due(), request.unit(), request.handler(),
                    clock.limit().word()));
        }
        raise(request, decision);
        reassign(request, decision);
    }

    private static String word(EscalationDecision decision) {
        return decision.priority() == null ? null : decision.priority().word();
    }

    private void raise(Request request, EscalationDecision decision) {
        if (decision.priority() != null && decision.priority().compareTo(request.priority()) > 0) {
            request.raise(decision.priority());
            process.prioritise(request.number(), request.priority());
            cases.write(request, null, "priority-raised", null, request.priority().word());
        }
    }

    /** The rules may give the work to somebody else; the first responsibility stays where it is. */
    private void reassign(Request request, EscalationDecision decision) {
        if (decision.reassign() == null || request.state() != State.HANDLING) {
            return;
        }
        String to = organisation.holders(decision.reassign(), request.unit()).stream().findFirst().orElse(null);
        if (to != null && !to.equals(request.handler())) {
            request.handTo(to, null, null, null);
            cases.own(request, to, null, "request.reassigned-by-ladder");
            cases.write(request, null, "reassigned", null, to);
            process.assign(request.number(), to);
        }
    }

    /** The work is over: tells how grave the missed limits were in the end. */
    void settle(Request request) {
        List<LimitsSettled.Missed> missed = new ArrayList<>();
        for (LimitClock clock : ledger.of(request)) {
            if (clock.breachedAt() != null && !clock.isSettled() && !clock.isOpen()) {
                BigDecimal over = ledger.overdue(clock, cases.now());
                Escalation.Severity found = escalation.severity(ledger.facts(clock, request, over.add(BigDecimal.ONE)),
                        over, clock.release());
                cases.keep(request, Outcome.of("lateness").with("limit", clock.limit().word()).with("due", clock.due())
                        .with("severity", found.severity()), found.why());
                clock.settle(found.severity());
                missed.add(new LimitsSettled.Missed(clock.limit().word(), clock.due(), clock.breachUnit(),
                        clock.breachBy(), found.severity()));
            }
        }
        if (!missed.isEmpty()) {
            cases.publish(new LimitsSettled(request.number(), cases.now(), missed));
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** The rules that decided, in few words. */
    static String rules(Why why) {
        String all = why == null ? "" : String.join(", ", why.reasons().stream()
                .map(reason -> reason.clause() + " " + reason.rule()).distinct().toList());
        return all.length() > 1000 ? all.substring(0, 1000) : all;
    }
}
