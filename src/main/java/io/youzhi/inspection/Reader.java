package io.youzhi.inspection;

import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.org.Groups;

/** Somebody who reads or does something, with the groups they are in: what they may see of inspections. */
public record Reader(String user, Set<String> groups) {

    private static final Set<String> SEE_ALL = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.LEADING_GROUP,
            Groups.ADMINISTRATOR);

    /** Takes a copy. */
    public Reader {
        groups = Set.copyOf(groups);
    }

    /** Whether they see every inspection. */
    boolean seesAll() {
        return groups.stream().anyMatch(SEE_ALL::contains);
    }

    /** Whether they are in a group. */
    boolean is(String group) {
        return groups.contains(group);
    }

    /** Whether they lead a unit. */
    boolean leads(String unit) {
        return groups.contains(Groups.leaders(unit));
    }

    /** Units whose queue they draw from or which they lead. */
    Set<String> units() {
        return groups.stream().filter(group -> group.startsWith("queue.") || group.startsWith("leaders."))
                .map(group -> group.substring(group.indexOf('.') + 1)).collect(Collectors.toSet());
    }
}
