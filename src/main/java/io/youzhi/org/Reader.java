package io.youzhi.org;

import java.util.Set;

import io.youzhi.shared.Refused;

/** Whoever asks, with their groups. */
public record Reader(String login, Set<String> groups) {

    /** Takes a copy. */
    public Reader {
        groups = Set.copyOf(groups);
    }

    /** Whether they administer the organisation. */
    public boolean isAdministrator() {
        return groups.contains(Groups.ADMINISTRATOR);
    }

    /** Whether they lead one of these units. */
    boolean leadsAnyOf(Iterable<String> units) {
        for (String unit : units) {
            if (groups.contains(Groups.leaders(unit))) {
                return true;
            }
        }
        return false;
    }

    /** Refuses whoever neither administers the organisation nor leads one of these units. */
    void mustLead(String unit, Iterable<String> path) {
        if (!isAdministrator() && !leadsAnyOf(path)) {
            throw Refused.because("org.leaders-only", unit);
        }
    }
}
