package io.youzhi.evaluation;

import java.util.Set;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/** Who sees the evaluation of which units: leaders of theirs and of those below, the quality office and managers of all. */
@Component
class Purview {

    private static final Set<String> SEE_ALL = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.LEADING_GROUP,
            Groups.ADMINISTRATOR);

    private final Organisation organisation;

    Purview(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean seesAll(Reader reader) {
        return reader.isAnyOf(SEE_ALL);
    }

    /** Whether somebody leads a unit or one above it. */
    boolean leads(Reader reader, String unit) {
        for (String at = unit; at != null; at = organisation.unit(at).parent()) {
            if (Groups.leads(reader, at)) {
                return true;
            }
        }
        return false;
    }

    boolean sees(Reader reader, String unit) {
        return seesAll(reader) || leads(reader, unit);
    }

    /** Not found where the reader may not see the unit. */
    void mustSee(Reader reader, String unit) {
        organisation.unit(unit);
        if (!sees(reader, unit)) {
            throw new NotFound("unit", unit);
        }
    }

    /** Refused unless it is for the reader to say something in the unit's name. */
    void mustAnswerFor(Reader reader, String unit) {
        mustSee(reader, unit);
        if (!leads(reader, unit) && !reader.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("evaluation.not-yours", unit);
        }
    }
}
