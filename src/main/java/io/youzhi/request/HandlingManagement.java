package io.youzhi.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.youzhi.decision.Outcome;
import io.youzhi.limit.Asked;
import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.Extensions;
import io.youzhi.limit.Extensions.Said;
import io.youzhi.limit.Promise;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Releases;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handling of a request: every step is reported when it happens, and everything that may come between (B-1, B-4, B-9).
 * Verbs of steps say what is to be done next.
 */
@Service
@Transactional
public class HandlingManagement {

    /** The setting that says how often a limit may be extended. */
    private static final String EXTENSIONS = "extension.times";
    private final Cases cases;
    private final ClockLedger ledger;
    private final Promises promises;
    private final Escalations ladder;
    private final Questions questions;
    private final Extensions extensions;
    private final Parameters parameters;
    private final Organisation organisation;
    private final Releases releases;
    private final RequestProcess process;

    HandlingManagement(Cases cases, ClockLedger ledger, Promises promises, Escalations ladder, Questions questions,
                       Extensions extensions, Parameters parameters,
                       Organisation organisation, Releases releases, RequestProcess process) {
        this.cases = cases;
        this.ledger = ledger;
        this.promises = promises;
        this.ladder = ladder;
        this.questions = questions;
        this.extensions = extensions;
        this.parameters = parameters;
        this.organisation = organisation;
        this.releases = releases;
        this.process = process;
    }

    /** What is to be done next. */
    @Transactional(readOnly = true)
    public Step next(String number) {
        return cases.next(cases.get(number));
    }

    /** How the handling ended, or went on elsewhere: resolved, returned, corrected or settled. */
    @Transactional(readOnly = true)
    public String handled(String number) {
        return switch (cases.get(number).state()) {
            case RETURNED -> "returned";
            case CORRECTED -> "corrected";
            case SETTLED -> "settled";
            case VISITING -> "resolved";
            default -> "open";
        };
    }

    // ---- steps ----------------------------------------------------------------------------------------------------

    /** A handler takes it on. */
    public Step accept(String number, String by) {
        Request request = begin(number);
        request.accept(employee(by), cases.now());
        ledger.stop(request, LimitKind.ACCEPT, by, cases.now());
        cases.own(request, by, by, null);
        cases.write(request, by, "accepted", null);
        return after(request);
    }

    /** The crew is on site. */
    public Step arrive(String number, String note, String by) {
        Request request = begin(number);
        mustBeHandler(request, by);
        mustFit(note);
        request.arrive(cases.now());
        ledger.stop(request, LimitKind.ARRIVE, by, cases.now());
        cases.write(request, by, "arrived", note);
        return after(request);
    }

    /** The customer was answered. */
    public Step reply(String number, String note, String by) {
        Request request = begin(number);
        mustBeHandler(request, by);
        new Faults().text("note", note, 2000).refuse();
        request.reply(cases.now());
        ledger.stop(request, LimitKind.REPLY, by, cases.now());
        cases.write(request, by, "replied", note);
        return after(request);
    }

    /** The work is done, with this result. */
    public Step resolve(String number, String result, String by) {
        Request request = begin(number);
        mustBeHandler(request, by);
        new Faults().text("result", result, 4000).refuse();
        resolve(request, result, by);
        return after(request);
    }

    /** For the verdict and the praise, which are results too. */
    Step resolveWith(Request request, String result, String by) {
        resolve(request, result, by);
        return after(request);
    }

    private void resolve(Request request, String result, String by) {
        request.resolve(result, cases.now());
        ledger.stop(request, LimitKind.RESOLVE, by, cases.now());
        ledger.stop(request, LimitKind.REPLY, by, cases.now());
        ledger.stop(request, LimitKind.ARRIVE, by, cases.now());
        ledger.startWithResult(request, "request.clock.with-result", by, cases.now());
        cases.write(request, by, "resolved", result);
    }

