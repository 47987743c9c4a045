package io.youzhi.conduct;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.rules.conduct.ConductFacts;

/**
 * Events that are judged as one, in the order in which they happened; nearly always a single one. A group has its place
 * among others by its last event: what came before that was decided before.
 */
record Group(List<ConductEvent> events) implements Comparable<Group> {

    /** The order of events: by their moment, then as they were recorded; a correction stands where the wrong one stood. */
    static final Comparator<ConductEvent> IN_ORDER = Comparator.comparing(ConductEvent::at)
            .thenComparing(ConductEvent::place).thenComparing(ConductEvent::id);

    /** Puts the events in order. */
    Group {
        events = events.stream().sorted(IN_ORDER).toList();
    }

    /** The groups that some events are of, each with those of its events that are given. */
    static List<Group> of(Collection<ConductEvent> events) {
        return events.stream().distinct().collect(Collectors.groupingBy(Group::key)).values().stream().map(Group::new)
                .toList();
    }

    private static String key(ConductEvent event) {
        return event.judgedWith() == null ? "event:" + event.id() : event.judgedWith();
    }

    /** What the group is known by. */
    String key() {
        return key(first());
    }

    ConductEvent first() {
        return events.get(0);
    }

    ConductEvent last() {
        return events.get(events.size() - 1);
    }

    List<Long> ids() {
        return events.stream().map(ConductEvent::id).toList();
    }

    Set<Subject> subjects() {
        return events.stream().flatMap(each -> each.subjects().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The events as the rules see them. */
    List<ConductFacts.Event> facts() {
        return events.stream().map(ConductEvent::fact).filter(Objects::nonNull).toList();
    }

    @Override
    public int compareTo(Group other) {
        return IN_ORDER.compare(last(), other.last());
    }
}
