package io.youzhi.survey;

import io.youzhi.rules.Releases;
import io.youzhi.rules.compare.Comparison;
import io.youzhi.rules.compare.Comparison.Difference;
import io.youzhi.shared.Faults;
import io.youzhi.shared.statistics.Rate;
import org.springframework.stereotype.Service;

/** Before and after of any two rates that somebody has counted (B-32). */
@Service
public class ComparisonDesk {

    private final Comparison comparison;
    private final Releases releases;

    ComparisonDesk(Comparison comparison, Releases releases) {
        this.comparison = comparison;
        this.releases = releases;
    }

    /** Compares hits of cases before with those after, by the level of a pack. */
    public Difference compare(String pack, long casesBefore, long hitsBefore, long casesAfter, long hitsAfter) {
        new Faults().oneOf("pack", pack, releases.packs()).require(casesBefore > 0, "casesBefore", "survey.no-cases")
                .require(casesAfter > 0, "casesAfter", "survey.no-cases")
                .require(hitsBefore >= 0 && hitsBefore <= casesBefore, "hitsBefore", "survey.no-hits")
                .require(hitsAfter >= 0 && hitsAfter <= casesAfter, "hitsAfter", "survey.no-hits").refuse();
        return comparison.decide(pack, new Rate(casesBefore, hitsBefore), new Rate(casesAfter, hitsAfter), releases.live());
    }
}
