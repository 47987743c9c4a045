package io.youzhi.rules.visit;

import java.math.BigDecimal;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.shared.time.Limit;

/** The rules of return visits (B-6, B-7). {@code release} is the content hash of the release that promised. */
@Component
public class ReturnVisitRules {

    private final Releases releases;

    /** The rules of the releases. */
    public ReturnVisitRules(Releases releases) {
        this.releases = releases;
    }

    /** Whether such a request is called back, by when, how often it is tried. */
    public Plan plan(PlanFacts facts, String release) {
        RuleBook book = releases.book(release);
        Facts given = new Facts().with("kind", facts.kind()).with("category", facts.category())
                .with("channel", facts.channel());
        Decided decided = book.pack(facts.pack()).decide("return-visit", given.values());
        return new Plan(decided.get("share", BigDecimal.ZERO), decided.get("within"), tries(decided),
                given.why(book, facts.pack(), decided.reasons()));
    }

    private static int tries(Decided decided) {
        return decided.get("tries", BigDecimal.ONE).intValueExact();
    }

    /** What a visit leads to. */
    public Outcome decide(VisitFacts facts, String release) {
        RuleBook book = releases.book(release);
        Facts asked = new Facts().with("kind", facts.kind());
        Decided plan = book.pack(facts.pack()).decide("return-visit", asked.values());
        Facts given = new Facts().with("kind", facts.kind()).with("score", facts.score()).with("stars", facts.stars())
                .with("reached", facts.reached()).with("lastTry", facts.tries() >= tries(plan))
                .with("reopened", facts.reopened());
        Decided decided = book.pack(facts.pack()).decide("visit-outcome", given.values());
        String outcome = decided.get("outcome");
        if (outcome == null) {
            throw new IllegalStateException("no rule of " + facts.pack() + " says what " + given.values() + " leads to");
        }
        return new Outcome(outcome, given.why(book, facts.pack(), decided.reasons()));
    }

    /** A request about to be called back. */
    public record PlanFacts(String pack, String kind, String category, String channel) {
    }

    /**
     * How a request is called back.
     *
     * @param share  share of such requests that is called back: 1 is all, 0.2 a sample of a fifth
     * @param within limit of the call, from the result
     * @param tries  tries on different days before it counts as not reached
     */
    public record Plan(BigDecimal share, Limit within, int tries, Why why) {
    }

    /**
     * A visit that was made or tried.
     *
     * @param score    0 to 100, or null
     * @param stars    1 to 5, or null
     * @param reached  whether the customer was reached
     * @param tries    tries so far, this one included
     * @param reopened how often the request was reopened before
     */
    public record VisitFacts(String pack, String kind, BigDecimal score, Integer stars, boolean reached, int tries,
                             int reopened) {
    }

    /** {@code outcome} is one of reopen, quality-office, close, call-again, not-reached. */
    public record Outcome(String outcome, Why why) {
    }
}
