package io.youzhi.rules.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.shared.statistics.ChiSquare;
import io.youzhi.shared.statistics.Rate;

/** The rules of before and after (B-32). {@code release} is the content hash of the release to go by. */
@Component
public class Comparison {

    private static final String SIGNIFICANCE = "significance";
    private static final String LEAST_EXPECTED = "comparison.least-expected";
    private static final String CONFIDENCE = "confidence";

    private final Releases releases;
    private final Settings settings;

    /** The rules of the releases. */
    public Comparison(Releases releases) {
        this.releases = releases;
        this.settings = new Settings(releases);
    }

    /** Whether a pack, or one it extends, says below which p-value a difference counts. */
    public boolean knows(String pack, String release) {
        return releases.book(release).pack(pack).pack().of("settings").contains(SIGNIFICANCE);
    }

    /** Decides whether two rates, both of some cases, differ by more than chance. */
    public Difference decide(String pack, Rate a, Rate b, String release) {
        Setting level = settings.of(pack, SIGNIFICANCE, release);
        Setting least = settings.of(pack, LEAST_EXPECTED, release);
        ChiSquare test = ChiSquare.of(a, b);
        RuleBook book = releases.book(release);
        List<Why.Reason> reasons = new ArrayList<>(level.why().reasons());
        reasons.addAll(least.why().reasons());
        Why why = new Facts().with("casesBefore", BigDecimal.valueOf(a.cases())).with("hitsBefore", BigDecimal.valueOf(a.hits()))
                .with("casesAfter", BigDecimal.valueOf(b.cases())).with("hitsAfter", BigDecimal.valueOf(b.hits()))
                .why(book, pack, reasons);
        return new Difference(a, b, test, level.number(), test.p() < level.number().doubleValue(),
                test.leastExpected() >= least.number().doubleValue(), why);
    }

    /** How sure the intervals are to be that are shown with rates: 0.95 holds the true one 19 times of 20. */
    public BigDecimal confidence(String pack, String release) {
        return settings.of(pack, CONFIDENCE, release).number();
    }

    /**
     * What the change of a rate comes to.
     *
     * @param level       p-value below which a difference counts, 0 to 1
     * @param significant whether the p-value, without continuity correction, is below it
     * @param enough      whether there are cases enough for the test to be relied on
     */
    public record Difference(Rate a, Rate b, ChiSquare test, BigDecimal level, boolean significant, boolean enough, Why why) {
    }
}
