package io.youzhi.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.limit.Escalated;
import io.youzhi.limit.Ladder;
import io.youzhi.org.Organisation;
import io.youzhi.request.RequestEvents.LimitMissed;
import io.youzhi.request.RequestEvents.LimitsSettled;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import org.springframework.stereotype.Component;

/** What the escalation ladder does to requests (B-5): tells people, raises the priority, gives the work to somebody else. */
@Component
class Escalations implements Escalated<Request> {

    private final Cases cases;
    private final Ladder ladder;
    private final Organisation organisation;
    private final RequestProcess process;

    Escalations(Cases cases, Ladder ladder, Organisation organisation, RequestProcess process) {
        this.cases = cases;
        this.ladder = ladder;
        this.organisation = organisation;
        this.process = process;
    }

    /** Takes every step of the ladder that is reached by now. */
    void catchUp(Request request) {
        ladder.catchUp(request, this, cases.now());
    }

    @Override
    public Set<String> people(Request request, Collection<String> roles) {
        return cases.people(request, roles);
    }

    @Override
    public void reached(Request request, Step step) {
        cases.tell(request, step.told(), "request.notice.ladder", Map.of("limit", step.limit().word(), "share",
                step.percent(), "due", step.due().toString()), step.key());
        cases.write(request, null, "escalated", null, step.limit().word() + " " + step.percent() + " → "
                + String.join(", ", step.roles()) + "; " + step.rules());
    }

    @Override
    public void missed(Request request, LimitKind limit, Instant due) {
        cases.publish(new LimitMissed(request.number(), due, request.unit(), request.handler(), limit.word()));
    }

    @Override
    public void raise(Request request, Priority to) {
        request.raise(to);
        process.prioritise(request.number(), request.priority());
        cases.write(request, null, "priority-raised", null, request.priority().word());
    }

    /** The first responsibility stays where it is. */
    @Override
    public void reassign(Request request, String role) {
        if (request.state() != State.HANDLING) {
            return;
        }
        String to = organisation.holders(role, request.unit()).stream().findFirst().orElse(null);
        if (to != null && !to.equals(request.handler())) {
            request.handTo(to, null, null, null);
            cases.own(request, to, null, "request.reassigned-by-ladder");
            cases.write(request, null, "reassigned", null, to);
            process.assign(request.number(), to);
        }
    }

    /** The work is over: tells how grave the missed limits were in the end. */
    void settle(Request request) {
        List<LimitsSettled.Missed> missed = ladder.settle(request, cases.now()).stream()
                .map(one -> new LimitsSettled.Missed(one.limit().word(), one.due(), one.unit(), one.employee(),
                        one.severity())).toList();
        if (!missed.isEmpty()) {
            cases.publish(new LimitsSettled(request.number(), cases.now(), missed));
        }
    }
}
