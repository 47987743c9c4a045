package io.youzhi.conduct;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.shared.Reader;
import org.springframework.stereotype.Component;

/** Who sees whose conduct: an employee what is theirs, a leader what is their units', the quality office and managers all. */
@Component
class Sight {

    private static final Set<String> SEE_ALL = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.ADMINISTRATOR);

    private final Organisation organisation;

    Sight(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whether a reader sees every subject. */
    static boolean seesAll(Reader reader) {
        return reader.isAnyOf(SEE_ALL);
    }

    /** Those of some units that a reader leads, or whose parents they lead; never empty, for the database's sake. */
    Collection<String> led(Reader reader, List<String> units) {
        Set<String> led = new HashSet<>(Set.of(""));
        if (!seesAll(reader) && Groups.leadsAny(reader)) {
            units.stream().filter(each -> leads(reader, each)).forEach(led::add);
        }
        return led;
    }

    /** Whether a reader leads a unit or one above it. */
    boolean leads(Reader reader, String unit) {
        String at = unit;
        while (at != null) {
            if (Groups.leads(reader, at)) {
                return true;
            }
            at = organisation.unit(at).parent();
        }
        return false;
    }

    /** Whether a reader may see what concerns a subject. */
    boolean sees(Reader reader, Subject subject, String unit) {
        return seesAll(reader) || (subject.kind() == SubjectKind.EMPLOYEE && subject.id().equals(reader.login()))
                || (unit != null && leads(reader, unit));
    }
}
