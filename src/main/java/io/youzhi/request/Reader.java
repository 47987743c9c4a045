package io.youzhi.request;

import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.org.Groups;

/** Somebody who reads or does something, with the groups they are in: what they may see of requests. */
public record Reader(String user, Set<String> groups) {

    private static final Set<String> SEE_ALL = Set.of(Groups.AGENT, Groups.QUALITY_OFFICE, Groups.MANAGER,
            Groups.ADMINISTRATOR, "leading-group");

    /** Whether they are in a group. */
    public boolean is(String group) {
        return groups.contains(group);
    }

    /** Whether they see every request. */
    boolean seesAll() {
        return groups.stream().anyMatch(SEE_ALL::contains);
    }

    /** Units whose queue they draw from or which they lead. */
    Set<String> units() {
        return groups.stream().filter(group -> group.startsWith("queue.") || group.startsWith("leaders."))
                .map(group -> group.substring(group.indexOf('.') + 1)).collect(Collectors.toSet());
    }

    /** Whether they are no customer. */
    public boolean isStaff() {
        return groups.stream().anyMatch(group -> !group.equals(Groups.CUSTOMER));
    }
}
