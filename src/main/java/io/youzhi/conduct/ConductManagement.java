package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.youzhi.conduct.LedgerLine.Cause;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Organisation;
import io.youzhi.request.RequestEvents.LimitMissed;
import io.youzhi.request.RequestEvents.LimitsSettled;
import io.youzhi.rules.Releases;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.Conduct.Judging;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conduct events: what was established about employees and units, each recorded and judged exactly once. */
@Service
@Transactional
public class ConductManagement {

    private static final String LIMIT_MISSED = "limit-missed";

    private final ConductEvents events;
    private final Judge judge;
    private final Ledger ledger;
    private final Sight sight;
    private final Conduct rules;
    private final Releases releases;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Clock clock;

    ConductManagement(ConductEvents events, Judge judge, Ledger ledger, Sight sight, Conduct rules, Releases releases,
                      Organisation organisation, Notifications notifications, Clock clock) {
        this.events = events;
        this.judge = judge;
        this.ledger = ledger;
        this.sight = sight;
        this.rules = rules;
        this.releases = releases;
        this.organisation = organisation;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Records what the quality office enters; wrong fields are refused, all at once. */
    public ConductEventView record(NewConductEvent what, Reader by) {
        requireOffice(by);
        requireWhatAndWhen(what);
        Named named = named(what);
        List<Refused.Fault> faults = check(what, named);
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        String together = what.caseNumber() == null ? null : judgedWith(what, named);
        takeTurns(named, together, what.at());
        ConductEvent event = save(what, named, "entered:" + UUID.randomUUID(), together,
                by.login());
        judge.judge(group(event));
        return view(event);
    }

    private static void requireOffice(Reader by) {
        if (!by.isQualityOffice()) {
            throw Refused.because("conduct.quality-office-only");
        }
    }

    private static void requireWhatAndWhen(NewConductEvent what) {
        List<Refused.Fault> faults = new ArrayList<>();
        if (what.type() == null) {
            faults.add(new Refused.Fault("type", "conduct.event.no-type", List.of()));
        }
        if (what.at() == null) {
            faults.add(new Refused.Fault("at", "conduct.event.no-moment", List.of("")));
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
    }

    /** Records what a request established; told again, it answers what stands. What the rules do not know is held. */
    void hear(NewConductEvent what, String source) {
        Named named = named(what);
        judge.takeTurns(named.subjects(), what.at());
        if (events.findBySource(source).isEmpty()) {
            ConductEvent event = save(what, named, source, null, null);
            if (!hold(event, check(what, named))) {
                judge.judge(List.of(event));
            }
        }
    }

    /** Records a missed limit: seen at once, judged when the work on its request is over. */
    void hear(LimitMissed missed) {
        NewConductEvent what = limitMissed(missed.number(), missed.limit(), missed.at(), missed.employee(),
                missed.unit());
        Named named = named(what);
        String together = judgedWith(what, named);
        takeTurns(named, together, what.at());
        if (heard(what) || events.findBySource(source(what)).isPresent()) {
            return;
        }
        ConductEvent event = save(what, named, source(what), together, null);
        if (!hold(event, check(what, named)) && together == null) {
            judge.judge(List.of(event));
        }
    }

    /** Judges the missed limits of a request together, with the severity of their final lateness. */
    void hear(LimitsSettled settled) {
        List<NewConductEvent> missed = settled.missed().stream().map(each -> limitMissed(settled.number(),
                each.limit(), each.at(), each.employee(), each.unit())).toList();
        takeTurnsOfAll(settled, missed);
        List<ConductEvent> known = events.findByCaseNumberAndTypeOrderByAtAscIdAsc(settled.number(), LIMIT_MISSED);
        Instant at = ConductEvent.micros(settled.at());
        if (known.stream().anyMatch(each -> at.equals(each.settledAt()))) {
            return;
        }
        List<ConductEvent> group = new ArrayList<>();
        for (int i = 0; i < missed.size(); i++) {
            settleOne(missed.get(i), settled.missed().get(i).severity(), known, at).ifPresent(group::add);
        }
        withdrawKept(known, at);
        if (!group.isEmpty()) {
            judge.judge(group(group.get(0)));
        }
    }

    private Optional<ConductEvent> settleOne(NewConductEvent what, String severity, List<ConductEvent> known,
                                             Instant at) {
        Optional<ConductEvent> open = known.stream().filter(each -> each.state() == ConductEvent.State.OPEN
                && each.settledAt() == null && what.details().get("limit").equals(each.details().get("limit")))
                .findFirst();
        if (open.isEmpty() && events.findBySource(source(what)).isPresent()) {
            return Optional.empty();
        }
        Named named = named(what);
        ConductEvent event = open.orElseGet(() -> save(what, named, source(what), judgedWith(what, named), null));
        if (hold(event, check(what, named))) {
            return Optional.empty();
        }
        event.settle(severity, at);
        return Optional.of(event);
    }

    /** A limit that seemed missed and was kept after all, once it was settled, is no event. */
    private void withdrawKept(List<ConductEvent> known, Instant at) {
        known.stream().filter(each -> each.state() == ConductEvent.State.OPEN && each.settledAt() == null
                && !each.at().isAfter(at)).forEach(each -> each.withdraw("limits-settled", null));
    }

    /** Withdraws an event with a reason: its lines are countered and what followed is judged anew. */
    public ConductEventView withdraw(Long id, String reason, Reader by) {
        requireOffice(by);
        if (reason == null || reason.isBlank()) {
            throw Refused.field("reason", "conduct.reason.missing");
        }
        judge.takeTurns(events.subjectsOf(id), events.atOf(id).orElseThrow(() -> new NotFound("conduct-event", id)));
        ConductEvent event = event(id);
        judge.withdraw(event, Cause.WITHDRAWN, reason, by.login());
        return view(event);
    }

    /** One event with its lines, for a reader who may see it. */
    @Transactional(readOnly = true)
    public ConductEventView find(Long id, Reader reader) {
        ConductEvent event = event(id);
        boolean seen = event.subjects().stream().anyMatch(each -> sight.sees(reader, each, unitOf(each)));
        if (!seen) {
            throw new NotFound("conduct-event", id);
        }
        ConductEventView view = view(event);
        return new ConductEventView(view.id(), view.type(), view.at(), view.recordedAt(), view.recordedBy(),
                view.employee(), view.unit(), view.pack(), view.caseNumber(), view.details(), view.state(),
                view.judgedAt(), view.release(), view.reason(), ledger.seenBy(reader, view.lines()));
    }

    /** Events that match, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public Page<ConductEventView> find(ConductEventSearch search, Reader reader, Pageable page) {
        return events.page(search.type(), search.stateOrNull(), search.caseNumber(), search.subject(),
                search.fromOrStart(), search.toOrEnd(), reader.seesAll(), sight.led(reader, events.units()),
                reader.login(), page).map(each -> each.view(null));
    }

    private String unitOf(Subject subject) {
        return switch (subject.kind()) {
            case UNIT -> subject.id();
            case EMPLOYEE -> organisation.employee(subject.id()).unit();
        };
    }

    private ConductEventView view(ConductEvent event) {
        return event.view(ledger.ofEvent(event.id()));
    }

    private ConductEvent event(Long id) {
        return events.findById(id).orElseThrow(() -> new NotFound("conduct-event", id));
    }

    private ConductEvent save(NewConductEvent what, Named named, String source, String together, String by) {
        return events.save(new ConductEvent(what, named.unit(), named.pack(), named.subjects(), source, together,
                clock.instant(), by));
    }

    private List<ConductEvent> group(ConductEvent event) {
        if (event.judgedWith() == null) {
            return List.of(event);
        }
        return events.findByJudgedWithOrderByAtAscIdAsc(event.judgedWith()).stream()
                .filter(each -> each.state() == ConductEvent.State.JUDGED || each == event
                        || (each.state() == ConductEvent.State.OPEN && each.settledAt() != null)).toList();
    }

    private void takeTurns(Named named, String together, Instant at) {
        Set<Subject> subjects = new TreeSet<>(named.subjects());
        if (together != null) {
            subjects.addAll(events.subjectsOf(together));
        }
        judge.takeTurns(subjects, at);
    }

    private void takeTurnsOfAll(LimitsSettled settled, List<NewConductEvent> missed) {
        Set<Subject> subjects = new TreeSet<>(events.subjectsOfCase(settled.number(), LIMIT_MISSED));
        missed.forEach(each -> subjects.addAll(named(each).subjects()));
        judge.takeTurns(subjects, missed.stream().map(NewConductEvent::at).min(Instant::compareTo)
                .orElse(settled.at()));
    }

    /** Whether the limits of this request were settled after this one was missed: then it is told too late. */
    private boolean heard(NewConductEvent what) {
        return events.findByCaseNumberAndTypeOrderByAtAscIdAsc(what.caseNumber(), LIMIT_MISSED).stream()
                .anyMatch(each -> each.settledAt() != null && !each.settledAt().isBefore(what.at()));
    }

    private boolean hold(ConductEvent event, List<Refused.Fault> faults) {
        if (faults.isEmpty()) {
            return false;
        }
        Refused.Fault first = faults.get(0);
        event.hold(first.field() + ": " + first.code() + " " + first.arguments());
        notifications.tell(organisation.holders("quality-office", event.unit()), "conduct-event:" + event.id(),
                "conduct.notice.held", Map.of("event", String.valueOf(event.id()), "type", event.type()), "held");
        return true;
    }

    private static NewConductEvent limitMissed(String number, String limit, Instant at, String employee, String unit) {
        return new NewConductEvent(LIMIT_MISSED, at, employee, List.of(), unit, number,
                Map.of("limit", limit, "request", number));
    }

    private static String source(NewConductEvent missed) {
        return LIMIT_MISSED + ":" + missed.caseNumber() + ":" + missed.details().get("limit") + ":"
                + ConductEvent.micros(missed.at());
    }

    private String judgedWith(NewConductEvent what, Named named) {
        Judging judging = rules.judging(named.pack(), what.type(), releases.inForceAt(what.at()));
        return judging == Judging.AT_COMPLETION ? named.pack() + ":" + what.type() + ":" + what.caseNumber() : null;
    }

    private List<Refused.Fault> check(NewConductEvent what, Named named) {
        List<Refused.Fault> faults = new ArrayList<>();
        if (what.at().isAfter(clock.instant())) {
            faults.add(new Refused.Fault("at", "conduct.event.in-future", List.of()));
        }
        ConductFacts.Event event = new ConductFacts.Event("new", what.at(), what.type(), what.employee(), named.unit(),
                ConductEvent.detailsOf(what));
        rules.check(named.pack(), event, releases.inForceAt(what.at())).forEach(each ->
                faults.add(new Refused.Fault(each.field(), each.code(), each.arguments())));
        return faults;
    }

    /** Whom the event is about, as the organisation was when it happened. */
    private Named named(NewConductEvent what) {
        Set<Subject> subjects = new TreeSet<>();
        Map<String, String> units = new LinkedHashMap<>();
        if (what.employee() != null) {
            units.put(what.employee(), unitThen("employee", what.employee(), what.at()));
        }
        what.employees().forEach(each -> units.put(each, unitThen("employees", each, what.at())));
        units.keySet().forEach(each -> subjects.add(Subject.employee(each)));
        String unit = what.unit() != null ? what.unit() : units.get(what.employee());
        if (unit == null) {
            units.values().forEach(each -> subjects.add(Subject.unit(each)));
        } else {
            subjects.add(Subject.unit(unit));
        }
        if (subjects.isEmpty()) {
            throw Refused.field("unit", "conduct.event.about-nobody");
        }
        return new Named(unit, packThen(unit != null ? unit : units.values().iterator().next(), what.at()),
                subjects);
    }

    private String unitThen(String field, String employee, Instant at) {
        try {
            return organisation.employee(employee, at).unit();
        } catch (NotFound e) {
            throw Refused.field(field, "conduct.employee.unknown", employee);
        }
    }

    private String packThen(String unit, Instant at) {
        try {
            return organisation.unit(unit, at).pack();
        } catch (NotFound e) {
            throw Refused.field("unit", "conduct.unit.unknown", unit);
        }
    }

    private record Named(String unit, String pack, Set<Subject> subjects) {
    }
}
