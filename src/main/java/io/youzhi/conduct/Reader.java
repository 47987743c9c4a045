package io.youzhi.conduct;

import java.util.Set;

import io.youzhi.org.Groups;
import org.springframework.modulith.NamedInterface;

/** Whoever asks: an employee sees what is theirs, a leader what is their units', the quality office and managers all. */
@NamedInterface("door")
public record Reader(String login, Set<String> groups) {

    private static final Set<String> SEE_ALL = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.ADMINISTRATOR);

    /** Takes a copy. */
    public Reader {
        groups = Set.copyOf(groups);
    }

    /** Whether this reader sees every subject. */
    public boolean seesAll() {
        return groups.stream().anyMatch(SEE_ALL::contains);
    }

    /** Whether this reader belongs to the quality office. */
    public boolean isQualityOffice() {
        return groups.contains(Groups.QUALITY_OFFICE);
    }

    /** Whether this reader leads the unit itself. */
    boolean leads(String unit) {
        return groups.contains(Groups.leaders(unit));
    }
}
