package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.youzhi.conduct.Register.Named;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.request.RequestEvents.LimitMissed;
import io.youzhi.request.RequestEvents.LimitsSettled;
import io.youzhi.rules.Releases;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.EventSort;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Register register;
    private final Judge judge;
    private final EventViews views;
    private final Sight sight;
    private final Organisation organisation;
    private final Conduct rules;
    private final Releases releases;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ConductManagement(ConductEvents events, Register register, Judge judge, EventViews views, Sight sight,
                      Organisation organisation, Conduct rules, Releases releases, ApplicationEventPublisher publisher,
                      Clock clock) {
        this.events = events;
        this.register = register;
        this.judge = judge;
        this.views = views;
        this.sight = sight;
        this.organisation = organisation;
        this.rules = rules;
        this.releases = releases;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Records what the quality office enters; wrong fields are refused, all at once. */
    public ConductEventView record(NewConductEvent what, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("conduct.quality-office-only");
        }
        Named named = register.checked(what);
        String together = register.judgedWith(what, named);
        takeTurns(named, together, what.at());
        ConductEvent event = register.write(what, named, "entered:" + UUID.randomUUID(), together, by.login());
        judge.judge(group(event));
        publisher.publishEvent(new EventJudged(event));
        return views.of(event);
    }

    /** Records what the quality office typed into a form, where every value is text. */
    public ConductEventView recordTyped(NewConductEvent typed, Reader by) {
        return record(register.read(typed), by);
    }

    /** The types of events that can be recorded about a unit or an employee; nobody named means the reader's own unit. */
    @Transactional(readOnly = true)
    public List<EventSort> sorts(String unit, String employee, Instant at, Reader reader) {
        Instant moment = at == null ? clock.instant() : at;
        if (unit == null && employee == null && organisation.employeeOf(reader.login()).isEmpty()) {
            return List.of();
        }
        String pack = register.packOf(unit, employee == null ? reader.login() : employee, moment);
        return rules.sorts(pack, releases.inForceAt(moment));
    }

    /** Records what a request established; told again, it answers what stands. What the rules do not know is held. */
    void hear(NewConductEvent what, String source) {
        Named named = register.named(what);
        judge.takeTurns(named.subjects(), what.at());
        if (events.findBySource(source).isEmpty()) {
            ConductEvent event = register.write(what, named, source, null, null);
            if (!register.hold(event, what, named)) {
                judge.judge(List.of(event));
            }
        }
    }

    /** Records a missed limit: seen at once, judged when the work on its request is over. */
    void hear(LimitMissed missed) {
        NewConductEvent what = limitMissed(missed.number(), missed.limit(), missed.at(), missed.employee(),
                missed.unit());
        Named named = register.named(what);
        String together = register.judgedWith(what, named);
        takeTurns(named, together, what.at());
        if (heard(what) || events.findBySource(source(what)).isPresent()) {
            return;
        }
        ConductEvent event = register.write(what, named, source(what), together, null);
        if (!register.hold(event, what, named) && together == null) {
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
        Named named = register.named(what);
        ConductEvent event = open.orElseGet(() -> register.write(what, named, source(what),
                register.judgedWith(what, named), null));
        if (register.hold(event, what, named)) {
            return Optional.empty();
        }
        event.settle(severity, at);
        return Optional.of(event);
    }

    /** A limit that seemed missed and was kept after all, once it was settled, is no event. */
    private void withdrawKept(List<ConductEvent> known, Instant at) {
        known.stream().filter(each -> each.state() == ConductEvent.State.OPEN && each.settledAt() == null
                && !each.at().isAfter(at)).forEach(each -> each.withdraw("limits-settled", null, clock.instant()));
    }

    /** One event with its lines, for a reader who may see it. */
    @Transactional(readOnly = true)
    public ConductEventView find(Long id, Reader reader) {
        ConductEvent event = event(id);
        boolean seen = event.subjects().stream().anyMatch(each -> sight.sees(reader, each, unitOf(each)));
        if (!seen) {
            throw new NotFound("conduct-event", id);
        }
        return views.of(event, reader);
    }

    /** Events that match, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public Page<ConductEventView> find(ConductEventSearch search, Reader reader, Pageable page) {
        return events.page(search.type(), search.stateOrNull(), search.caseNumber(), search.subject(),
                search.fromOrStart(), search.toOrEnd(), Sight.seesAll(reader), sight.led(reader, events.units()),
                reader.login(), page).map(each -> each.view(null, null, null));
    }

    private String unitOf(Subject subject) {
        return switch (subject.kind()) {
            case UNIT -> subject.id();
            case EMPLOYEE -> organisation.employee(subject.id()).unit();
        };
    }

    private ConductEvent event(Long id) {
        return events.findById(id).orElseThrow(() -> new NotFound("conduct-event", id));
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
        Instant first = together == null ? at : events.atOf(together).filter(at::isAfter).orElse(at);
        judge.takeTurns(subjects, first);
    }

    private void takeTurnsOfAll(LimitsSettled settled, List<NewConductEvent> missed) {
        Set<Subject> subjects = new TreeSet<>(events.subjectsOfCase(settled.number(), LIMIT_MISSED));
        missed.forEach(each -> subjects.addAll(register.named(each).subjects()));
        judge.takeTurns(subjects, missed.stream().map(NewConductEvent::at).min(Instant::compareTo)
                .orElse(settled.at()));
    }

    /** Whether the limits of this request were settled after this one was missed: then it is told too late. */
    private boolean heard(NewConductEvent what) {
        return events.findByCaseNumberAndTypeOrderByAtAscIdAsc(what.caseNumber(), LIMIT_MISSED).stream()
                .anyMatch(each -> each.settledAt() != null && !each.settledAt().isBefore(what.at()));
    }

    private static NewConductEvent limitMissed(String number, String limit, Instant at, String employee, String unit) {
        return new NewConductEvent(LIMIT_MISSED, at, employee, List.of(), unit, number,
                Map.of("limit", limit, "request", number));
    }

    private static String source(NewConductEvent missed) {
        return LIMIT_MISSED + ":" + missed.caseNumber() + ":" + missed.details().get("limit") + ":"
                + ConductEvent.micros(missed.at());
    }
}
