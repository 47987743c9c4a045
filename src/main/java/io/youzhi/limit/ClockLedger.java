package io.youzhi.limit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.escalation.Escalation;
import io.youzhi.rules.escalation.EscalationFacts;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.CaseRef;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.Slice;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.springframework.stereotype.Component;

/**
 * The ledger of clocks: every limit of a case is a clock of its own here, and everything that happens to it is a line.
 * It alone says what is late; timers of the process are only its alarm.
 */
@Component
public class ClockLedger {

    private final LimitClocks clocks;
    private final ClockEntries entries;
    private final Calendars calendars;
    private final Escalation escalation;

    ClockLedger(LimitClocks clocks, ClockEntries entries, Calendars calendars, Escalation escalation) {
        this.clocks = clocks;
        this.entries = entries;
        this.calendars = calendars;
        this.escalation = escalation;
    }

    // ---- what happens to clocks ---------------------------------------------------------------------------------

    /**
     * A new promise. Clocks that are open give way to it; what was promised then stays on record, and so does the time
     * that was waited, which does not count again. {@code reason} says why they give way.
     */
    public Promising promise(LimitedCase limited, Basis basis, String reason, String actor, Instant now) {
        List<LimitClock> before = clocks(limited);
        List<Pause> pauses = before.isEmpty() ? List.of() : Pause.of(before, lines(before));
        boolean again = giveWay(limited, actor, reason, now);
        return new Promising(this, limited, basis, pauses, again, actor, now);
    }

    /** What is promised now does not count any more: neither kept nor broken, but on record. True where there was anything. */
    public boolean giveWay(LimitedCase limited, String actor, String reason, Instant now) {
        List<LimitClock> open = clocks(limited).stream().filter(LimitClock::isOpen).toList();
        for (LimitClock old : open) {
            old.replace(now);
            enter(old, now, "replaced", old.due(), actor, reason);
        }
        return !open.isEmpty();
    }

    /** The result is there: what waited for it runs from now on. */
    public void startWithResult(LimitedCase limited, String reason, String actor, Instant now) {
        for (LimitClock clock : clocks(limited)) {
            if (clock.state() == Promise.State.WAITING) {
                clock.startWithResult(now, calendar(clock).due(now, new Limit(clock.amount(), clock.measure())));
                enter(clock, now, "started", clock.due(), actor, reason);
                expectFrom(clock, limited, BigDecimal.ZERO);
            }
        }
    }

    /** A step was reported: its clock stops. */
    public void stop(LimitedCase limited, LimitKind kind, String actor, Instant now) {
        for (LimitClock clock : clocks(limited)) {
            if (clock.limit() == kind && clock.isOpen()) {
                clock.stop(now);
                enter(clock, now, "stopped", clock.due(), actor, null);
            }
        }
    }

    /** Nothing is to be done any more: all clocks stop; one that waited for a result has none to wait for and lapses. */
    public void stopAll(LimitedCase limited, String actor, String reason, Instant now) {
        for (LimitClock clock : clocks(limited)) {
            if (clock.isOpen()) {
                if (clock.state() == Promise.State.WAITING) {
                    clock.lapse(now);
                } else {
                    clock.stop(now);
                }
                enter(clock, now, clock.state().word(), clock.due(), actor, reason);
            }
        }
    }

    /** All clocks stand still that the house set itself. */
    public void pause(LimitedCase limited, String actor, String reason, Instant now) {
        for (LimitClock clock : clocks(limited)) {
            if (clock.pause(now, calendar(clock))) {
                enter(clock, now, "paused", clock.due(), actor, reason);
            }
        }
    }

    /** All clocks run on. */
    public void resume(LimitedCase limited, String actor, Instant now) {
        for (LimitClock clock : clocks(limited)) {
            if (clock.resume(now, calendar(clock))) {
                enter(clock, now, "resumed", clock.due(), actor, null);
                expectFrom(clock, limited, clock.lastStep());
                moveGrace(clock, limited, actor, null, now);
            }
        }
    }

    /** A leader granted more time for a step. */
    public void extend(LimitedCase limited, LimitKind kind, Instant due, String actor, String reason, Instant now) {
        for (LimitClock clock : clocks(limited)) {
            if (clock.limit() == kind && clock.isOpen()) {
                clock.extend(due);
                enter(clock, now, "extended", due, actor, reason);
                expectFrom(clock, limited, clock.lastStep());
                moveGrace(clock, limited, actor, reason, now);
            }
        }
    }

