package io.youzhi.rules.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.table.Period;

/** The rules of making inspections (B-20, B-21). {@code release} is the content hash of the release to go by. */
@Component
public class InspectionRules {

    private final Releases releases;

    /** The rules of the releases. */
    public InspectionRules(Releases releases) {
        this.releases = releases;
    }

    /** What such an inspection needs. */
    public InspectionDecision decide(InspectionFacts facts, String release) {
        RuleBook book = releases.book(release);
        Facts given = new Facts().with("kind", facts.kind()).with("level", facts.level())
                .with("checklist", facts.checklist());
        Decided decided = book.pack(facts.pack()).decide("inspection", given.values());
        return new InspectionDecision(decided.get("inspectors", BigDecimal.ONE).intValueExact(),
                decided.get("leader", false), decided.get("announced", false),
                decided.get("confirmed", false), decided.get("covers"), decided.get("among", List.<String>of()),
                given.why(book, facts.pack(), decided.reasons()));
    }

    /** The kinds of units that any pack has walked each working day. */
    public Set<String> walkedKinds(String release) {
        RuleBook book = releases.book(release);
        Set<String> kinds = new TreeSet<>();
        book.packs().forEach(pack -> book.pack(pack).pack().of("unit-kinds").stream()
                .filter(kind -> walk(pack, kind, release).isPresent()).forEach(kinds::add));
        return kinds;
    }

    /** Whether units of a kind are walked each working day (L-4), and what a day without a walk is a finding on. */
    public Optional<Walk> walk(String pack, String unitKind, String release) {
        RuleBook book = releases.book(release);
        Facts given = new Facts().with("unitKind", unitKind);
        Decided decided = book.pack(pack).decide("walk", given.values());
        return decided.get("daily", false) ? Optional.of(new Walk(decided.get("checklist"), decided.get("item"),
                decided.get("severity"), given.why(book, pack, decided.reasons()))) : Optional.empty();
    }

    /**
     * A walk that is due each working day.
     *
     * @param checklist the checklist of the finding where there was none
     * @param item      the item of that finding
     * @param severity  its severity
     */
    public record Walk(String checklist, String item, String severity, Why why) {
    }

    /**
     * An inspection about to be planned.
     *
     * @param kind      planned, random, walk-about, covert, phone-check, video
     * @param level     enterprise, department, team; or null
     * @param checklist id of its checklist, or null
     */
    public record InspectionFacts(String pack, String kind, String level, String checklist) {
    }

    /**
     * What an inspection needs.
     *
     * @param inspectors how many inspectors at least
     * @param leader     whether a leader is among them
     * @param announced  whether the unit is told before
     * @param confirmed  whether somebody of the inspected unit confirms it on site (P-3)
     * @param covers     the period in which a draw reaches everyone at least once (GS-3, P-3); null where chance alone decides
     * @param among      posts of whose people is drawn; none where units or places are
     */
    public record InspectionDecision(int inspectors, boolean leader, boolean announced, boolean confirmed, Period covers,
                                     List<String> among, Why why) {

        /** When the period began that holds a moment and in which a draw reaches everyone; null where chance alone decides. */
        public Instant coveredSince(Instant moment, ZoneId zone) {
            return covers == null ? null : covers.start(moment, zone);
        }
    }
}
