package io.youzhi.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.youzhi.customer.Accounts;
import io.youzhi.decision.Outcome;
import io.youzhi.limit.Basis;
import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.Promise;
import io.youzhi.org.Assets;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.request.RequestEvents.ViolationEstablished;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Numbers;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests, triages them, and asks once for missing papers (B-1 to B-3, B-11, B-12). */
@Service
@Transactional
public class IntakeManagement {

    /** All papers of a request together, a line each. */
    private static final int LONGEST_PAPERS = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(IntakeManagement.class);
    private static final Set<State> OPEN = EnumSet.of(State.PAPERS, State.QUEUED, State.HANDLING, State.RETURNED,
            State.CORRECTED, State.TRIAGE_BY_HAND);

    private final Requests requests;
    private final Customers customers;
    private final Informings informings;
    private final Numbers numbers;
    private final Cases cases;
    private final ClockLedger ledger;
    private final Escalations ladder;
    private final Promises promises;
    private final Parameters parameters;
    private final Papers papers;
    private final Organisation organisation;
    private final Assets assets;
    private final Accounts accounts;
    private final Triage triage;
    private final Releases releases;
    private final RequestProcess process;

    IntakeManagement(Requests requests, Customers customers, Informings informings, Numbers numbers, Cases cases,
                     ClockLedger ledger, Escalations ladder, Promises promises, Parameters parameters,
                     Papers papers, Organisation organisation, Assets assets, Accounts accounts, Triage triage,
                     Releases releases, RequestProcess process) {
        this.requests = requests;
        this.customers = customers;
        this.informings = informings;
        this.numbers = numbers;
        this.cases = cases;
        this.ledger = ledger;
        this.ladder = ladder;
        this.promises = promises;
        this.parameters = parameters;
        this.papers = papers;
        this.organisation = organisation;
        this.assets = assets;
        this.accounts = accounts;
        this.triage = triage;
        this.releases = releases;
        this.process = process;
    }

    // ---- intake (B-12) ------------------------------------------------------------------------------------------

    /** Takes a request; {@code by} is the login of the employee or customer, or null for somebody unknown. */
    public Receipt register(NewRequest said, String by) {
        return receipt(take(said, by, !said.anonymous()));
    }

    /** Takes a request that the house itself has, on the occasion of another case; the employee who asks for it is known. */
    public Receipt registerOnOccasion(NewRequest said, String occasion, String by) {
        organisation.employee(by);
        Request request = take(said, by, false);
        cases.write(request, by, "on-occasion", null, occasion);
        return receipt(request);
    }

    private Request take(NewRequest said, String by, boolean needsPhone) {
        EmployeeView employee = by == null ? null : organisation.employeeOf(by).filter(EmployeeView::active).orElse(null);
        NewRequest what = employee == null ? said : withAccount(said);
        check(what, needsPhone);
        mustBeNewOrder(what);
        UnitView unit = unitOf(what, employee);
        String pack = unit == null ? Words.BASE : unit.pack();
        checkTimes(what, pack);
        if (employee == null) {
            checkOfCustomer(what, pack);
        }
        assets.require("asset", what.asset(), unit == null ? null : unit.id());
        Instant now = cases.now();
        String actor = employee == null && by != null ? Words.CUSTOMER : by;
        long count = numbers.next("request");
        Request request = save(Request.taken(count, Numbers.number("R", count, now, promises.zone(pack)), what,
                pack, employee == null ? null : employee.unit(),
                employee == null ? null : employee.id(), actor, now));
        customers.save(new Customer(request.getId(), what, employee == null ? by : null));
        cases.write(request, actor, "received", null, what.channel());
        cases.own(request, employee == null ? cases.leader(unit == null ? null : unit.id()) : employee.id(), actor, null);
        process.start(request.number());
        return request;
    }

    /** Saves it at once: of two who take the same order in the same moment one is told so. */
    private Request save(Request request) {
        try {
            return requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException e) {
            if (request.externalNumber() == null) {
                throw e;
            }
            throw Refused.because("request.external-number-just-taken", request.externalNumber());
        }
    }

