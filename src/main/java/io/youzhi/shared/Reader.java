package io.youzhi.shared;

import java.util.Collection;
import java.util.Set;

/**
 * Whoever asks or acts: a login, with the groups it is in. What they may see or do is said by the feature that is asked.
 *
 * @param login  empty for somebody unknown
 * @param groups names of groups only, not the authorities of {@link Roles} that are none
 */
public record Reader(String login, Set<String> groups) {

    /** Takes a copy. */
    public Reader {
        groups = Set.copyOf(groups);
    }

    /** Whether they are in a group. */
    public boolean is(String group) {
        return groups.contains(group);
    }

    /** Whether they are in one of some groups. */
    public boolean isAnyOf(Collection<String> some) {
        return some.stream().anyMatch(groups::contains);
    }

    /** Whether they are in any group but the customers'. */
    public boolean isStaff() {
        return groups.stream().anyMatch(group -> !group.equals(Roles.CUSTOMER));
    }
}
