package io.youzhi.rules.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.rectification.FindingFacts.Earlier;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;

/** The rules about findings (B-23 to B-25). {@code release} is the content hash of the release to go by. */
@Component
public class Rectification {

    /** The setting that says within which period a finding of the same item and unit is the same again. */
    private static final String RECURS_WITHIN = "finding.recurs-within";

    private final Releases releases;

    /** The rules of the releases. */
    public Rectification(Releases releases) {
        this.releases = releases;
    }

    /** Decides on a finding; what it costs follows from the conduct events that it leads to. */
    public FindingDecision decide(FindingFacts facts, String release) {
        RuleBook book = releases.book(release);
        Setting window = window(facts.pack(), release);
        Instant from = window.period().start(facts.at(), facts.zone());
        List<Earlier> same = facts.earlier().stream().filter(one -> isSame(one, facts, from)).toList();
        Facts given = given(facts, !same.isEmpty());
        Decided decided = book.pack(facts.pack()).decide("rectification", given.values());
        if (decided.get("order") == null) {
            throw new IllegalStateException("no rule of " + facts.pack() + " gives an order for " + given.values());
        }
        List<Why.Reason> reasons = new ArrayList<>(decided.reasons());
        if (!same.isEmpty()) {
            reasons.addAll(window.why().reasons());
        }
        Why.Counted counted = new Why.Counted(RECURS_WITHIN, facts.unit(), BigDecimal.valueOf(same.size()), from,
                facts.at());
        return new FindingDecision(decided.get("order"), decided.get("deadline"), decided.get("tell", List.<String>of()),
                same.stream().max(Comparator.comparing(Earlier::at)).orElse(null),
                new Why(release, facts.pack(), given.values(), List.of(counted), reasons));
    }

    /** From when on earlier findings of the same item and unit matter to one at {@code at}. */
    public Instant recursFrom(String pack, Instant at, ZoneId zone, String release) {
        return window(pack, release).period().start(at, zone);
    }

    private Setting window(String pack, String release) {
        return new Settings(releases).of(pack, RECURS_WITHIN, release);
    }

    private static boolean isSame(Earlier one, FindingFacts facts, Instant from) {
        return one.item().equals(facts.item()) && one.unit().equals(facts.unit()) && !one.at().isBefore(from)
                && !one.at().isAfter(facts.at());
    }

    private static Facts given(FindingFacts facts, boolean recurred) {
        int dot = facts.item().indexOf('.');
        return new Facts().with("item", facts.item()).with("area", dot < 0 ? null : facts.item().substring(0, dot))
                .with("severity", facts.severity()).with("level", facts.level()).with("asset", facts.asset())
                .with("onSpot", facts.onSpot()).with("recurred", recurred).with("endOfDay", facts.endOfDay())
                .with("round", facts.round());
    }
}
