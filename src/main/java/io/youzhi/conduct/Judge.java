package io.youzhi.conduct;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.conduct.LedgerLine.Cause;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import org.springframework.stereotype.Component;

/**
 * Says what has to be judged, in which order. Whatever changes among the events, in the end the ledger stands as if those
 * that are left had been judged one after the other, each by the rules in force when it happened.
 */
@Component
class Judge {

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ConductEvents events;
    private final Settlement settlement;
    private final Turns turns;

    Judge(ConductEvents events, Settlement settlement, Turns turns) {
        this.events = events;
        this.settlement = settlement;
        this.turns = turns;
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
            all.addAll(events.concerned(Subject.ids(all, SubjectKind.EMPLOYEE), Subject.ids(all, SubjectKind.UNIT),
                    from));
        } while (all.size() > before);
        return all;
    }

    /** Judges events that belong together, and judges anew what happened after them. The turns are taken. */
    void judge(List<ConductEvent> together) {
        Group group = new Group(together);
        judgeAnew(group.last(), together, List.of(group));
    }

    /** Withdraws an event: its lines are taken back and what followed is judged anew. The turns are taken. */
    void withdraw(ConductEvent event, Cause cause, String reason, String by, Instant now) {
        boolean counted = event.state() == ConductEvent.State.JUDGED;
        takeBack(event, cause, reason, by, now);
        if (counted) {
            judgeAnew(event, List.of(event), Group.of(judgedWith(event)));
        }
    }

    /**
     * Puts one event in the place of another that proved wrong: the lines of the wrong one are taken back, the right one
     * is judged, and what followed is judged anew once for both. The turns are taken.
     */
    void correct(ConductEvent wrong, ConductEvent right, String reason, String by, Instant now) {
        takeBack(wrong, Cause.WITHDRAWN, reason, by, now);
        List<ConductEvent> fresh = Stream.of(judgedWith(wrong), judgedWith(right), List.of(right))
                .flatMap(List::stream).toList();
        judgeAnew(wrong, List.of(wrong), Group.of(fresh));
    }

    private void takeBack(ConductEvent event, Cause cause, String reason, String by, Instant now) {
        event.withdraw(reason, by, now);
        settlement.standing(List.of(event.id())).forEach(line -> settlement.counter(line, cause, event, reason, by));
    }

    /** Takes one line back after an appeal; with the last of its lines the event counts no more for the subject. */
    void reverse(LedgerLine line, ConductEvent event, String reason, String by) {
        settlement.counter(line, Cause.APPEALED, null, reason, by);
        List<ConductEvent> group = event.judgedWith() == null ? List.of(event) : judgedWith(event);
        if (settlement.standing(group.stream().map(ConductEvent::id).toList()).stream()
                .noneMatch(each -> each.subject().equals(line.subject()))) {
            group.forEach(each -> each.clear(line.subject()));
        }
        judgeAnew(event, group, List.of());
    }

    private List<ConductEvent> judgedWith(ConductEvent event) {
        return event.judgedWith() == null ? List.of() : events.judgedWith(Set.of(event.judgedWith()));
    }

    /**
     * Judges the groups that have to be, and in their order those after the events that changed, as far as they look back
     * at anything that did.
     */
    private void judgeAnew(ConductEvent because, List<ConductEvent> changed, List<Group> must) {
        Group all = new Group(Stream.concat(changed.stream(), must.stream().flatMap(each -> each.events().stream()))
                .toList());
        Map<String, Group> groups = new HashMap<>();
        groupsSince(all).forEach(each -> groups.put(each.key(), each));
        must.forEach(each -> groups.put(each.key(), each));
        Set<String> asked = must.stream().map(Group::key).collect(Collectors.toSet());
        Instant touched = all.last().at();
        for (Group each : groups.values().stream().sorted().toList()) {
            boolean look = asked.contains(each.key()) || !settlement.historyFrom(each).isAfter(touched);
            if (look && settlement.settle(each, each.ids().contains(because.id()) ? null : because)
                    && each.last().at().isAfter(touched)) {
                touched = each.last().at();
            }
        }
    }

    /** Judged groups that reach to the first of some events or beyond, of everybody whom these concern. */
    private List<Group> groupsSince(Group changed) {
        Instant from = changed.first().at();
        Set<Subject> subjects = concerned(changed.subjects(), from);
        List<ConductEvent> since = events.judged(Subject.ids(subjects, SubjectKind.EMPLOYEE),
                Subject.ids(subjects, SubjectKind.UNIT), from, FOREVER);
        Set<String> together = since.stream().map(ConductEvent::judgedWith).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Group.of(Stream.of(since, together.isEmpty() ? List.<ConductEvent>of() : events.judgedWith(together))
                .flatMap(List::stream).toList());
    }
}