    /** Employees need not ask what the account knows; to anybody else it tells nothing. */
    private NewRequest withAccount(NewRequest said) {
        return isThere(said.account()) ? said.of(accounts.account(said.account())
                .orElseThrow(() -> Refused.field("account", "customer.no-account", said.account()))) : said;
    }

    private void check(NewRequest what, boolean needsPhone) {
        new Faults().oneOf("channel", what.channel(), Words.CHANNELS)
                .oneOf("kind", what.kind(), Words.KINDS)
                .text("what", what.what(), 4000)
                .text("place", what.place(), 300)
                .optional("category", what.category(), 64).optional("asset", what.asset(), 64)
                .optional("name", what.name(), 100).optional("phone", what.phone(), 40)
                .optional("address", what.address(), 300).optional("externalNumber", what.externalNumber(), 64)
                .optional("account", what.account(), 40).optional("customerKind", what.customerKind(), 64).optional("currency", what.currency(), 3)
                .require(!what.anonymous() || what.kind().equals(Words.REPORT), "anonymous", "request.anonymous-report")
                .require(!what.anonymous() || !saysWho(what), "anonymous", "request.anonymous-says-who")
                .require(what.anonymous() || isThere(what.name()), "name", "field.missing")
                .require(!needsPhone || isThere(what.phone()), "phone", "field.missing")
                .require(!isThere(what.phone()) || what.phone().matches("[+0-9 ()-]{3,40}"), "phone", "request.bad-phone")
                .require(what.externalDue() == null || isThere(what.externalNumber()), "externalNumber",
                        "request.external-number-needed")
                .amount("amount", what.amount())
                .require(fits(what.papers()), "papers", "field.too-long", LONGEST_PAPERS)
                .refuse();
    }

    /** What customers say themselves comes by their own channels; numbers and deadlines of outside desks are for employees. */
    private void checkOfCustomer(NewRequest what, String pack) {
        new Faults().oneOf("channel", what.channel(), parameters.customerChannels(pack, releases.live()))
                .require(!isThere(what.externalNumber()), "externalNumber", "request.employees-only")
                .require(what.externalDue() == null, "externalDue", "request.employees-only").refuse();
    }

    /** An order may come after its deadline; but far from now, as with a limit of many years, it is a slip of the pen. */
    private void checkTimes(NewRequest what, String pack) {
        if (what.externalDue() == null && what.legalLimit() == null) {
            return;
        }
        Instant now = cases.now();
        Duration latest = parameters.overdueOrder(pack, releases.live());
        Duration longest = parameters.longestLimit(pack, releases.live());
        Instant due = what.externalDue();
        Duration limit = what.legalLimit();
        new Faults().require(due == null || due.isAfter(now.minus(latest)) && due.isBefore(now.plus(longest)), "externalDue",
                        "request.not-near", latest.toDays(), longest.toDays())
                .require(limit == null || limit.compareTo(Duration.ZERO) > 0 && limit.compareTo(longest) <= 0, "legalLimit",
                        "request.no-limit", longest.toDays()).refuse();
    }

    /** An order of an outside desk is one case. */
    private void mustBeNewOrder(NewRequest what) {
        if (isThere(what.externalNumber())) {
            requests.findFirstByChannelAndExternalNumberOrderById(what.channel(), what.externalNumber())
                    .ifPresent(first -> {
                        throw Refused.because("request.external-number-taken", what.externalNumber(), first.number());
                    });
        }
    }