    /** What is due within a grace after the result is due later when the result is. */
    private void moveGrace(LimitClock result, LimitedCase limited, String actor, String reason, Instant now) {
        if (result.limit() != LimitKind.RESOLVE) {
            return;
        }
        for (LimitClock clock : clocks(limited)) {
            if (clock.state() == Promise.State.WAITING) {
                clock.expectAfter(result.due(),
                        calendar(clock).due(result.due(), new Limit(clock.amount(), clock.measure())));
                enter(clock, now, "moved", clock.due(), actor, reason);
            }
        }
    }

    /** A step of the ladder was taken; the next one is expected. */
    void took(LimitClock clock, LimitedCase limited, BigDecimal share, Collection<String> told, String rules, Instant now) {
        clock.took(share);
        entries.save(new ClockEntry(clock, now, "step", clock.due(), share, null, null, String.join(",", told), rules));
        expectFrom(clock, limited, share);
    }

    /** The limit was missed, by whoever has the case now. */
    void breach(LimitClock clock, LimitedCase limited, Instant now) {
        clock.breach(now, limited.unit(), limited.handler());
        enter(clock, now, "breached", clock.due(), null, null);
    }

    // ---- what it says -------------------------------------------------------------------------------------------

    /** Every promise of a case, in their order. */
    public List<Promise> of(LimitedCase limited) {
        return clocks(limited).stream().map(LimitClock::promise).toList();
    }

    /** Every promise of many cases, by their numbers; at once, for lists. */
    public Map<String, List<Promise>> of(String kind, Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : clocks.findByCaseKindAndCaseNumberInOrderById(kind, numbers).stream()
                .collect(Collectors.groupingBy(LimitClock::caseNumber,
                        Collectors.mapping(LimitClock::promise, Collectors.toList())));
    }

    /** The open promise of a step. */
    public Optional<Promise> open(LimitedCase limited, LimitKind kind) {
        return of(limited).stream().filter(promise -> promise.limit() == kind && promise.isOpen()).findFirst();
    }

