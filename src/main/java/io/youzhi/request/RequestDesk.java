package io.youzhi.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.decision.Explained;
import io.youzhi.decision.Explanations;
import io.youzhi.decision.InWords;
import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.ClockView;
import io.youzhi.limit.Promise;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.rules.Choice;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests, for whoever may see them. */
@Service
@Transactional(readOnly = true)
public class RequestDesk implements RequestViews {

    private static final Set<String> SEE_ALL = Set.of(Groups.AGENT, Groups.QUALITY_OFFICE, Groups.MANAGER,
            Groups.ADMINISTRATOR, Groups.LEADING_GROUP);

    private final Cases cases;
    private final Requests requests;
    private final Customers customers;
    private final Records records;
    private final Papers papers;
    private final ClockLedger ledger;
    private final Promises promises;
    private final Organisation organisation;
    private final Explanations explanations;
    private final Wording wording;
    private final Parameters parameters;
    private final Releases releases;

    RequestDesk(Cases cases, Requests requests, Customers customers, Records records, Papers papers,
                ClockLedger ledger, Promises promises, Organisation organisation, Explanations explanations, Wording wording, Parameters parameters,
                Releases releases) {
        this.cases = cases;
        this.requests = requests;
        this.customers = customers;
        this.records = records;
        this.papers = papers;
        this.ledger = ledger;
        this.promises = promises;
        this.organisation = organisation;
        this.explanations = explanations;
        this.wording = wording;
        this.parameters = parameters;
        this.releases = releases;
    }

    // ---- who may see what ---------------------------------------------------------------------------------------

    /** Refuses, as if there were none, who may not see a request: customers see their own, handlers their units'. */
    @Override
    public void mustSee(String number, Reader reader) {
        Request request = cases.get(number);
        boolean sees = reader.isAnyOf(SEE_ALL)
                || reader.isStaff() && (isOf(request, reader) || isWith(request, reader.login()))
                || isOwn(request, reader.login());
        if (!sees) {
            throw new NotFound("request", number);
        }
    }

    /** Whether a request is the reader's own, as a customer. */
    public boolean isOwn(String number, Reader reader) {
        return isOwn(cases.get(number), reader.login());
    }

    /** Refuses who may not hand a request over, but for whoever has it, its first responder, its unit's leaders, the quality office. */
    public void mustHandOver(String number, Reader reader) {
        Request request = cases.get(number);
        boolean may = isWith(request, reader.login()) || reader.is(Groups.QUALITY_OFFICE)
                || request.unit() != null && Groups.leads(reader, request.unit());
        if (!may) {
            throw Refused.because("request.not-yours", number);
        }
    }

    /** Refuses who may not take a request back: its customer, and agents or the quality office for them. */
    public void mustWithdraw(String number, Reader reader) {
        if (!isOwn(number, reader) && !reader.is(Groups.AGENT) && !reader.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("request.not-yours", number);
        }
    }

    private static boolean isOf(Request request, Reader reader) {
        return Groups.units(reader).contains(request.unit()) || Groups.units(reader).contains(request.intakeUnit());
    }

    private static boolean isWith(Request request, String user) {
        return user.equals(request.owner()) || user.equals(request.firstResponder()) || user.equals(request.handler());
    }

    private boolean isOwn(Request request, String user) {
        return customers.findById(request.getId()).map(Customer::login).filter(user::equals).isPresent();
    }

    // ---- lists ---------------------------------------------------------------------------------------------------

    /** Requests that a reader may see and that fit a filter. */
    public Page<RequestLine> list(Filter filter, Reader reader, Pageable page) {
        Page<Request> found = requests.findAll((root, query, build) -> where(root, query, build, filter, reader), page);
        Map<String, List<Promise>> promises = ledger.of(Request.CASE, found.map(Request::number).toList());
        return found.map(request -> line(request, promises.getOrDefault(request.number(), List.of()), reader.isStaff()));
    }

    @Override
    public List<RequestLine> requests(String unit, Instant from, Instant to) {
        List<Request> found = requests.findAll((root, query, build) -> build.and(build.equal(root.get("unit"), unit),
                build.greaterThanOrEqualTo(root.get("receivedAt"), from), build.lessThan(root.get("receivedAt"), to)),
                Sort.by("receivedAt", "id"));
        Map<String, List<Promise>> promises = ledger.of(Request.CASE, found.stream().map(Request::number).toList());
        return found.stream().map(request -> line(request, promises.getOrDefault(request.number(), List.of()), true)).toList();
    }

