package io.youzhi.rules.triage;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Releases;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;

/** Triage by rules (B-3). */
@Component
public class Triage {

    private final Releases releases;

    /** Triage by the releases. */
    public Triage(Releases releases) {
        this.releases = releases;
    }

    /** Decides by the live release. */
    public TriageDecision decide(TriageFacts facts) {
        return decide(facts, releases.book());
    }

    private static TriageDecision decide(TriageFacts facts, RuleBook book) {
        Facts given = new Facts().with("kind", facts.kind()).with("category", facts.category())
                .with("channel", facts.channel()).with("unit", facts.unit()).with("customer", facts.customer())
                .with("amount", facts.amount()).with("currency", facts.currency()).with("asset", facts.asset())
                .with("paid", facts.paid()).withUnkept("text", facts.text());
        Decided decided = book.pack(facts.pack()).decide("triage", given.values());
        String priority = decided.get("priority");
        if (priority == null) {
            throw new IllegalStateException("no rule of " + facts.pack() + " gives " + given.values() + " a priority");
        }
        given.with("legalLimit", facts.legalLimit());
        return new TriageDecision(decided.get("kind", facts.kind()), Priority.valueOf(priority.toUpperCase(Locale.ROOT)),
                decided.get("unit", facts.unit()), limits(decided, facts.legalLimit()),
                decided.get("tell", List.<String>of()), decided.get("papers", List.<String>of()),
                given.why(book, facts.pack(), decided.reasons()));
    }

    private static Map<LimitKind, Limit> limits(Decided decided, Duration legal) {
        Map<LimitKind, Limit> limits = new EnumMap<>(LimitKind.class);
        for (LimitKind kind : LimitKind.values()) {
            Limit limit = decided.get(kind.word());
            if (limit != null) {
                limits.put(kind, limit);
            }
        }
        if (legal != null && decided.get("legal", false) && limits.containsKey(LimitKind.RESOLVE)) {
            limits.computeIfPresent(LimitKind.RESOLVE, (kind, limit) -> shorter(limit, legal));
        }
        if (!limits.containsKey(LimitKind.RESOLVE)) {
            limits.remove(LimitKind.FEEDBACK);
        }
        return limits;
    }

    /** The law's limit where it is surely shorter: working time never runs faster than the clock. */
    private static Limit shorter(Limit limit, Duration legal) {
        Duration clock = switch (limit.unit()) {
            case MINUTES -> Duration.ofMinutes(limit.amount());
            case HOURS, WORKING_HOURS -> Duration.ofHours(limit.amount());
            case DAYS, WORKING_DAYS -> Duration.ofDays(limit.amount());
        };
        return legal.compareTo(clock) < 0 ? new Limit((int) Math.max(1, legal.toMinutes()), LimitUnit.MINUTES) : limit;
    }
}
