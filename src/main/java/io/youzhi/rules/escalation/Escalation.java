package io.youzhi.rules.escalation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Priority;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.book.RuleBook;

/**
 * The escalation ladder (B-5). The rows of a share make one step; of rows with the same share the nearer pack's, then
 * the more exact says each thing. {@code release} is the content hash of the release that promised the limit.
 */
@Component
public class Escalation {

    /** More than any limit is ever exceeded by: asks for all steps. */
    private static final BigDecimal ALL = new BigDecimal("1000000000");

    private final Releases releases;

    /** The ladder of the releases. */
    public Escalation(Releases releases) {
        this.releases = releases;
    }

    /** The step just reached at {@code facts.elapsed()}. */
    public EscalationDecision decide(EscalationFacts facts, String release) {
        RuleBook book = releases.book(release);
        Facts given = given(facts, facts.elapsed());
        Map.Entry<BigDecimal, Decided> step = ladder(book.pack(facts.pack()), given).lastEntry();
        if (step == null) {
            return new EscalationDecision(null, List.of(), false, null, null, given.why(book, facts.pack(), List.of()));
        }
        Decided decided = step.getValue();
        String priority = decided.get("priority");
        return new EscalationDecision(step.getKey(), decided.get("tell", List.<String>of()),
                decided.get("breach", false), priority == null ? null : Priority.valueOf(priority.toUpperCase(Locale.ROOT)),
                decided.get("reassign"), given.why(book, facts.pack(), decided.reasons()));
    }

    /** The shares at which the ladder has steps for such a limit, ascending ({@code elapsed} is not looked at). */
    public List<BigDecimal> steps(EscalationFacts facts, String release) {
        return List.copyOf(ladder(releases.book(release).pack(facts.pack()), given(facts, ALL)).keySet());
    }

    /** Severity (minor, moderate, serious) of a breach that is late by {@code overdue} of its limit (0.6 = 60 %). */
    public Severity severity(EscalationFacts facts, BigDecimal overdue, String release) {
        RuleBook book = releases.book(release);
        Facts given = limit(facts).with("overdue", overdue);
        Decided decided = book.pack(facts.pack()).decide("lateness", given.values());
        String severity = decided.get("severity");
        if (severity == null) {
            throw new IllegalStateException("no rule of " + facts.pack() + " says how severe " + given.values() + " is");
        }
        return new Severity(severity, given.why(book, facts.pack(), decided.reasons()));
    }

    private static NavigableMap<BigDecimal, Decided> ladder(Book book, Facts given) {
        NavigableMap<BigDecimal, List<Hit>> byShare = new TreeMap<>();
        for (Hit hit : book.ask("escalation", given.values()).hits()) {
            BigDecimal share = (BigDecimal) hit.condition("elapsed").value();
            byShare.computeIfAbsent(share, s -> new java.util.ArrayList<>()).add(hit);
        }
        NavigableMap<BigDecimal, Decided> ladder = new TreeMap<>();
        byShare.forEach((share, hits) -> {
            Decided decided = Book.settle(hits);
            if (!decided.values().isEmpty()) {
                ladder.put(share, decided);
            }
        });
        return ladder;
    }

    private static Facts given(EscalationFacts facts, BigDecimal elapsed) {
        return limit(facts).with("elapsed", elapsed);
    }

    private static Facts limit(EscalationFacts facts) {
        return new Facts().with("kind", facts.kind()).with("category", facts.category())
                .with("priority", facts.priority() == null ? null : facts.priority().word())
                .with("limit", facts.limit() == null ? null : facts.limit().word());
    }

    /** A severity with the rules that say so. */
    public record Severity(String severity, Why why) {
    }
}