    /** The result went back to the hotline. */
    public Step feedBack(String number, String note, String by) {
        Request request = begin(number);
        mustBeHandler(request, by);
        mustFit(note);
        request.feedBack(cases.now());
        ledger.stop(request, LimitKind.FEEDBACK, by, cases.now());
        cases.write(request, by, "fed-back", note);
        return after(request);
    }

    /** It does not belong to this unit (退单). */
    public Step sendBack(String number, String reason, String by) {
        Request request = begin(number);
        new Faults().text("reason", reason, 1000).refuse();
        String from = request.unit();
        request.sendBack();
        cases.lapseQuestions(request);
        resumeIfPaused(request, by);
        cases.own(request, cases.keeper(request), by, "request.returned");
        cases.write(request, by, "returned", reason, from);
        cases.tell(request, List.of(request.owner()), "request.notice.returned", Map.of("from", organisation.nameOf(from)),
                "returned:" + request.returns());
        return after(request);
    }

    /**
     * Its kind or category was wrong: triage decides anew, the old promise stays on record, and requests that were taken
     * for the same go on by themselves.
     */
    public Step correct(String number, String kind, String category, String reason, String by) {
        Request request = begin(number);
        String right = category == null || category.isBlank() ? null : category;
        Faults faults = new Faults().oneOf("kind", kind, Words.KINDS).text("reason", reason, 1000);
        if (right != null) {
            faults.oneOf("category", right, parameters.categories(request.pack(), releases.live()));
        }
        faults.refuse();
        String old = request.kind() + " " + request.category();
        request.correct(kind, right);
        cases.lapseQuestions(request);
        resumeIfPaused(request, by);
        cases.own(request, cases.keeper(request), by, "request.corrected");
        cases.write(request, by, "corrected", reason, old + " → " + kind + " " + right);
        cases.letLinkedGo(request);
        return after(request);
    }

    // ---- hand-over (B-1) ---------------------------------------------------------------------------------------------

    /** Somebody else goes on with it. The first responder stays answerable. */
    public void handOver(String number, String to, String reason, String by) {
        Request request = begin(number);
        new Faults().text("to", to, 64).text("reason", reason, 1000).refuse();
        EmployeeView next = organisation.employee(to);
        if (!next.active()) {
            throw Refused.field("to", "request.not-active", to);
        }
        if (!organisation.takesCases(to)) {
            throw Refused.field("to", "request.takes-none", to);
        }
        if (request.state() != State.HANDLING && request.state() != State.QUEUED) {
            request.mustBe(State.HANDLING);
        }
        UnitView unit = organisation.unit(next.unit());
        String from = request.owner();
        String before = request.unit();
        request.handTo(to, unit.id(), unit.pack(), unit.calendar());
        cases.own(request, to, by, reason);
        cases.write(request, by, "handed-over", reason, from + " → " + to);
        cases.tell(request, List.of(to), "request.notice.handed-over", Map.of("from", organisation.nameOf(from)),
                "handed-over:" + cases.now());
        process.assign(number, to);
        if (!unit.id().equals(before)) {
            process.move(number, before, unit.id());
            cases.tellOfComplaint(request, unit.id(), reason, by);
        }
        cases.setAlarm(request);
    }

    /** Somebody got the handler's task on some screen: they go on with it, which is on record. */
    public void assigned(String number, String employee) {
        Request request = cases.get(number);
        boolean other = request.state() == State.HANDLING && !employee.equals(request.handler());
        if (other && organisation.employeeOf(employee).isPresent()) {
            String from = request.handler();
            request.handTo(employee, null, null, null);
            cases.own(request, employee, employee, "request.task-assigned");
            cases.write(request, employee, "handed-over", null, from + " → " + employee);
        }
    }

    // ---- waiting for the customer (B-9) ------------------------------------------------------------------------------