    /** Steps for which a clock is open. */
    public Set<LimitKind> open(LimitedCase limited) {
        return of(limited).stream().filter(Promise::isOpen).map(Promise::limit)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LimitKind.class)));
    }

    /** When the next step of the ladder is reached; null if no clock runs. */
    public Instant nextAlarm(LimitedCase limited) {
        return clocks(limited).stream().filter(clock -> clock.state() == Promise.State.RUNNING)
                .map(LimitClock::nextAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Until when a case may wait, at most, if the wait begins now; empty where nothing is left of what is allowed in all. */
    public Optional<Instant> longestWait(LimitedCase limited, BusinessCalendar times, Limit atATime, Limit inAll,
                                         Instant now) {
        Instant longest = times.due(now, atATime);
        Duration left = times.between(now, times.due(now, inAll), inAll.unit());
        List<LimitClock> all = clocks(limited);
        for (Pause pause : Pause.of(all, lines(all))) {
            left = left.minus(times.between(pause.from(), pause.to(), inAll.unit()));
        }
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        Instant last = times.after(now, left, inAll.unit());
        return Optional.of(last.isBefore(longest) ? last : longest);
    }

    /** Whether a promise reaches into a year whose holidays nobody knows yet. */
    public boolean isGuessed(Promise promise) {
        return calendar(promise.basis()).guesses(promise.startedAt(), promise.due());
    }

    /** Every clock of a case with its story, explained slice by slice; {@code pauses} says in words why a clock stood still. */
    public List<ClockView> explain(LimitedCase limited, Function<String, Bilingual> pauses, Instant now) {
        List<LimitClock> all = clocks(limited);
        List<ClockEntry> lines = lines(all);
        return all.stream().map(clock -> view(clock, all, lines, pauses, now)).toList();
    }

    /** Numbers of the cases of a kind that missed a limit, as a part of a query. */
    public static Subquery<String> missed(String kind, AbstractQuery<?> query, CriteriaBuilder build) {
        Subquery<String> missed = query.subquery(String.class);
        Root<LimitClock> clock = missed.from(LimitClock.class);
        return missed.select(clock.get("caseNumber")).where(build.equal(clock.get("caseKind"), kind),
                build.isNotNull(clock.get("breachedAt")));
    }

    private ClockView view(LimitClock clock, List<LimitClock> all, List<ClockEntry> lines,
                           Function<String, Bilingual> reasons, Instant now) {
        BusinessCalendar times = calendar(clock);
        List<ClockEntry> own = lines.stream().filter(line -> line.clockId().equals(clock.id())).toList();
        List<Slice> slices = !clock.hasRun() ? List.of()
                : times.explain(clock.startedAt(), end(clock, now), clock.measure(), pauses(clock, all, lines, reasons));
        Duration counted = slices.stream().map(Slice::counted).reduce(Duration.ZERO, Duration::plus);
        boolean late = clock.promise().isLate(now);
        return new ClockView(clock.limit().word(), clock.source().word(), clock.round(), clock.state().word(),
                clock.amount(), clock.measure().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), times.id(),
                clock.pack(), clock.release(), clock.ruleRow(), clock.startedAt(), clock.promised(), clock.due(),
                clock.pausedAt(), clock.stoppedAt(), clock.breachedAt(), clock.severity(), late,
                late ? overdue(clock, now) : BigDecimal.ZERO, clock.nextStep(), clock.nextAt(), counted,
                times.guesses(clock.startedAt(), clock.due()), own.stream().map(ClockEntry::view).toList(), slices);
    }

    private static Instant end(LimitClock clock, Instant now) {
        Instant end = clock.stoppedAt() == null ? now : clock.stoppedAt();
        return end.isBefore(clock.startedAt()) ? clock.startedAt() : end;
    }

    /** Pauses of this clock, and those of the promises before it that it took over. */
    private static List<Slice.Pause> pauses(LimitClock clock, List<LimitClock> all, List<ClockEntry> lines,
                                            Function<String, Bilingual> reasons) {
        if (clock.source() == Promise.Source.EXTERNAL && clock.pausedAt() == null) {
            return List.of();
        }
        List<Slice.Pause> pauses = Pause.of(all, lines).stream().filter(pause -> !pause.from().isBefore(clock.startedAt()))
                .map(pause -> new Slice.Pause(pause.from(), pause.to(), reasons.apply(pause.reason())))
                .collect(Collectors.toList());
        if (clock.pausedAt() != null) {
            String reason = lines.stream().filter(line -> line.what().equals("paused"))
                    .reduce((first, second) -> second).map(ClockEntry::reason).orElse(null);
            pauses.add(new Slice.Pause(clock.pausedAt(), null, reasons.apply(reason)));
        }
        return pauses;
    }

    // ---- what the ladder and promises need of it ----------------------------------------------------------------

    List<LimitClock> clocks(LimitedCase limited) {
        CaseRef ref = limited.ref();
        return limited.clocks().all(() -> clocks.findByCaseKindAndCaseNumberOrderById(ref.kind(), ref.number()));
    }

    /** Clocks that run and whose next step of the ladder is reached, the earliest first. */
    List<LimitClock> reached(LimitedCase limited, Instant now) {
        return clocks(limited).stream().filter(clock -> clock.state() == Promise.State.RUNNING)
                .filter(clock -> clock.isStepReached(now)).sorted(Comparator.comparing(LimitClock::nextAt)).toList();
    }

    /** Facts of a clock for the ladder. */
    EscalationFacts facts(LimitClock clock, LimitedCase limited, BigDecimal elapsed) {
        return new EscalationFacts(clock.pack(), limited.kind(), limited.category(), limited.priority(), clock.limit(),
                elapsed);
    }

    /** How far a clock is or was over at a moment. */
    BigDecimal overdue(LimitClock clock, Instant now) {
        return clock.overdue(clock.stoppedAt() == null ? now : clock.stoppedAt(), calendar(clock));
    }

    /** A clock begins. */
    void keep(LimitedCase limited, LimitClock clock) {
        limited.clocks().add(clocks.save(clock));
    }

    void expectFrom(LimitClock clock, LimitedCase limited, BigDecimal last) {
        BigDecimal done = last == null ? BigDecimal.ZERO : last;
        BusinessCalendar times = calendar(clock);
        BigDecimal next = escalation.steps(facts(clock, limited, BigDecimal.ZERO), clock.release()).stream()
                .filter(share -> share.compareTo(done) > 0).findFirst().orElse(null);
        clock.expect(next, next == null ? null : clock.pointAt(next, times));
    }

    void enter(LimitClock clock, Instant now, String what, Instant due, String actor, String reason) {
        entries.save(new ClockEntry(clock, now, what, due, null, actor, reason, null, null));
    }

    BusinessCalendar calendar(Basis basis) {
        return calendars.calendar(basis.pack(), basis.calendar(), basis.release());
    }

    private BusinessCalendar calendar(LimitClock clock) {
        return calendars.calendar(clock.pack(), clock.calendar(), clock.release());
    }

    private List<ClockEntry> lines(List<LimitClock> of) {
        return of.isEmpty() ? List.of() : entries.findByClockInOrderById(of);
    }
}
