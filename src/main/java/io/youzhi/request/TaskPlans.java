package io.youzhi.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.Promise;
import io.youzhi.org.Groups;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom a task of a request is, by when, and when somebody is to look at it again. */
@Service
@Transactional(readOnly = true)
public class TaskPlans {

    private final Cases cases;
    private final ClockLedger ledger;
    private final VisitManagement visits;

    TaskPlans(Cases cases, ClockLedger ledger, VisitManagement visits) {
        this.cases = cases;
        this.ledger = ledger;
        this.visits = visits;
    }

    /** The plan of a task by its name in PascalCase. */
    public TaskPlan plan(String number, String task) {
        Request r = cases.get(number);
        Priority priority = r.priority();
        String queue = r.unit() == null ? Groups.QUALITY_OFFICE : Groups.queue(r.unit());
        return switch (task) {
            case "TellNumber" -> new TaskPlan(null, List.of(), cases.now(), null, priority);
            case "TriageByHand" -> new TaskPlan(null, supervisors(r), cases.now(), null, priority);
            case "InformOnce", "ReceivePapers" -> new TaskPlan(cases.present(r.firstResponder()), List.of(Groups.AGENT, queue),
                    task.equals("ReceivePapers") ? r.waitingUntil() : due(r, null), null, priority);
            case "DispatchAgain" -> new TaskPlan(cases.present(r.firstResponder()), List.of(Groups.AGENT, Groups.QUALITY_OFFICE),
                    due(r, null), followUp(r), priority);
            case "AcceptRequest" -> new TaskPlan(null, List.of(queue), due(r, LimitKind.ACCEPT), followUp(r), priority);
            case "ReportArrival" -> ofHandler(r, queue, LimitKind.ARRIVE);
            case "ReplyToCustomer" -> ofHandler(r, queue, LimitKind.REPLY);
            case "ReportResult" -> ofHandler(r, queue, LimitKind.RESOLVE);
            case "FeedBackResult" -> ofHandler(r, queue, LimitKind.FEEDBACK);
            case "WaitForCustomer" -> new TaskPlan(r.handler(), List.of(queue), r.waitingUntil(), null, priority);
            case "InvestigateComplaint", "ConfirmPraise" -> new TaskPlan(cases.leads(r.handler(), r) ? r.handler() : null,
                    supervisors(r), due(r, LimitKind.RESOLVE), followUp(r), priority);
            case "DecideRefusal" -> new TaskPlan(null, refusalDeciders(r), due(r, null), followUp(r), priority);
            case "DecideExtension", "DecideLongerWait" ->
                    new TaskPlan(null, supervisors(r), due(r, null), followUp(r), priority);
            case "CallCustomer" -> new TaskPlan(null, List.of(Groups.AGENT, Groups.QUALITY_OFFICE), r.visitDue(),
                    visits.triedToday(r) ? visits.nextTryFrom(number) : null, priority);
            case "SettleByQualityOffice" -> new TaskPlan(null, List.of(Groups.QUALITY_OFFICE), due(r, null), null, priority);
            default -> throw new IllegalArgumentException("no task " + task);
        };
    }

    private TaskPlan ofHandler(Request request, String queue, LimitKind limit) {
        return new TaskPlan(request.handler(), List.of(queue), due(request, limit), followUp(request), request.priority());
    }

    private static List<String> supervisors(Request request) {
        String unit = request.unit() == null ? request.intakeUnit() : request.unit();
        return unit == null ? List.of(Groups.QUALITY_OFFICE) : List.of(Groups.leaders(unit), Groups.QUALITY_OFFICE);
    }

    /** The queues of whoever decides a refusal by the rules. */
    private List<String> refusalDeciders(Request request) {
        String role = cases.decider(Question.What.REFUSAL, request);
        return switch (role) {
            case "team-leader", "unit-leader" -> supervisors(request);
            case "upper-unit-leader" -> upperSupervisors(request);
            default -> List.of(role);
        };
    }

    private List<String> upperSupervisors(Request request) {
        String parent = request.unit() == null ? null : cases.unit(request.unit()).parent();
        return parent == null ? List.of(Groups.QUALITY_OFFICE) : List.of(Groups.leaders(parent), Groups.QUALITY_OFFICE);
    }

    /** When the step is due; without a clock of its own, when the next clock is. */
    private Instant due(Request request, LimitKind limit) {
        return ledger.of(request).stream().filter(Promise::isOpen)
                .filter(clock -> clock.state() != Promise.State.WAITING)
                .min(Comparator.comparing((Promise clock) -> clock.limit() == limit ? 0 : 1)
                        .thenComparing(Promise::due))
                .map(Promise::due).orElse(null);
    }

    /** When the ladder speaks next: what is to be looked at before that. */
    private Instant followUp(Request request) {
        return ledger.nextAlarm(request);
    }

    /**
     * A task's plan.
     *
     * @param assignee whose it is, or null where one of the groups claims it
     * @param groups   who may claim it
     */
    public record TaskPlan(String assignee, List<String> groups, Instant due, Instant followUp, Priority priority) {
    }
}
