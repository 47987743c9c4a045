package io.youzhi.limit;

import java.time.Instant;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Outcome;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * More time for a step, with a reason, before its limit passes, and only as often as the rules allow (B-9). Whose word
 * it takes is the feature's own.
 */
@Component
public class Extensions {

    private static final int LONGEST_REASON = 1000;
    private final ClockLedger ledger;
    private final Settings settings;
    private final Decisions decisions;

    Extensions(ClockLedger ledger, Settings settings, Decisions decisions) {
        this.ledger = ledger;
        this.settings = settings;
        this.decisions = decisions;
    }

    /**
     * More time that somebody asks for; {@link Refused} where it cannot be.
     *
     * @param setting the setting that says how often a limit may be extended
     * @param until   the new due moment, after the one that stands
     */
    public Asked ask(LimitedCase limited, LimitKind kind, String setting, Instant until, String reason, String by,
                     Instant now) {
        Promise clock = extendable(limited, kind, setting, now);
        new Faults().text("reason", reason, LONGEST_REASON)
                .require(until != null, "until", "field.missing")
                .require(until == null || until.isAfter(clock.due()), "until", "limit.not-longer", clock.due()).refuse();
        return new Asked(by, now, reason, until);
    }

    /** Somebody else's word on it; what is granted is due then. {@link Refused} where it can be granted no more. */
    public void decide(LimitedCase limited, LimitKind kind, String setting, Asked asked, Said said, Instant now) {
        new Faults().optional("note", said.note(), LONGEST_REASON).refuse();
        Promise clock = said.granted() ? extendable(limited, kind, setting, now) : null;
        asked.decide(said.granted(), said.by(), said.note(), now);
        if (said.granted()) {
            Setting allowed = allowed(clock, setting);
            decisions.keep(limited.ref().kind(), limited.ref().number(), Outcome.of("extending").with("limit", kind.word())
                    .with("allowed", allowed.count()).with("extension", clock.extensions() + 1)
                    .with("due", asked.wanted()), allowed.why());
            ledger.extend(limited, kind, asked.wanted(), said.by(), asked.reason(), now);
        }
    }

    private Promise extendable(LimitedCase limited, LimitKind kind, String setting, Instant now) {
        String number = limited.ref().number();
        Promise clock = ledger.open(limited, kind).orElseThrow(() -> Refused.because("limit.nothing-to-extend", number));
        if (clock.source() == Promise.Source.EXTERNAL) {
            throw Refused.because("limit.set-outside", number);
        }
        if (now.isAfter(clock.due())) {
            throw Refused.because("limit.passed", clock.due());
        }
        int most = allowed(clock, setting).count();
        if (clock.extensions() >= most) {
            throw Refused.because("limit.extended-already", most);
        }
        return clock;
    }

    private Setting allowed(Promise clock, String setting) {
        return settings.of(clock.basis().pack(), setting, clock.basis().release());
    }

    /** A word on what was asked: yes or no, whose, and what they say besides. */
    public record Said(boolean granted, String by, String note) {
    }
}