    /** Waits for the customer, within what the rules allow; longer is asked of a leader. */
    public Step waitForCustomer(String number, Instant until, String reason, String by) {
        Request request = begin(number);
        mustBeHandler(request, by);
        Instant now = cases.now();
        Instant longest = promises.longestWait(request, now).orElse(now);
        new Faults().text("reason", reason, 1000)
                .require(until == null || until.isAfter(now), "until", "request.in-the-past")
                .require(until != null || longest.isAfter(now), "until", "request.wait-used-up").refuse();
        request.mustBe(State.HANDLING);
        if (request.resolvedAt() != null) {
            throw Refused.because("request.resolved-already", number);
        }
        boolean leaderDecides = until != null && until.isAfter(longest);
        cases.keep(request, Outcome.of("pausing").with("until", until == null ? longest : until).with("longest", longest)
                .with("leaderDecides", leaderDecides), parameters.waits(request));
        if (leaderDecides) {
            ask(request, Question.What.WAIT, new Asked(by, now, reason, until));
        } else {
            startWait(request, until == null ? longest : until, reason, by);
        }
        return after(request);
    }

    private void startWait(Request request, Instant until, String reason, String by) {
        request.waitForCustomer(until, cases.now());
        ledger.pause(request, by, "request.wait.customer", cases.now());
        cases.write(request, by, "waits", reason, until.toString());
    }

    /** A leader's word on a longer wait. */
    public Step decideWait(String number, boolean granted, String note, String by) {
        Request request = begin(number);
        Asked question = decide(request, Question.What.WAIT, granted, note, by);
        if (granted && question.wanted().isAfter(cases.now())) {
            startWait(request, question.wanted(), question.reason(), by);
        }
        return after(request);
    }

    /** The customer answered: the clocks run on. */
    public Step goOn(String number, String note, String by) {
        Request request = begin(number);
        mustFit(note);
        request.goOn();
        ledger.resume(request, by, cases.now());
        cases.write(request, by, "resumed", note);
        return after(request);
    }

    /** Until when it waits, at most; null if it does not. */
    @Transactional(readOnly = true)
    public Instant waitsUntil(String number) {
        return cases.get(number).waitingUntil();
    }

    // ---- extension (B-9) -----------------------------------------------------------------------------------------------

    /** A handler asks for more time; the leader decides before the limit. */
    public Step askExtension(String number, Instant until, String reason, String by) {
        Request request = begin(number);
        mustBeHandler(request, by);
        ask(request, Question.What.EXTENSION, extensions.ask(request, LimitKind.RESOLVE, EXTENSIONS, until, reason, by,
                cases.now()));
        return after(request);
    }

    /** The leader's word on an extension. */
    public void decideExtension(String number, boolean granted, String note, String by) {
        Request request = begin(number);
        Question question = toDecide(request, Question.What.EXTENSION, by);
        Instant before = ledger.open(request, LimitKind.RESOLVE).map(Promise::due).orElse(null);
        extensions.decide(request, LimitKind.RESOLVE, EXTENSIONS, question.asked(), new Said(granted, by, note), cases.now());
        decided(request, question);
        if (granted) {
            process.redate(number, before, question.asked().wanted(), ledger.nextAlarm(request));
        }
        cases.setAlarm(request);
    }

    // ---- refusal (B-4) ---------------------------------------------------------------------------------------------------

    /** Proposes to decline it. Nobody on the front line declines on their own: a supervisor decides. */
    public Step askRefusal(String number, String reason, String by) {
        Request request = begin(number);
        request.mustBe(State.QUEUED, State.HANDLING);
        if (request.resolvedAt() != null) {
            throw Refused.because("request.resolved-already", number);
        }
        new Faults().text("reason", reason, 1000).refuse();
        Setting decider = parameters.refusalDecider(request, cases.releaseOf(request));
        cases.keep(request, Outcome.of("refusing").with("decider", decider.word()), decider.why());
        ask(request, Question.What.REFUSAL, new Asked(by, cases.now(), reason, null));
        return after(request);
    }

    /** The supervisor's word on a refusal. */
    public Step decideRefusal(String number, boolean granted, String note, String by) {
        Request request = begin(number);
        Asked question = decide(request, Question.What.REFUSAL, granted, note, by);
        if (granted) {
            request.refuse(question.reason());
            endWork(request, by, "request.refused");
        }
        return after(request);
    }

