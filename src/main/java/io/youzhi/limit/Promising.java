package io.youzhi.limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.youzhi.rules.LimitKind;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;

/** A promise being made: its limits, one after the other. */
public final class Promising {

    private final ClockLedger ledger;
    private final LimitedCase limited;
    private final Basis basis;
    private final List<Pause> pauses;
    private final boolean again;
    private final String actor;
    private final Instant now;

    Promising(ClockLedger ledger, LimitedCase limited, Basis basis, List<Pause> pauses, boolean again, String actor,
              Instant now) {
        this.ledger = ledger;
        this.limited = limited;
        this.basis = basis;
        this.pauses = pauses;
        this.again = again;
        this.actor = actor;
        this.now = now;
    }

    /** A step within a limit from {@code start} on; what was waited since then does not count. */
    public Promising within(LimitKind kind, Limit limit, Instant start) {
        BusinessCalendar times = ledger.calendar(basis);
        Instant due = times.due(start, limit);
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(start) && pause.from().isBefore(due)) {
                due = times.afterPause(due, pause.from(), pause.to(), limit.unit());
            }
        }
        LimitClock clock = new LimitClock(limited, kind, Promise.Source.RULES, basis, start, due, limit.amount(),
                limit.unit(), false);
        return run(clock, again ? "re-promised" : "started", basis.row());
    }

    /** A step by a moment that somebody named: a person, or a desk outside. */
    public Promising by(LimitKind kind, Instant due, Promise.Source source, String reason, Instant start) {
        return run(new LimitClock(limited, kind, source, basis, start, due, null, LimitUnit.HOURS, false), "started", reason);
    }

    /** A step within a grace after another one is due; it runs from when that is done. */
    public Promising after(LimitKind other, LimitKind kind, Limit grace) {
        Instant otherBy = ledger.open(limited, other).map(Promise::due).orElse(now);
        LimitClock clock = new LimitClock(limited, kind, Promise.Source.RULES, basis, otherBy,
                ledger.calendar(basis).due(otherBy, grace), grace.amount(), grace.unit(), true);
        ledger.keep(limited, clock);
        ledger.enter(clock, now, "promised", clock.due(), actor, basis.row());
        return this;
    }

    private Promising run(LimitClock clock, String what, String reason) {
        ledger.keep(limited, clock);
        ledger.enter(clock, now, what, clock.due(), actor, reason);
        ledger.expectFrom(clock, limited, BigDecimal.ZERO);
        return this;
    }
}
