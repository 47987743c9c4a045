package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.youzhi.conduct.LedgerLine.Cause;
import io.youzhi.conduct.Register.Named;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the record right. What proves wrong is withdrawn, or another event takes its place; nothing is deleted, all that
 * followed is judged anew, and everybody concerned is told.
 */
@Service
@Transactional
public class CorrectionManagement {

    private final ConductEvents events;
    private final Register register;
    private final Judge judge;
    private final EventViews views;
    private final EntityManager entities;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Names names;
    private final Clock clock;

    CorrectionManagement(ConductEvents events, Register register, Judge judge, EventViews views,
                         EntityManager entities, Organisation organisation, Notifications notifications,
                         Names names, Clock clock) {
        this.events = events;
        this.register = register;
        this.judge = judge;
        this.views = views;
        this.entities = entities;
        this.organisation = organisation;
        this.notifications = notifications;
        this.names = names;
        this.clock = clock;
    }

    /** Withdraws an event with a reason: its lines are countered and what followed is judged anew. */
    public ConductEventView withdraw(Long id, String reason, Reader by) {
        requireOfficeAndReason(by, reason);
        judge.takeTurns(events.subjectsOf(id), at(id));
        ConductEvent wrong = event(id);
        requireNotOwn(wrong.subjects(), by);
        judge.withdraw(wrong, Cause.WITHDRAWN, reason, by.login(), clock.instant());
        tell(wrong, null, reason);
        return views.of(wrong);
    }

    /** Puts an event in the place of one that proved wrong, judged by the rules in force when it happened. */
    public ConductEventView correct(Long id, Change change, String reason, Reader by) {
        requireOfficeAndReason(by, reason);
        NewConductEvent before = recorded(id);
        NewConductEvent what = change.of(before);
        Named named = register.checked(what);
        if (what.of(named.unit()).equals(before)) {
            throw Refused.because("conduct.correction.nothing-changed", String.valueOf(id));
        }
        takeTurns(id, what, named);
        ConductEvent wrong = event(id);
        requireNotOwn(wrong.subjects(), by);
        requireNotOwn(named.subjects(), by);
        ConductEvent right = correct(wrong, what, named, "corrected:" + UUID.randomUUID(), reason, by.login());
        return views.of(right);
    }

    /**
     * Puts right what a request established, once however often it is told.
     *
     * @param wrong  the source of the event that proved wrong, or null where nothing was established
     * @param what   what is established now, or null for nothing
     * @param source what makes the correction one of its kind
     */
    void hear(String wrong, NewConductEvent what, String source, String reason, String by) {
        Set<Subject> subjects = new TreeSet<>();
        Named named = what == null ? null : register.named(what);
        if (named != null) {
            subjects.addAll(named.subjects());
        }
        Long id = wrong == null ? null : heard(wrong);
        Instant at = what == null ? at(id) : what.at();
        if (id != null) {
            subjects.addAll(events.subjectsOf(id));
            at = at(id).isBefore(at) ? at(id) : at;
        }
        judge.takeTurns(subjects, at);
        if (what != null && events.findBySource(source).isEmpty()) {
            hear(id == null ? null : event(id), what, named, source, reason, by);
        } else if (what == null && event(id).state() != ConductEvent.State.WITHDRAWN) {
            judge.withdraw(event(id), Cause.WITHDRAWN, reason, by, clock.instant());
            tell(event(id), null, reason);
        }
    }

    /**
     * Withdraws what a case established, or what stands in its place since; once however often it is told.
     *
     * @param sources the sources of the events that proved wrong
     */
    void hear(Collection<String> sources, String reason, String by) {
        List<Long> wrong = sources.stream().map(this::heard).map(this::latest).toList();
        if (wrong.isEmpty()) {
            return;
        }
        Set<Subject> subjects = new TreeSet<>();
        wrong.forEach(id -> subjects.addAll(events.subjectsOf(id)));
        judge.takeTurns(subjects, wrong.stream().map(this::at).min(Instant::compareTo).orElseThrow());
        wrong.stream().map(this::latest).map(this::event)
                .filter(event -> event.state() != ConductEvent.State.WITHDRAWN).forEach(event -> {
                    judge.withdraw(event, Cause.WITHDRAWN, reason, by, clock.instant());
                    tell(event, null, reason);
                });
    }

