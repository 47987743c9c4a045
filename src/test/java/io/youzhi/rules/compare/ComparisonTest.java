package io.youzhi.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.Why;
import io.youzhi.shared.statistics.Rate;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Releases releases = RuleBooks.live();
    private final Comparison comparison = new Comparison(releases);

    @Test
    void countsADifferenceBelowTheLevelOfThePolicyAndSaysByWhichClause() {
        Comparison.Difference difference = comparison.decide("water", new Rate(100, 90), new Rate(100, 70), releases.live());
        assertThat(difference.significant()).isTrue();
        assertThat(difference.enough()).isTrue();
        assertThat(difference.level()).isEqualByComparingTo("0.05");
        assertThat(difference.why().reasons()).extracting(Why.Reason::clause).containsOnly("B-32");
        assertThat(difference.why().release()).isEqualTo(releases.live());
        assertThat(comparison.decide("water", new Rate(20, 18), new Rate(20, 14), releases.live()).significant()).isFalse();
    }

    @Test
    void saysWhereCasesAreTooFewToRelyOnIt() {
        assertThat(comparison.decide("base", new Rate(10, 9), new Rate(10, 2), releases.live()).enough()).isFalse();
        assertThat(comparison.decide("base", new Rate(10, 8), new Rate(10, 2), releases.live()).enough()).isTrue();
    }

    @Test
    void goesByAnotherLevelWhereAPackSaysSo() {
        Releases strict = new Releases();
        strict.publish(RuleBooks.read(RuleFiles.in(Path.of("rules")).with("water/significance.csv", """
                decision,settings
                field,clause,name,share
                operator,,in,set
                type,,word,percent
                significance,B-32,significance,0.01%
                """.getBytes(StandardCharsets.UTF_8))), Instant.EPOCH);
        Comparison stricter = new Comparison(strict);
        assertThat(stricter.decide("water", new Rate(100, 90), new Rate(100, 70), strict.live()).significant()).isFalse();
        assertThat(stricter.decide("base", new Rate(100, 90), new Rate(100, 70), strict.live()).significant()).isTrue();
    }
}
