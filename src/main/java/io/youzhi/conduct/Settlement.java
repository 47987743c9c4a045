package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
import io.youzhi.rules.conduct.Standing;
import io.youzhi.shared.time.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the conduct rules in force at an event what follows from it, and writes the answer into the ledger. Asked again
 * it writes the difference only: counter-entries for what no longer holds, new lines for what holds now.
 */
@Component
class Settlement {

    private final ConductEvents events;
    private final LedgerLines lines;
    private final Reviews reviews;
    private final RecordKeeping records;
    private final Conduct rules;
    private final Releases releases;
    private final Calendars calendars;
    private final Organisation organisation;
    private final AppealDays days;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Settlement(ConductEvents events, LedgerLines lines, Reviews reviews, RecordKeeping records, Conduct rules,
               Releases releases, Calendars calendars, Organisation organisation, AppealDays days, ApplicationEventPublisher publisher,
               Clock clock) {
        this.events = events;
        this.lines = lines;
        this.reviews = reviews;
        this.records = records;
        this.rules = rules;
        this.releases = releases;
        this.calendars = calendars;
        this.organisation = organisation;
        this.days = days;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Settles what follows from a group; answers whether that changed anything.
     *
     * @param because the other event that was recorded or withdrawn, so that this one has to be looked at again; or null
     */
    boolean settle(Group group, ConductEvent because) {
        String release = releases.inForceAt(group.last().at());
        List<Consequence> consequences = ask(group, release);
        List<LedgerLine> before = lines.findByEventInOrderById(group.ids());
        Set<Long> countered = counteredFor(before, cause -> cause != Cause.APPEALED);
        Set<Long> appealed = counteredFor(before, cause -> cause == Cause.APPEALED);
        List<LedgerLine> held = new ArrayList<>(before.stream().filter(LedgerLine::isDecision)
                .filter(line -> !countered.contains(line.id())).toList());
        List<Consequence> fresh = consequences.stream().filter(each -> !takeSame(held, each)).toList();
        held.removeIf(line -> appealed.contains(line.id()));
        held.forEach(line -> counter(line, Cause.JUDGED_ANEW, because, because == null ? null : because.reason(), null));
        fresh.stream().map(each -> write(each, group, because)).toList()
                .forEach(line -> publisher.publishEvent(new LineWritten(line)));
        Instant now = clock.instant();
        group.events().forEach(each -> each.judged(release, now));
        return !held.isEmpty() || !fresh.isEmpty();
    }

    private static Set<Long> counteredFor(List<LedgerLine> all, java.util.function.Predicate<Cause> cause) {
        return all.stream().filter(each -> !each.isDecision() && cause.test(each.cause())).map(LedgerLine::counters)
                .collect(Collectors.toSet());
    }

    private static boolean takeSame(List<LedgerLine> held, Consequence what) {
        return held.stream().filter(line -> line.says(what)).findFirst().map(held::remove).orElse(false);
    }

    /** Those lines of some events that nothing takes back. */
    List<LedgerLine> standing(Collection<Long> of) {
        List<LedgerLine> all = lines.findByEventInOrderById(of);
        Set<Long> countered = counteredFor(all, cause -> true);
        return all.stream().filter(each -> each.isDecision() && !countered.contains(each.id())).toList();
    }

    /** Takes a line back. */
    void counter(LedgerLine line, Cause cause, ConductEvent because, String reason, String by) {
        LedgerLine counter = lines.save(line.counter(cause, because == null ? null : because.id(), reason, by,
                clock.instant()));
        publisher.publishEvent(new LineCountered(line, counter));
    }

    /** How far back a group's rules look. */
    Instant historyFrom(Group group) {
        String release = releases.inForceAt(group.last().at());
        return historyFrom(group, calendar(group.last(), release).zone(), release);
    }

    private Instant historyFrom(Group group, ZoneId zone, String release) {
        return rules.historyFrom(group.last().pack(), asRecorded(group.first()), zone, release);
    }

    private static ConductFacts.Event asRecorded(ConductEvent event) {
        return new ConductFacts.Event(String.valueOf(event.id()), event.at(), event.type(), event.employee(), event.unit(),
                event.details());
    }

    private List<Consequence> ask(Group group, String release) {
        return facts(group, release).map(facts -> rules.judge(facts, release).stream()
                .filter(each -> !ConductEvent.NO_UNIT.equals(each.subject())).toList()).orElse(List.of());
    }

    /** What the ratings of the pack make of everybody at the close of a period, by the rules in force then. */
    List<PeriodCloses.RatedView> rated(Group close) {
        String release = releases.inForceAt(close.last().at());
        return facts(close, release).map(facts -> rules.rated(facts, release)).orElse(List.of()).stream()
                .map(each -> new PeriodCloses.RatedView(each.rating(), each.employee(), each.score(), each.rank(), each.of(),
                        each.place(), each.months(), each.grade(), each.stars())).toList();
    }

    private Optional<ConductFacts> facts(Group group, String release) {
        List<ConductFacts.Event> asked = group.facts();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ConductEvent last = group.last();
        ZoneId zone = calendar(last, release).zone();
        Instant from = historyFrom(group, zone, release);
        List<ConductEvent> around = around(group, from);
        Group past = before(group, around);
        Set<Subject> named = new TreeSet<>(group.subjects());
        named.addAll(past.subjects());
        return Optional.of(new ConductFacts(last.pack(), zone, asked, past.facts(), earlier(group, from, zone, around, past),
                employees(named, last, release), unitKinds(named, last)));
    }

    /** Other judged events of the same subjects. */
    private List<ConductEvent> around(Group group, Instant from) {
        return events.judged(Subject.ids(group.subjects(), SubjectKind.EMPLOYEE),
                Subject.ids(group.subjects(), SubjectKind.UNIT), from, group.last().at()).stream()
                .filter(each -> !group.ids().contains(each.id())).toList();
    }

    /** Those of some events that were decided before the group: where several are judged as one, the last of them counts. */
    private Group before(Group group, List<ConductEvent> around) {
        Set<String> together = around.stream().map(ConductEvent::judgedWith).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<ConductEvent> all = new HashSet<>(around);
        if (!together.isEmpty()) {
            all.addAll(events.judgedWith(together));
        }
        Set<Long> before = Group.of(all).stream().filter(each -> each.compareTo(group) < 0)
                .flatMap(each -> each.ids().stream()).collect(Collectors.toSet());
        return new Group(around.stream().filter(each -> before.contains(each.id())).toList());
    }

    /** What was decided before, with what people had made of it when the group happened. */
    private List<ConductFacts.EarlierConsequence> earlier(Group group, Instant from, ZoneId zone,
                                                          List<ConductEvent> around, Group past) {
        Instant to = group.last().at();
        Set<Long> not = around.stream().map(ConductEvent::id).collect(Collectors.toSet());
        not.addAll(group.ids());
        past.ids().forEach(not::remove);
        Set<Subject> concerned = new TreeSet<>(group.subjects());
        if (rules.ratesOthers(asRecorded(group.last()))) {
            concerned.addAll(past.subjects());
        }
        List<LedgerLine> earlier = concerned.stream()
                .flatMap(each -> lines.standing(each.kind(), each.id(), from, to).stream())
                .filter(line -> !not.contains(line.event()))
                .sorted(Comparator.comparing(LedgerLine::at).thenComparing(LedgerLine::id)).toList();
        LocalDate day = LocalDate.ofInstant(to, zone);
        Map<Long, Review> decided = reviewsOf(earlier);
        return earlier.stream().map(line -> line.earlier(!decided.containsKey(line.id()) ? Standing.Review.OPEN
                : decided.get(line.id()).by(to, day))).toList();
    }

    private Map<Long, Review> reviewsOf(List<LedgerLine> some) {
        List<Long> proposals = some.stream().filter(LedgerLine::proposal).map(LedgerLine::id).toList();
        return proposals.isEmpty() ? Map.of() : reviews.findByLineIn(proposals).stream()
                .collect(Collectors.toMap(Review::line, Function.identity()));
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

    /** What kind of unit each was at the event. */
    private Map<String, String> unitKinds(Set<Subject> subjects, ConductEvent event) {
        Map<String, String> kinds = new LinkedHashMap<>();
        subjects.stream().filter(each -> each.kind() == SubjectKind.UNIT && !ConductEvent.NO_UNIT.equals(each.id()))
                .forEach(each -> kinds.put(each.id(), organisation.unit(each.id(), event.at()).kind()));
        return kinds;
    }

    private LedgerLine write(Consequence what, Group group, ConductEvent because) {
        ConductEvent event = group.events().stream().filter(each -> String.valueOf(each.id()).equals(what.event()))
                .findFirst().orElse(group.last());
        String unit = what.subjectKind() == SubjectKind.UNIT ? what.subject()
                : organisation.employee(what.subject(), event.at()).unit();
        Instant now = clock.instant();
        AppealDays.Days appeal = days.from(event.pack(), unit, now);
        LedgerLine line = lines.save(LedgerLine.of(what, event, because == null ? null : because.id(), unit, now,
                appeal.end()));
        days.keep(AppealDays.What.APPEAL, line.id(), appeal);
        records.enter(line, calendar(event, line.release()).zone());
        return line;
    }

    private BusinessCalendar calendar(ConductEvent event, String release) {
        String unit = event.unit() != null ? event.unit() : event.subjects().stream()
                .filter(each -> each.kind() == SubjectKind.UNIT).findFirst().map(Subject::id).orElseThrow();
        return calendars.calendar(event.pack(), organisation.unit(unit, event.at()).calendar(), release);
    }
}
