package io.youzhi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;

class ReleasesTest {

    private static final TriageFacts FAULT = new TriageFacts("tiny", "fault", null, null, null, null, null, null, null,
            null, null, null);

    /** Release number n: its number stands in a table. */
    private static RuleFiles release(int n) {
        return new SmallPack().with("triage.csv", SmallPack.TRIAGE.replace("24 h", n + " h")).files();
    }

    @Test
    void compilesNothingForAChangedNumber() {
        Releases releases = new Releases();
        releases.publish(RuleBooks.read(release(1)), Instant.EPOCH);
        long before = RuleBook.compilations();
        RuleFiles changed = release(1).with("tiny/triage.csv", SmallPack.TRIAGE.replace("24 h", "36 h")
                .replace("T-2,fault,web", "T-2,fault,hotline").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        RuleBook book = RuleBooks.read(changed);
        assertThat(RuleBook.compilations()).isEqualTo(before);
        releases.publish(book, Instant.EPOCH.plusSeconds(1));
        assertThat(resolve(new Triage(releases).decide(FAULT))).isEqualTo(36);
    }

    @Test
    void knowsWhatWasInForceAndKeepsOldReleasesAtHand() {
        Releases releases = new Releases();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int n = 1; n <= 12; n++) {
            releases.publish(RuleBooks.read(release(n)), start.plusSeconds(n));
        }
        assertThat(releases.inForceAt(start.plusSeconds(100))).isEqualTo(releases.live());
        assertThat(releases.inForceAt(start)).isEqualTo(releases.inForceAt(start.plusSeconds(1)));
        String third = releases.inForceAt(start.plusSeconds(3).plusMillis(5));
        assertThat(releases.book(third).hash()).isEqualTo(third);
        assertThat(releases.book(third).files().text("tiny/triage.csv")).contains("3 h");
    }

    private static int resolve(TriageDecision decision) {
        return decision.limits().get(LimitKind.RESOLVE).amount();
    }
}
