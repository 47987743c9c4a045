package io.youzhi.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Outcome;
import io.youzhi.limit.ClockLedger;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.request.RequestEvents.ComplaintMoved;
import io.youzhi.request.RequestEvents.ComplaintReceived;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all management of requests shares: the case, its story, what the rules decided, who answers for it, who is told. */
@Component
class Cases {

    /** Roles that lead, from the nearest to the highest. */
    private static final List<String> SUPERVISORS = List.of("team-leader", "unit-leader", "upper-unit-leader",
            "quality-office", "leading-group");

    /** So much of a text is told in a notice; the case has all of it. */
    private static final int LONGEST_TOLD = 300;

    private final Requests requests;
    private final Customers customers;
    private final RequestEventLines story;
    private final Tenures tenures;
    private final Questions questions;
    private final ClockLedger ledger;
    private final Organisation organisation;
    private final Notifications notifications;
    private final RequestProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Parameters parameters;
    private final Releases releases;
    private final Decisions decisions;

    Cases(Requests requests, Customers customers, RequestEventLines story, Tenures tenures, Questions questions, ClockLedger ledger,
          Organisation organisation, Notifications notifications, RequestProcess process,
          ApplicationEventPublisher events, Clock clock, Parameters parameters, Releases releases,
          Decisions decisions) {
        this.requests = requests;
        this.customers = customers;
        this.story = story;
        this.tenures = tenures;
        this.questions = questions;
        this.ledger = ledger;
        this.organisation = organisation;
        this.notifications = notifications;
        this.process = process;
        this.events = events;
        this.clock = clock;
        this.parameters = parameters;
        this.releases = releases;
        this.decisions = decisions;
    }

    /** The request with a number. */
    Request get(String number) {
        return requests.findByNumber(number).orElseThrow(() -> new NotFound("request", number));
    }

    /** Now, by the business clock. */
    Instant now() {
        return clock.instant();
    }

    /** How a login stands on record: the customer of a request as its customer, anybody else by name. */
    String onRecord(Request request, String login) {
        return customers.findById(request.getId()).map(Customer::login).filter(login::equals).isPresent()
                ? Words.CUSTOMER : login;
    }

    /** Writes a line of the story. */
    void write(Request request, String actor, String what, String note, String details) {
        story.save(new RequestEvent(request.getId(), now(), actor, what, note, details));
    }

    /** Writes a line of the story. */
    void write(Request request, String actor, String what, String note) {
        write(request, actor, what, note, null);
    }

    /** Keeps what the rules decided about it, and why. */
    void keep(Request request, Outcome outcome, Why why) {
        decisions.keep(Request.CASE, request.number(), outcome, why);
    }

    /** Somebody else answers for it from now on: a slice of time ends and another begins. */
    void own(Request request, String employee, String by, String reason) {
        List<Tenure> open = tenures.findByRequestIdAndEndsIsNull(request.getId());
        if (!open.isEmpty() && open.get(0).employee().equals(employee)) {
            request.own(employee);
            return;
        }
        open.forEach(tenure -> tenure.end(now()));
        request.own(employee);
        tenures.save(new Tenure(request.getId(), employee, now(), by, reason));
    }

    /** An employee who works here still, or null. */
    String present(String employee) {
        return employee != null && organisation.employee(employee).active() ? employee : null;
    }

    /** Whoever answers for a case that nobody works on: its first responder, else a leader of its unit. */
    String keeper(Request request) {
        String first = present(request.firstResponder());
        return first != null ? first : leader(request.unit() == null ? request.intakeUnit() : request.unit());
    }

    /** A leader of a unit; the quality office where there is none. */
    String leader(String unit) {
        List<String> found = unit == null ? List.of() : organisation.holders("unit-leader", unit);
        found = found.isEmpty() ? organisation.holders("quality-office", unit) : found;
        if (found.isEmpty()) {
            throw Refused.because("request.nobody-answers", String.valueOf(unit));
        }
        return found.get(0);
    }

    /** Nobody answers for it any more: it is closed. */
    void release(Request request) {
        tenures.findByRequestIdAndEndsIsNull(request.getId()).forEach(tenure -> tenure.end(now()));
    }

    /** Whoever was linked to it goes on by itself: it has no result, or proved to be about something else. */
    void letLinkedGo(Request original) {
        requests.findByOriginalAndStateOrderById(original.number(), State.LINKED)
                .forEach(linked -> process.originalOver(linked.number(), false));
    }