    private static Predicate where(Root<Request> root, CriteriaQuery<?> query, CriteriaBuilder build, Filter filter,
                                   Reader reader) {
        List<Predicate> all = new ArrayList<>();
        if (!reader.isAnyOf(SEE_ALL)) {
            all.add(visible(root, query, build, reader));
        }
        equal(all, root, build, "kind", filter.kind());
        equal(all, root, build, "category", filter.category());
        equal(all, root, build, "channel", filter.channel());
        equal(all, root, build, "unit", filter.unit());
        equal(all, root, build, "owner", filter.owner());
        equal(all, root, build, "handler", filter.handler());
        equal(all, root, build, "state", filter.state());
        equal(all, root, build, "priority", filter.priority());
        equal(all, root, build, "outcome", filter.outcome());
        equal(all, root, build, "externalNumber", filter.externalNumber());
        if (filter.open() != null) {
            Predicate open = build.isNull(root.get("closedAt"));
            all.add(filter.open() ? open : open.not());
        }
        if (filter.from() != null) {
            all.add(build.greaterThanOrEqualTo(root.get("receivedAt"), filter.from()));
        }
        if (filter.to() != null) {
            all.add(build.lessThan(root.get("receivedAt"), filter.to()));
        }
        if (Boolean.TRUE.equals(filter.late())) {
            all.add(late(root, query, build));
        }
        return build.and(all.toArray(Predicate[]::new));
    }

    private static Predicate visible(Root<Request> root, CriteriaQuery<?> query, CriteriaBuilder build, Reader reader) {
        List<Predicate> any = new ArrayList<>();
        Subquery<Long> own = query.subquery(Long.class);
        Root<Customer> customer = own.from(Customer.class);
        own.select(customer.get("requestId")).where(build.equal(customer.get("login"), reader.login()));
        any.add(root.get("id").in(own));
        if (reader.isStaff()) {
            for (String field : List.of("owner", "firstResponder", "handler")) {
                any.add(build.equal(root.get(field), reader.login()));
            }
            Set<String> units = Groups.units(reader);
            if (!units.isEmpty()) {
                any.add(root.get("unit").in(units));
                any.add(root.get("intakeUnit").in(units));
            }
        }
        return build.or(any.toArray(Predicate[]::new));
    }

    private static Predicate late(Root<Request> root, CriteriaQuery<?> query, CriteriaBuilder build) {
        return root.get("number").in(ClockLedger.missed(Request.CASE, query, build));
    }

    private static void equal(List<Predicate> all, Root<Request> root, CriteriaBuilder build, String field, Object value) {
        if (value != null) {
            all.add(build.equal(root.get(field), value));
        }
    }

    private RequestLine line(Request request, List<Promise> promises, boolean staff) {
        Instant resolveBy = promises.stream().filter(clock -> clock.limit() == LimitKind.RESOLVE)
                .reduce((first, second) -> second).map(Promise::due).orElse(null);
        return new RequestLine(request.number(), request.state().word(), request.outcome(), request.kind(),
                request.category(), request.channel(), request.priority().word(), request.unit(),
                staff ? request.owner() : null, staff ? request.handler() : null, request.receivedAt(), resolveBy, request.closedAt(), onTime(promises),
                request.externalNumber());
    }

    // ---- one request ---------------------------------------------------------------------------------------------

    @Override
    public RequestView request(String number) {
        Request r = cases.get(number);
        return new RequestView(r.number(), r.state().word(), r.outcome(), r.channel(), r.kind(), r.category(),
                r.priority().word(), r.asset(), r.amount(), r.currency(), r.paid(), r.intakeUnit(), r.unit(), r.pack(),
                r.release(), r.externalNumber(), r.externalDue(), r.original(), r.owner(), r.firstResponder(),
                r.handler(), r.escalation(), r.reopened(), r.triages(), r.returns(), r.receivedAt(), r.acceptedAt(),
                r.arrivedAt(), r.repliedAt(), r.resolvedAt(), r.fedBackAt(), r.visitDue(), r.closedAt(),
                r.waitingUntil(), r.result(), onTime(ledger.of(r)), papers.views(r, r.papersNeeded()),
                papers.views(r, r.papersGiven()), promises(r), breaches(r),
                records.tenures(r), records.questions(r), records.informings(r), records.verdicts(r), records.visits(r),
                records.attachments(r), requests.findByOriginalOrderById(number).stream().map(Request::number).toList());
    }

    @Override
    public CustomerView customer(String number) {
        Customer c = customers.findById(cases.get(number).getId()).orElseThrow(() -> new NotFound("request", number));
        return new CustomerView(c.isAnonymous(), c.name(), c.phone(), c.address(), c.place(), c.words(), c.account(),
                c.blankedAt());
    }

    /** Its story, line by line. */
    public List<EventView> story(String number) {
        return records.story(cases.get(number));
    }

