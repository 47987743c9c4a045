package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.conduct.LedgerLine.Cause;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.shared.time.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the conduct rules about events and writes what they say into the ledger. Asked again about the same event it
 * writes the difference only: counter-entries for what no longer holds, new lines for what holds now.
 */
@Component
class Judge {

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Comparator<ConductEvent> IN_ORDER =
            Comparator.comparing(ConductEvent::at).thenComparing(ConductEvent::id);

    private final ConductEvents events;
    private final LedgerLines lines;
    private final RecordKeeping records;
    private final Turns turns;
    private final Conduct rules;
    private final Releases releases;
    private final Calendars calendars;
    private final Organisation organisation;
    private final AppealDays days;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Judge(ConductEvents events, LedgerLines lines, RecordKeeping records, Turns turns, Conduct rules, Releases releases,
          Calendars calendars, Organisation organisation, AppealDays days, ApplicationEventPublisher publisher, Clock clock) {
        this.events = events;
        this.lines = lines;
        this.records = records;
        this.turns = turns;
        this.rules = rules;
        this.releases = releases;
        this.calendars = calendars;
        this.organisation = organisation;
        this.days = days;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Takes the turn of these subjects and of everybody whose later events may have to be judged anew. To be called
     * before any event is read that will be judged. Whoever is concerned can change until the units' turns are taken;
     * so employees come after.
     */
    void takeTurns(Collection<Subject> subjects, Instant from) {
        turns.take(concerned(subjects, from).stream().filter(each -> each.kind() == SubjectKind.UNIT).toList());
        turns.take(concerned(subjects, from));
    }

    private Set<Subject> concerned(Collection<Subject> subjects, Instant from) {
        Set<Subject> all = new TreeSet<>(subjects);
        int before;
        do {
            before = all.size();
            all.addAll(events.concerned(ids(all, SubjectKind.EMPLOYEE), ids(all, SubjectKind.UNIT), from));
        } while (all.size() > before);
        return all;
    }

    /** Judges events that belong together, and judges anew what happened after them. The turns are taken. */
    void judge(List<ConductEvent> group) {
        List<ConductEvent> ordered = group.stream().sorted(IN_ORDER).toList();
        settle(ordered, reference(ordered.get(0)));
        judgeAnewAfter(ordered.get(0));
    }

    /** Withdraws an event: its lines are taken back and what followed is judged anew. The turns are taken. */
    void withdraw(ConductEvent event, Cause cause, String reason, String by) {
        event.withdraw(reason, by);
        standing(linesOf(List.of(event))).forEach(line -> counter(line, cause, reason, by));
        List<ConductEvent> rest = groupOf(event).stream()
                .filter(each -> each.state() == ConductEvent.State.JUDGED).toList();
        if (event.judgedWith() != null && !rest.isEmpty()) {
            settle(rest, reference(event));
        }
        judgeAnewAfter(event);
    }

    /** Takes one line back after an appeal; with the last of its lines the event counts no more for the subject. */
    void reverse(LedgerLine line, ConductEvent event, String reason, String by) {
        counter(line, Cause.APPEALED, reason, by);
        List<ConductEvent> group = groupOf(event);
        if (standing(linesOf(group)).stream().noneMatch(each -> each.subject().equals(line.subject()))) {
            group.forEach(each -> each.clear(line.subject()));
        }
        judgeAnewAfter(group.get(0));
    }

    private void judgeAnewAfter(ConductEvent first) {
        Instant touched = first.at();
        Set<Subject> subjects = concerned(first.subjects(), first.at());
        Set<String> done = new HashSet<>(Set.of(key(first)));
        for (ConductEvent later : judged(subjects, first.at(), FOREVER)) {
            boolean after = IN_ORDER.compare(later, first) > 0;
            if (after && done.add(key(later)) && !historyFrom(later).isAfter(touched)
                    && settle(judgedGroupOf(later), reference(first))) {
                touched = later.at();
            }
        }
    }

    private static String key(ConductEvent event) {
        return event.judgedWith() == null ? "event:" + event.id() : event.judgedWith();
    }

    private List<ConductEvent> groupOf(ConductEvent event) {
        return event.judgedWith() == null ? List.of(event)
                : events.findByJudgedWithOrderByAtAscIdAsc(event.judgedWith());
    }

    private List<ConductEvent> judgedGroupOf(ConductEvent event) {
        return groupOf(event).stream().filter(each -> each.state() == ConductEvent.State.JUDGED).toList();
    }

    /** Asks the rules and writes the difference; answers whether there was one. */
    private boolean settle(List<ConductEvent> group, String because) {
        ConductEvent last = group.get(group.size() - 1);
        String release = releases.inForceAt(last.at());
        List<Consequence> consequences = ask(group, release);
        List<LedgerLine> before = linesOf(group);
        Set<Long> countered = new HashSet<>();
        Set<Long> appealed = new HashSet<>();
        countersOf(before).forEach(counter -> (counter.cause() == Cause.APPEALED ? appealed : countered)
                .add(counter.counters()));
        List<LedgerLine> held = new ArrayList<>(before.stream().filter(LedgerLine::isDecision)
                .filter(line -> !countered.contains(line.id())).toList());
        List<Consequence> fresh = consequences.stream().filter(each -> !takeSame(held, each)).toList();
        held.removeIf(line -> appealed.contains(line.id()));
        held.forEach(line -> counter(line, Cause.JUDGED_ANEW, because, null));
        fresh.stream().map(each -> write(each, group)).toList()
                .forEach(line -> publisher.publishEvent(new LineWritten(line)));
        Instant now = clock.instant();
        group.forEach(each -> each.judged(release, now));
        return !held.isEmpty() || !fresh.isEmpty();
    }

    private static boolean takeSame(List<LedgerLine> held, Consequence what) {
        return held.stream().filter(line -> line.says(what)).findFirst().map(held::remove).orElse(false);
    }

    private List<Consequence> ask(List<ConductEvent> group, String release) {
        List<ConductFacts.Event> asked = group.stream().map(ConductEvent::fact).filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        ConductEvent last = group.get(group.size() - 1);
        ZoneId zone = calendar(last, release).zone();
        Instant from = rules.historyFrom(last.pack(), group.get(0).at(), zone, release);
        Set<Subject> subjects = subjectsOf(group);
        Set<Long> own = group.stream().map(ConductEvent::id).collect(Collectors.toSet());
        List<ConductEvent> before = judged(subjects, from, last.at()).stream()
                .filter(each -> !own.contains(each.id()) && IN_ORDER.compare(each, last) < 0).toList();
        List<ConductFacts.Event> past = before.stream().map(ConductEvent::fact).filter(Objects::nonNull).toList();
        Set<Subject> named = new TreeSet<>(subjects);
        named.addAll(subjectsOf(before));
        return rules.judge(new ConductFacts(last.pack(), zone, asked, past, earlier(subjects, from, last, own),
                employees(named, last, release)), release).stream()
                .filter(each -> !ConductEvent.NO_UNIT.equals(each.subject())).toList();
    }

    private List<ConductFacts.EarlierConsequence> earlier(Set<Subject> subjects, Instant from, ConductEvent last,
                                                          Set<Long> own) {
        return subjects.stream().flatMap(each -> lines.standing(each.kind(), each.id(), from, last.at()).stream())
                .filter(line -> !own.contains(line.event())
                        && (line.at().isBefore(last.at()) || line.event() < last.id()))
                .sorted(Comparator.comparing(LedgerLine::at).thenComparing(LedgerLine::id))
                .map(LedgerLine::earlier).toList();
    }

    /** Everyone named, as they were at the event. */
    private Map<String, ConductFacts.Employee> employees(Set<Subject> subjects, ConductEvent event,
                                                         String release) {
        Map<String, ConductFacts.Employee> employees = new LinkedHashMap<>();
        subjects.stream().filter(each -> each.kind() == SubjectKind.EMPLOYEE).forEach(each -> {
            EmployeeView employee = organisation.employee(each.id(), event.at());
            employees.put(each.id(), new ConductFacts.Employee(employee.id(), employee.unit(), employee.post(),
                    rules.frontLine(event.pack(), employee.post(), release), null, null, null));
        });
        return employees;
    }

    private LedgerLine write(Consequence what, List<ConductEvent> group) {
        ConductEvent event = group.stream().filter(each -> String.valueOf(each.id()).equals(what.event())).findFirst()
                .orElse(group.get(group.size() - 1));
        String unit = what.subjectKind() == SubjectKind.UNIT ? what.subject()
                : organisation.employee(what.subject(), event.at()).unit();
        Instant now = clock.instant();
        LedgerLine line = lines.save(LedgerLine.of(what, event, unit, now, days.end(event.pack(), unit, now)));
        records.enter(line, calendar(event, line.release()).zone());
        return line;
    }

    private void counter(LedgerLine line, Cause cause, String reason, String by) {
        LedgerLine counter = lines.save(line.counter(cause, reason, by, clock.instant()));
        publisher.publishEvent(new LineCountered(line, counter));
    }

    private Instant historyFrom(ConductEvent event) {
        String release = releases.inForceAt(event.at());
        return rules.historyFrom(event.pack(), event.at(), calendar(event, release).zone(), release);
    }

    private BusinessCalendar calendar(ConductEvent event, String release) {
        String unit = event.unit() != null ? event.unit() : event.subjects().stream()
                .filter(each -> each.kind() == SubjectKind.UNIT).findFirst().map(Subject::id).orElseThrow();
        return calendars.calendar(event.pack(), organisation.unit(unit, event.at()).calendar(), release);
    }

    private List<LedgerLine> linesOf(List<ConductEvent> group) {
        return lines.findByEventInOrderById(group.stream().map(ConductEvent::id).toList());
    }

    private List<LedgerLine> countersOf(List<LedgerLine> all) {
        return all.stream().filter(each -> !each.isDecision()).toList();
    }

    /** Those lines that nothing takes back. */
    private List<LedgerLine> standing(List<LedgerLine> all) {
        Set<Long> countered = countersOf(all).stream().map(LedgerLine::counters).collect(Collectors.toSet());
        return all.stream().filter(each -> each.isDecision() && !countered.contains(each.id())).toList();
    }

    private List<ConductEvent> judged(Set<Subject> subjects, Instant from, Instant to) {
        return events.judged(ids(subjects, SubjectKind.EMPLOYEE), ids(subjects, SubjectKind.UNIT), from, to);
    }

    private static Set<Subject> subjectsOf(List<ConductEvent> group) {
        return group.stream().flatMap(each -> each.subjects().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ids(Collection<Subject> subjects, SubjectKind kind) {
        List<String> ids = new ArrayList<>(List.of(""));
        subjects.stream().filter(each -> each.kind() == kind).map(Subject::id).forEach(ids::add);
        return ids;
    }

    private static String reference(ConductEvent event) {
        return "conduct-event:" + event.id();
    }
}