    /** People behind roles of the ladder towards a request's unit; {@code handler} is whoever answers for it now. */
    Set<String> people(Request request, Collection<String> roles) {
        return people(request, roles, organisation::holders);
    }

    private static Set<String> people(Request request, Collection<String> roles,
                                      BiFunction<String, String, List<String>> holders) {
        Set<String> found = new LinkedHashSet<>();
        for (String role : roles) {
            if (role.equals("handler")) {
                found.add(request.handler() == null ? request.owner() : request.handler());
            } else {
                found.addAll(holders.apply(role, request.unit() == null ? request.intakeUnit() : request.unit()));
            }
        }
        return found;
    }

    /** Tells people, on record, and whoever stands in for them now. */
    void tell(Request request, Collection<String> to, String code, Map<String, String> arguments, String about) {
        if (!to.isEmpty()) {
            Map<String, String> all = new java.util.HashMap<>(arguments);
            all.put("number", request.number());
            all.put("unit", String.valueOf(request.unit()));
            Set<String> everybody = new LinkedHashSet<>(to);
            to.forEach(each -> organisation.standIn(each).ifPresent(everybody::add));
            notifications.tell(everybody, "request:" + request.number(), code, all, about);
        }
    }

    /** Tells whom a complaint reaches, as soon as it is known and whenever it proves to be somebody else. */
    void tellOfComplaint(Request request, String unit, String reason, String by) {
        String reached = request.kind().equals(Words.COMPLAINT) ? unit : null;
        if (Objects.equals(reached, request.complaintUnit())) {
            return;
        }
        int before = request.complaintTold();
        request.reaches(reached);
        publish(before == 0 ? new ComplaintReceived(request.number(), request.receivedAt(), reached, request.channel())
                : new ComplaintMoved(request.number(), request.receivedAt(), before, reached, request.channel(),
                reason == null || reason.isBlank() ? reached == null ? "no-complaint" : "complaint-moved" : reason, by));
    }

    /** A text as a notice tells it. */
    static String inShort(String text) {
        return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text;
    }

    /** Publishes an event. */
    void publish(Object event) {
        events.publishEvent(event);
    }

    /** The process is to wake the ladder up at the next step of any clock. */
    void setAlarm(Request request) {
        process.wakeAt(request.number(), ledger.nextAlarm(request));
    }

    /** The open question of a sort, if there is one. */
    Question question(Request request, Question.What what) {
        return questions.findByRequestIdAndAskedDecidedAtIsNull(request.getId()).stream()
                .filter(each -> each.what() == what).findFirst().orElse(null);
    }

    /** Questions that nobody needs an answer to any more. */
    void lapseQuestions(Request request) {
        questions.findByRequestIdAndAskedDecidedAtIsNull(request.getId()).forEach(each -> each.asked().lapse(now()));
    }

    /** What is to be done next. */
    Step next(Request request) {
        Question open = questions.findByRequestIdAndAskedDecidedAtIsNull(request.getId()).stream()
                .filter(each -> each.what() != Question.What.EXTENSION).findFirst().orElse(null);
        return request.next(ledger.open(request), open);
    }

    /** What people call an employee or a unit. */
    String nameOf(String id) {
        return organisation.nameOf(id);
    }

    /** A unit. */
    UnitView unit(String id) {
        return organisation.unit(id);
    }

    /** The role that decides a question: by the rules where somebody wants to decline a request (B-4), else the leader. */
    String decider(Question.What what, Request request) {
        return what == Question.What.REFUSAL ? parameters.refusalDecider(request, releaseOf(request)).word() : "unit-leader";
    }

    /** Whether somebody may decide a question: whoever holds its role, and those above. */
    boolean decides(Question.What what, String employee, Request request) {
        int from = SUPERVISORS.indexOf(decider(what, request));
        Collection<String> roles = what != Question.What.REFUSAL ? SUPERVISORS
                : from < 0 ? List.of(decider(what, request)) : SUPERVISORS.subList(from, SUPERVISORS.size());
        return people(request, roles, organisation::entitled).contains(employee);
    }

    /** The release that decided about it; the live one before any did. */
    String releaseOf(Request request) {
        return request.release() == null ? releases.live() : request.release();
    }

    /** Whether somebody may decide for a unit: its leaders, those above, the quality office. */
    boolean leads(String employee, Request request) {
        return people(request, SUPERVISORS, organisation::entitled).contains(employee);
    }

    /** Whether somebody stands in now for another who is away. */
    boolean standsIn(String employee, String other) {
        return organisation.standIn(other).filter(employee::equals).isPresent();
    }
}