    private Long heard(String source) {
        return events.idOf(source).orElseThrow(() -> new IllegalStateException(
                source + " was not heard of yet; its correction has to wait"));
    }

    /** Id of the event that stands in the place of another in the end. */
    private Long latest(Long id) {
        return events.correctionOf(id).map(this::latest).orElse(id);
    }

    private void hear(ConductEvent wrong, NewConductEvent what, Named named, String source, String reason, String by) {
        if (wrong == null || wrong.state() == ConductEvent.State.WITHDRAWN) {
            ConductEvent right = wrong == null ? register.write(what, named, source, null, by)
                    : register.write(what, named, source, null, by, wrong);
            if (!register.hold(right, what, named)) {
                judge.judge(List.of(right));
            }
            tell(wrong == null ? right : wrong, right, reason);
        } else {
            correct(wrong, what, named, source, reason, by);
        }
    }

    private ConductEvent correct(ConductEvent wrong, NewConductEvent what, Named named, String source, String reason,
                                 String by) {
        ConductEvent right = register.write(what, named, source, register.judgedWith(what, named), by, wrong);
        if (register.hold(right, what, named)) {
            judge.withdraw(wrong, Cause.WITHDRAWN, reason, by, clock.instant());
        } else {
            judge.correct(wrong, right, reason, by, clock.instant());
        }
        tell(wrong, right, reason);
        return right;
    }

    private void takeTurns(Long id, NewConductEvent what, Named named) {
        Set<Subject> subjects = new TreeSet<>(events.subjectsOf(id));
        subjects.addAll(named.subjects());
        judge.takeTurns(subjects, at(id).isBefore(what.at()) ? at(id) : what.at());
    }

    /** Tells whom it was about and their leaders, who recorded it, and the quality office. */
    private void tell(ConductEvent wrong, ConductEvent right, String reason) {
        Set<String> told = new TreeSet<>(concerned(wrong));
        Map<String, String> arguments = new HashMap<>(Map.of("event", String.valueOf(wrong.id()), "at",
                wrong.at().toString(), "reason", reason));
        arguments.putAll(Notifications.named("type", names.type(wrong)));
        if (right != null) {
            told.addAll(concerned(right));
            arguments.put("right", String.valueOf(right.id()));
        }
        notifications.tell(told, "conduct-event:" + wrong.id(), right == null ? "conduct.notice.withdrawn"
                : "conduct.notice.corrected", arguments, "corrected");
    }

    private Set<String> concerned(ConductEvent event) {
        Set<String> people = new TreeSet<>(organisation.holders("quality-office", event.unit()));
        for (Subject each : event.subjects()) {
            if (each.kind() == SubjectKind.EMPLOYEE) {
                people.add(each.id());
                people.addAll(organisation.holders("unit-leader", organisation.employee(each.id()).unit()));
            } else {
                people.addAll(organisation.holders("unit-leader", each.id()));
            }
        }
        if (event.recordedBy() != null) {
            people.add(event.recordedBy());
        }
        return people;
    }

    private static void requireOfficeAndReason(Reader by, String reason) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("conduct.quality-office-only");
        }
        new Faults().optional("reason", reason, 2000).refuse();
        if (reason == null || reason.isBlank()) {
            throw Refused.field("reason", "conduct.reason.missing");
        }
    }

    private static void requireNotOwn(Set<Subject> subjects, Reader by) {
        if (subjects.contains(Subject.employee(by.login()))) {
            throw Refused.because("conduct.correction.own");
        }
    }

    /** What was recorded. The event itself is forgotten again: whether it still stands is to be read in its turn. */
    private NewConductEvent recorded(Long id) {
        ConductEvent event = event(id);
        NewConductEvent recorded = event.recorded();
        entities.detach(event);
        return recorded;
    }

    private Instant at(Long id) {
        return events.atOf(id).orElseThrow(() -> new NotFound("conduct-event", id));
    }

    private ConductEvent event(Long id) {
        return events.findById(id).orElseThrow(() -> new NotFound("conduct-event", id));
    }
}