    /** What the rules decided about it, and why; clauses in the reader's language. */
    public List<Explained> decisions(String number, Locale language) {
        return explanations.of(Request.CASE, cases.get(number).number(), language);
    }

    /** What the rules decided about it, and why, in words. */
    public List<InWords> why(String number, Locale language) {
        return explanations.inWords(Request.CASE, cases.get(number).number(), zone(number), language);
    }

    /** What its category is called in the pack of its unit; the category itself where the pack has no word for it. */
    public String category(String number, Locale language) {
        Request request = cases.get(number);
        String release = request.release() == null ? releases.live() : request.release();
        Bilingual word = request.category() == null ? null
                : wording.word(request.pack(), "category", request.category(), release);
        return word == null ? request.category() : word.in(language);
    }

    /**
     * What may be chosen where a request is filled in: the words of the pack of a unit, or where none is said of the reader's
     * own. To customers only the channels are offered by which they come themselves.
     */
    public Choices choices(String unit, Reader reader) {
        String at = unit != null && !unit.isBlank() ? unit
                : organisation.employeeOf(reader.login()).map(EmployeeView::unit).orElse(null);
        String pack = at == null ? Words.BASE : organisation.unit(at).pack();
        String release = releases.live();
        Set<String> channels = reader.isStaff() ? Words.CHANNELS : parameters.customerChannels(pack, release);
        return new Choices(choices(pack, "channels", channels, release), choices(pack, "kinds", Words.KINDS, release),
                wording.choices(pack, "categories", release), wording.choices(pack, "priorities", release),
                choices(pack, "causes", Words.CAUSES, release), choices(pack, "severities", Words.SEVERITIES, release),
                wording.choices(pack, "papers", release));
    }

    private List<Choice> choices(String pack, String vocabulary, Set<String> allowed, String release) {
        return wording.choices(pack, vocabulary, release).stream().filter(choice -> allowed.contains(choice.id())).toList();
    }

    /** Names, by id, of the unit and of the employees that a request and its story speak of. */
    public Map<String, String> names(String number) {
        Request request = cases.get(number);
        Map<String, String> names = new HashMap<>();
        Stream.concat(Stream.of(request.owner(), request.firstResponder(), request.handler()),
                        story(number).stream().map(EventView::by))
                .filter(Objects::nonNull).distinct()
                .forEach(id -> organisation.employeeOf(id).ifPresent(employee -> names.put(id, employee.name())));
        if (request.unit() != null) {
            names.put(request.unit(), organisation.unit(request.unit()).name());
        }
        return names;
    }

    /** Local time of whoever works on it: that of their unit's calendar. */
    public ZoneId zone(String number) {
        return promises.calendar(cases.get(number)).zone();
    }

    private List<PromiseView> promises(Request request) {
        return ledger.of(request).stream().map(clock -> new PromiseView(clock.limit().word(), clock.source().word(),
                clock.round(), clock.state().word(), clock.due(), clock.stoppedAt(), clock.isKept(cases.now()))).toList();
    }

    private List<BreachView> breaches(Request request) {
        return ledger.of(request).stream().filter(clock -> clock.breach() != null)
                .map(clock -> new BreachView(clock.limit().word(), clock.due(), clock.breach().at(),
                        clock.breach().unit(), clock.breach().employee(), clock.breach().severity())).toList();
    }

    /** Whether the result came in time, by the promises that held in the end. */
    private Boolean onTime(List<Promise> promises) {
        Boolean all = null;
        for (Promise promise : promises) {
            if (promise.limit() == LimitKind.RESOLVE && promise.state() != Promise.State.REPLACED) {
                Boolean one = promise.isKept(cases.now());
                if (Boolean.FALSE.equals(one)) {
                    return false;
                }
                all = one;
            }
        }
        return all;
    }

    // ---- its clocks ------------------------------------------------------------------------------------------------

    @Override
    public List<ClockView> clocks(String number) {
        Request request = cases.get(number);
        return ledger.explain(request, RequestDesk::reason, cases.now());
    }

    /** Why clocks stand still, as people read it. */
    private static Bilingual reason(String code) {
        return "request.wait.papers".equals(code) ? new Bilingual("等待客户补齐材料", "Waiting for the customer's papers")
                : new Bilingual("等待客户", "Waiting for the customer");
    }

    /** Words that may be chosen where a request is filled in. */
    public record Choices(List<Choice> channels, List<Choice> kinds, List<Choice> categories, List<Choice> priorities,
                          List<Choice> causes, List<Choice> severities, List<Choice> papers) {
    }

    /** What requests are looked for by; everything may be null. */
    public record Filter(State state, String kind, String category, String channel, String unit, String owner,
                         String handler, Priority priority, String outcome, Boolean open, Boolean late,
                         String externalNumber, Instant from, Instant to) {
    }
}