    private static boolean saysWho(NewRequest what) {
        return isThere(what.name()) || isThere(what.phone()) || isThere(what.address()) || isThere(what.account());
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    private UnitView unitOf(NewRequest what, EmployeeView employee) {
        if (isThere(what.unit())) {
            return organisation.unit(what.unit());
        }
        return employee == null ? null : organisation.unit(employee.unit());
    }

    private Receipt receipt(Request request) {
        List<Receipt.Promise> promised = ledger.of(request).stream().filter(Promise::isOpen)
                .map(open -> new Receipt.Promise(open.limit().word(), open.due(), ledger.isGuessed(open))).toList();
        return new Receipt(request.number(), request.state(), request.original(),
                request.state() == State.PAPERS ? papers.views(request, request.papersMissing()) : List.of(), promised);
    }

    /** The customer was told the number and the promised times. */
    public void told(String number, String by) {
        cases.write(cases.get(number), by, "number-told", null);
    }

    /** The number and the promised times once more. */
    @Transactional(readOnly = true)
    public Receipt receipt(String number) {
        return receipt(cases.get(number));
    }

    // ---- triage (B-3) ---------------------------------------------------------------------------------------------

    /** Triages by the rules: at first, after a correction, or when the open request of the same thing went away. */
    public Triaged triage(String number) {
        Request request = cases.get(number);
        if (request.state() == State.LINKED) {
            request.unlink();
            cases.write(request, null, "unlinked", null);
        }
        TriageDecision decision = decide(request);
        if (decision == null || responsible(request, decision.unit()) == null) {
            return leaveToAPerson(request, decision);
        }
        apply(request, decision);
        return whatNow(request);
    }

    /** Asks the rules with the pack of the responsible unit, if there is one; null where they give no answer. */
    private TriageDecision decide(Request request) {
        return answer(request, () -> {
            String unit = responsible(request, null);
            TriageDecision decision = triage.decide(facts(request, request.pack(), unit));
            String responsible = responsible(request, decision.unit());
            String pack = responsible == null ? request.pack() : organisation.unit(responsible).pack();
            return pack.equals(request.pack()) ? decision : triage.decide(facts(request, pack, responsible));
        });
    }

    private static TriageDecision answer(Request request, Supplier<TriageDecision> asked) {
        try {
            return asked.get();
        } catch (RuntimeException failure) {
            LOG.error("triage of {} failed: a person decides", request.number(), failure);
            return null;
        }
    }

    private TriageFacts facts(Request request, String pack, String unit) {
        String words = customers.findById(request.getId()).map(Customer::words).orElse(null);
        return new TriageFacts(pack, request.kind(), request.category(), request.channel(), unit, request.customerKind(),
                request.amount(), request.currency(), request.asset(), request.paid(), request.legalLimit(), words);
    }

    private void apply(Request request, TriageDecision decision) {
        UnitView unit = organisation.unit(responsible(request, decision.unit()));
        String release = decision.why().release();
        request.triage(decision.kind(), decision.priority(), unit.id(), unit.pack(), unit.calendar(), release,
                decision.papers(), cases.now());
        request.recognise(papers.ids(request, request.papersGiven()));
        keep(request, decision);
        String rules = decision.why().inShort();
        List<Promise> before = ledger.of(request).stream().filter(Promise::isOpen).toList();
        promises.make(request, decision.limits(), basis(request, decision), request.receivedAt(), null, cases.now());
        cases.write(request, null, request.triages() == 1 ? "triaged" : "triaged-anew", null,
                String.join(" ", request.kind(), String.valueOf(request.category()), request.priority().word(), unit.id(),
                        release, rules));
        tellAtOnce(request, decision.tell());
        tellOfLonger(request, before);
        cases.tellOfComplaint(request, request.unit(), null, null);
    }

    private void keep(Request request, TriageDecision decision) {
        cases.keep(request, Outcome.of("triage").with("kind", request.kind()).with("priority", request.priority().word())
                .with("unit", request.unit()).with("limits", Words.limits(decision.limits()))
                .with("tell", decision.tell()).with("papers", decision.papers()), decision.why());
    }

    private static Basis basis(Request request, TriageDecision decision) {
        String rules = decision.why().inShort();
        return new Basis(request.pack(), request.calendar(), decision.why().release(),
                rules.length() > 200 ? rules.substring(0, 200) : rules);
    }

    /** A promise that became longer, or was dropped, because somebody called the case something else is seen by a leader. */
    private void tellOfLonger(Request request, List<Promise> before) {
        for (Promise old : before) {
            Promise now = ledger.open(request, old.limit()).orElse(null);
            if (now == null || now.due().isAfter(old.due())) {
                String due = now == null ? "–" : now.due().toString();
                cases.write(request, null, "promised-longer", null, old.limit().word() + " " + old.due() + " → " + due);
                cases.tell(request, cases.people(request, List.of("unit-leader")), "request.notice.promised-longer",
                        Map.of("limit", old.limit().word(), "before", old.due().toString(), "now", due),
                        "promised-longer:" + request.triages() + ":" + old.limit().word());
            }
        }
    }

    /** The unit that the rules name, else the one that has it, else the one that it was taken for or in. */
    private static String responsible(Request request, String decided) {
        if (decided != null) {
            return decided;
        }
        if (request.unit() != null) {
            return request.unit();
        }
        return request.wantedUnit() == null ? request.intakeUnit() : request.wantedUnit();
    }

    private void tellAtOnce(Request request, List<String> roles) {
        if (!roles.isEmpty()) {
            Set<String> told = cases.people(request, roles);
            cases.tell(request, told, "request.notice.at-once", Map.of("kind", request.kind(), "priority",
                    request.priority().word()), "triage:" + request.triages());
            cases.write(request, null, "told-at-once", null, String.join(", ", told));
        }
    }

    private Triaged whatNow(Request request) {
        Request same = findSame(request);
        if (same != null) {
            request.link(same.number());
            ledger.giveWay(request, null, "request.clock.linked", cases.now());
            cases.write(request, null, "linked", null, same.number());
            cases.write(same, null, "duplicate-came", null, request.number());
            cases.setAlarm(request);
            return Triaged.LINKED;
        }
        cases.setAlarm(request);
        if (!request.papersMissing().isEmpty()) {
            request.lackPapers();
            return Triaged.PAPERS;
        }
        return Triaged.HANDLE;
    }

    private Request findSame(Request request) {
        boolean mayLink = request.category() != null && request.acceptedAt() == null && request.externalNumber() == null;
        if (!mayLink) {
            return null;
        }
        Setting linked = parameters.linksDuplicates(request.pack(), request.kind(), request.release());
        Request same = linked.flag() ? openSame(request) : null;
        if (same != null) {
            cases.keep(request, Outcome.of("linking").with("original", same.number()), linked.why());
        }
        return same;
    }

    private Request openSame(Request request) {
        String asset = request.asset() == null ? "" : request.asset();
        return requests.findSame(request.kind(), request.category(), asset, request.placeKey(), request.getId(), OPEN,
                PageRequest.of(0, 1)).stream().findFirst().orElse(null);
    }

    /** The rules could not decide, or know no unit; what they promise for the kind and category holds at once all the same. */
    private Triaged leaveToAPerson(Request request, TriageDecision decision) {
        request.leaveTriageToAPerson();
        cases.write(request, null, "triage-failed", null);
        if (decision != null) {
            request.weigh(decision.kind(), decision.priority(), decision.why().release());
            keep(request, decision);
            promises.make(request, decision.limits(), basis(request, decision), request.receivedAt(), null, cases.now());
            tellAtOnce(request, decision.tell());
        }
        Set<String> told = cases.people(request, List.of("quality-office"));
        cases.tell(request, told, "request.notice.triage-by-hand", Map.of(), "triage-by-hand:" + request.triages());
        cases.setAlarm(request);
        return Triaged.PERSON;
    }

    /**
     * A person triages where the rules could not: says the unit, and what it is about. By these the rules promise; the
     * person says by when only where the rules do not, or where it is to be sooner.
     */
    public Triaged triageByHand(String number, TriageByHand how, String by) {
        Request request = cases.get(number);
        request.mustBe(State.TRIAGE_BY_HAND);
        new Faults().oneOf("kind", how.kind(), Words.KINDS).text("unit", how.unit(), 64)
                .require(how.priority() != null, "priority", "field.missing")
                .require(how.resolveBy() == null || how.resolveBy().isAfter(cases.now()), "resolveBy", "request.in-the-past")
                .optional("category", how.category(), 64).optional("note", how.note(), 1000).refuse();
        UnitView unit = organisation.unit(how.unit());
        request.correctByHand(how.kind(), how.category());
        TriageDecision decision = answer(request, () -> triage.decide(facts(request, unit.pack(), unit.id())));
        request.triage(how.kind(), how.priority(), unit.id(), unit.pack(), unit.calendar(),
                decision == null ? releases.live() : decision.why().release(),
                decision == null ? List.of() : decision.papers(), cases.now());
        request.recognise(papers.ids(request, request.papersGiven()));
        List<Promise> before = ledger.of(request).stream().filter(Promise::isOpen).toList();
        promiseByHand(request, decision, how.resolveBy(), by);
        cases.write(request, by, "triaged-by-hand", how.note(), unit.id());
        keepByHand(request, decision, how.resolveBy(), by);
        tellAtOnce(request, decision == null ? List.of() : decision.tell());
        tellOfLonger(request, before);
        cases.tellOfComplaint(request, request.unit(), how.note(), by);
        return whatNow(request);
    }

    /** Who decided what where the rules could not; with what the rules said of it all the same. */
    private void keepByHand(Request request, TriageDecision decision, Instant resolveBy, String by) {
        Outcome outcome = Outcome.of("triage-by-hand").with("employee", by).with("kind", request.kind())
                .with("category", request.category()).with("priority", request.priority().word())
                .with("unit", request.unit()).with("resolveBy", resolveBy);
        cases.keep(request, decision == null ? outcome : outcome.with("limits", Words.limits(decision.limits()))
                .with("tell", decision.tell()).with("papers", decision.papers()), decision == null
                ? new Why(request.release(), request.pack(), Map.of(), List.of(), List.of()) : decision.why());
    }

    private void promiseByHand(Request request, TriageDecision decision, Instant resolveBy, String by) {
        Map<LimitKind, Limit> limits = decision == null ? Map.of() : decision.limits();
        Basis basis = decision == null ? new Basis(request.pack(), request.calendar(), request.release(),
                "request.clock.by-hand") : basis(request, decision);
        Instant latest = limits.containsKey(LimitKind.RESOLVE)
                ? promises.calendar(request).due(request.receivedAt(), limits.get(LimitKind.RESOLVE)) : null;
        new Faults().require(resolveBy != null || latest != null || request.externalDue() != null, "resolveBy", "field.missing")
                .require(resolveBy == null || latest == null || !resolveBy.isAfter(latest), "resolveBy",
                        "request.later-than-rules", latest).refuse();
        if (resolveBy == null) {
            promises.make(request, limits, basis, request.receivedAt(), by, cases.now());
        } else {
            promises.makeByHand(request, limits, resolveBy, basis, by, cases.now());
        }
    }

    /** Somebody dispatches a request that a unit has sent back to another one. */
    public void dispatch(String number, String to, String note, String by) {
        Request request = cases.get(number);
        new Faults().text("unit", to, 64).optional("note", note, 1000).refuse();
        UnitView unit = organisation.unit(to);
        request.dispatch(unit.id(), unit.pack(), unit.calendar());
        cases.write(request, by, "dispatched", note, unit.id());
        cases.tellOfComplaint(request, unit.id(), note, by);
    }

    // ---- papers (B-2) -----------------------------------------------------------------------------------------------

    /**
     * The customer gets the full list of what is missing: once, in writing. Clocks stand still while they fetch it. A request
     * that was triaged anew as something else has a list of its own again.
     */
    public void informOnce(String number, List<String> listed, String by) {
        Request request = cases.get(number);
        request.mustBe(State.PAPERS);
        lists(request).stream().findFirst().ifPresent(first -> {
            throw Refused.because("request.informed-already", first.writtenBy(), first.writtenAt());
        });
        List<String> list = papers.ids(request, listed);
        List<String> forgotten = request.papersMissing().stream().filter(paper -> !list.contains(paper)).toList();
        Bilingual lacking = papers.list(request, forgotten);
        new Faults().require(!list.isEmpty(), "papers", "field.missing")
                .require(forgotten.isEmpty(), "papers", "request.papers-forgotten", lacking.zh(), lacking.en())
                .require(fits(list), "papers", "field.too-long", LONGEST_PAPERS).refuse();
        ladder.catchUp(request);
        hand(request, list, false, by);
        Setting allowed = parameters.informings(request);
        cases.keep(request, Outcome.of("informing").with("allowed", allowed.count()).with("list", 1), allowed.why());
        waitForPapers(request, by);
    }

    /** A written list goes to the customer; with a login of their own they find it among their notices. */
    private void hand(Request request, List<String> list, boolean amends, String by) {
        informings.save(new Informing(request, list, by, cases.now(), amends));
        cases.write(request, by, amends ? "list-amended" : "informed-once", null, String.join(", ", list));
        Bilingual words = papers.list(request, list);
        customers.findById(request.getId()).map(Customer::login).ifPresent(login -> cases.tell(request, List.of(login),
                "request.notice.papers", Map.of("papers.zh", Cases.inShort(words.zh()), "papers.en",
                Cases.inShort(words.en())), "papers:" + cases.now()));
    }

    private void waitForPapers(Request request, String by) {
        Instant until = promises.longestWait(request, cases.now()).orElse(null);
        if (until != null) {
            cases.keep(request, Outcome.of("pausing").with("until", until).with("longest", until),
                    parameters.waits(request));
            request.waitForCustomer(until, cases.now());
            ledger.pause(request, by, "request.wait.papers", cases.now());
            cases.setAlarm(request);
        }
    }

    /**
     * The customer came back with papers. What was on no list and is needed all the same is a violation by whoever wrote
     * the list. True if every paper is there now.
     */
    public boolean bringPapers(String number, List<String> brought, List<String> forgotten, String by) {
        Request request = cases.get(number);
        request.mustBe(State.PAPERS);
        ladder.catchUp(request);
        List<String> now = papers.ids(request, brought);
        List<String> lacking = papers.ids(request, forgotten);
        new Faults().require(fits(Stream.concat(request.papersGiven().stream(), now.stream()).distinct().toList()),
                "brought", "field.too-long", LONGEST_PAPERS).require(fits(lacking), "forgotten", "field.too-long",
                LONGEST_PAPERS).refuse();
        request.bring(now);
        List<Informing> lists = lists(request);
        List<String> listed = lists.stream().flatMap(list -> list.list().stream()).toList();
        List<String> unlisted = lacking.stream().filter(paper -> !listed.contains(paper)
                && !request.papersGiven().contains(paper)).toList();
        if (!unlisted.isEmpty() && !lists.isEmpty()) {
            amend(request, lists, unlisted, by);
        }
        List<String> missing = listed.stream().filter(paper -> !request.papersGiven().contains(paper)).toList();
        cases.write(request, by, "papers-brought", null, String.join(", ", now));
        if (!missing.isEmpty() || !unlisted.isEmpty()) {
            return false;
        }
        if (request.waitingSince() != null) {
            request.goOn();
            ledger.resume(request, by, cases.now());
        }
        request.completePapers();
        cases.setAlarm(request);
        return true;
    }

    /** A list more; if that is oftener than the rules allow, whoever wrote the last one has sent the customer in vain. */
    private void amend(Request request, List<Informing> lists, List<String> unlisted, String by) {
        hand(request, unlisted, true, by);
        Setting allowed = parameters.informings(request);
        boolean violation = lists.size() >= allowed.count();
        cases.keep(request, Outcome.of("informing").with("allowed", allowed.count()).with("list", lists.size() + 1)
                .with("violation", violation), allowed.why());
        if (!violation) {
            return;
        }
        Informing last = lists.get(lists.size() - 1);
        String unit = organisation.employeeOf(last.writtenBy()).map(EmployeeView::unit).orElse(request.unit());
        cases.publish(new ViolationEstablished(request.number(), cases.now(), last.writtenBy(), unit, "inform-once",
                "minor", "customer"));
        cases.write(request, by, "violation", null, "inform-once " + last.writtenBy());
    }

    /** The lists that the customer was given since the last triage. */
    private List<Informing> lists(Request request) {
        return informings.findByRequestIdOrderById(request.getId()).stream()
                .filter(list -> list.isOfThisTriage(request)).toList();
    }

    private static boolean fits(List<String> papers) {
        return papers.stream().mapToInt(paper -> paper.length() + 1).sum() <= LONGEST_PAPERS;
    }

    /** What triage led to; the process reads the word. */
    public enum Triaged {
        HANDLE, PAPERS, LINKED, PERSON;

        /** The word for it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a person decides where the rules cannot. */
    public record TriageByHand(String kind, String category, Priority priority, String unit, Instant resolveBy,
                               String note) {
    }
}
