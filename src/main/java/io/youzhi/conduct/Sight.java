package io.youzhi.conduct;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.youzhi.org.Organisation;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import org.springframework.stereotype.Component;

/** Who sees whose conduct. */
@Component
class Sight {

    private final Organisation organisation;

    Sight(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Those of some units that a reader leads, or whose parents they lead; never empty, for the database's sake. */
    Collection<String> led(Reader reader, List<String> units) {
        Set<String> led = new HashSet<>(Set.of(""));
        if (!reader.seesAll() && reader.groups().stream().anyMatch(each -> each.startsWith("leaders."))) {
            units.stream().filter(each -> leads(reader, each)).forEach(led::add);
        }
        return led;
    }

    /** Whether a reader leads a unit or one above it. */
    boolean leads(Reader reader, String unit) {
        String at = unit;
        while (at != null) {
            if (reader.leads(at)) {
                return true;
            }
            at = organisation.unit(at).parent();
        }
        return false;
    }

    /** Whether a reader may see what concerns a subject. */
    boolean sees(Reader reader, Subject subject, String unit) {
        return reader.seesAll() || (subject.kind() == SubjectKind.EMPLOYEE && subject.id().equals(reader.login()))
                || (unit != null && leads(reader, unit));
    }
}
