package io.youzhi.request;

import java.util.List;
import java.util.Map;

import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.Promise;
import io.youzhi.org.OrganisationEvents.EmployeeLeft;
import io.youzhi.org.WorkHolder;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.rules.LimitKind;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open requests in the hands of employees: when one goes, each is given to somebody by name and stays in its unit (B-1). The
 * first responder stays on record.
 */
@Service
@Transactional
@Order(0)
class RequestsInHand implements WorkHolder {

    private static final String OWNER_GONE = "request.owner-gone";

    private final Requests requests;
    private final Cases cases;
    private final ClockLedger ledger;
    private final RequestProcess process;

    RequestsInHand(Requests requests, Cases cases, ClockLedger ledger, RequestProcess process) {
        this.requests = requests;
        this.cases = cases;
        this.ledger = ledger;
        this.process = process;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(String employee) {
        return requests.heldBy(employee).stream().map(request -> new Held(request.number(), "request",
                request.category() == null ? request.kind() : request.category(),
                ledger.open(request, LimitKind.RESOLVE).map(Promise::due).orElse(null))).toList();
    }

    @Override
    public void handOver(String number, String from, String to, String reason, String by) {
        requests.heldBy(from).stream().filter(request -> request.number().equals(number))
                .forEach(request -> give(request, from, to, reason == null || reason.isBlank() ? OWNER_GONE : reason, by));
    }

    /** What somebody got in the very moment in which they left goes to a leader. */
    @ApplicationModuleListener
    void on(EmployeeLeft left) {
        requests.heldBy(left.employee()).forEach(request -> give(request, left.employee(),
                cases.leader(request.unit() == null ? request.intakeUnit() : request.unit()), OWNER_GONE, null));
    }

    private void give(Request request, String from, String to, String reason, String by) {
        boolean works = request.state() == State.HANDLING && from.equals(request.handler());
        if (works) {
            request.handTo(to, null, null, null);
        }
        cases.own(request, to, by, reason);
        cases.write(request, by, "handed-over", reason, from + " → " + to);
        cases.tell(request, List.of(to), "request.notice.handed-over", Map.of("from", cases.nameOf(from)),
                "handed-over:" + cases.now());
        if (works) {
            process.assign(request.number(), to);
        }
    }
}