    // ---- withdrawal -----------------------------------------------------------------------------------------------------

    /** The customer takes it back; whatever is going on is interrupted. */
    public void withdraw(String number, String reason, String by) {
        withdrawHere(number, reason, cases.onRecord(cases.get(number), by));
        process.withdraw(number);
    }

    /** The customer told the handler that they take it back. */
    public Step withdrawHere(String number, String reason, String by) {
        Request request = begin(number);
        new Faults().text("reason", reason, 1000).refuse();
        request.withdraw(reason);
        cases.write(request, by, "withdrawn", reason);
        endWork(request, by, "request.withdrawn");
        return after(request);
    }

    // ---- what all verbs share ---------------------------------------------------------------------------------------------

    private Request begin(String number) {
        Request request = cases.get(number);
        request.mustBeOpen();
        ladder.catchUp(request);
        return request;
    }

    private Step after(Request request) {
        Step next = cases.next(request);
        if (next == Step.DONE && request.state() == State.HANDLING) {
            request.endWork();
            endWork(request, request.handler(), "request.work-over");
            cases.own(request, cases.keeper(request), null, "request.work-over");
        }
        cases.setAlarm(request);
        return next;
    }

    private void endWork(Request request, String by, String reason) {
        cases.lapseQuestions(request);
        ledger.stopAll(request, by, reason, cases.now());
        ladder.settle(request);
        cases.setAlarm(request);
    }

    private void resumeIfPaused(Request request, String by) {
        ledger.resume(request, by, cases.now());
    }

    private String employee(String login) {
        EmployeeView employee = organisation.employeeOf(login)
                .orElseThrow(() -> Refused.because("request.not-an-employee", login));
        if (!employee.active()) {
            throw Refused.because("request.not-active", login);
        }
        return employee.id();
    }

    /** Steps are reported by the handler, or by a deputy or a leader in their place. */
    private void mustBeHandler(Request request, String by) {
        request.mustBe(State.HANDLING);
        if (!request.handler().equals(by) && !cases.standsIn(by, request.handler()) && !cases.leads(by, request)) {
            throw Refused.because("request.handled-by", request.number(), organisation.nameOf(request.handler()));
        }
    }

    private static void mustFit(String note) {
        new Faults().optional("note", note, 1000).refuse();
    }

    private void ask(Request request, Question.What what, Asked asked) {
        if (cases.question(request, what) != null) {
            throw Refused.because("request.asked-already", request.number());
        }
        questions.save(new Question(request.getId(), what, asked));
        cases.write(request, asked.by(), what.word() + "-asked", asked.reason(),
                asked.wanted() == null ? null : asked.wanted().toString());
        cases.tell(request, cases.people(request, List.of(cases.decider(what, request))), "request.notice.question",
                Map.of("what", what.word(), "by", organisation.nameOf(asked.by())), what.word() + ":" + cases.now());
    }

    private Asked decide(Request request, Question.What what, boolean granted, String note, String by) {
        Question question = toDecide(request, what, by);
        mustFit(note);
        question.asked().decide(granted, by, note, cases.now());
        decided(request, question);
        return question.asked();
    }

    /** The open question of a sort, for whoever decides it. */
    private Question toDecide(Request request, Question.What what, String by) {
        Question question = cases.question(request, what);
        if (question == null) {
            throw Refused.because("request.nothing-asked", request.number());
        }
        if (!cases.decides(what, by, request)) {
            throw Refused.because("request.leaders-only", request.number());
        }
        return question;
    }

    private void decided(Request request, Question question) {
        Asked asked = question.asked();
        String what = question.what().word();
        cases.write(request, asked.decidedBy(), what + (asked.granted() ? "-granted" : "-declined"), asked.note());
        cases.tell(request, List.of(asked.by()), "request.notice.decided",
                Map.of("what", what, "granted", String.valueOf(asked.granted())), what + ":decided:" + cases.now());
    }
}
