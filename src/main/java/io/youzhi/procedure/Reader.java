package io.youzhi.procedure;

import java.util.Collection;
import java.util.Set;

import io.youzhi.org.Groups;

/** Whoever asks, with their groups. */
public record Reader(String login, Set<String> groups) {

    private static final Set<String> EVERYWHERE = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.ADMINISTRATOR);

    /** Takes a copy. */
    public Reader {
        groups = Set.copyOf(groups);
    }

    /** Whether procedures of a unit that is not their own are their business too. */
    boolean concerns(String unit) {
        return groups.contains(Groups.leaders(unit)) || groups.contains(Groups.queue(unit))
                || groups.stream().anyMatch(EVERYWHERE::contains);
    }

    /** Whether they have one of these roles in a unit; a leader is one of the unit itself. */
    boolean holds(Collection<String> roles, String unit) {
        return roles.stream().anyMatch(role -> groups.contains(
                role.equals(Groups.UNIT_LEADER) ? Groups.leaders(unit) : role));
    }
}
