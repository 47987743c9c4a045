package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.escalation.Escalation;
import io.youzhi.rules.escalation.EscalationFacts;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;
import org.springframework.stereotype.Component;

/**
 * The ledger of clocks: every limit of a request is a clock of its own here, and everything that happens to it is a line.
 * It alone says what is late; timers of the process are only its alarm.
 */
@Component
class ClockLedger {

    private static final Set<LimitKind> PLAIN =
            EnumSet.of(LimitKind.ACCEPT, LimitKind.ARRIVE, LimitKind.REPLY, LimitKind.RESOLVE);
    private final LimitClocks clocks;
    private final ClockEntries entries;
    private final Calendars calendars;
    private final Escalation escalation;
    private final Parameters parameters;
    private final Releases releases;

    ClockLedger(LimitClocks clocks, ClockEntries entries, Calendars calendars, Escalation escalation,
                Parameters parameters, Releases releases) {
        this.clocks = clocks;
        this.entries = entries;
        this.calendars = calendars;
        this.escalation = escalation;
        this.parameters = parameters;
        this.releases = releases;
    }

    // ---- promises ------------------------------------------------------------------------------------------------

    /**
     * Promises limits, each from {@code start} on. Clocks of an earlier promise are replaced by those of the same step;
     * what was promised then stays on record, and so does the time spent waiting for the customer, which does not count
     * again.
     */
    void promise(Request request, Map<LimitKind, Limit> limits, LimitClock.Basis basis, Instant start, String actor,
                 Instant now) {
        Map<LimitKind, Limit> wanted = new EnumMap<>(LimitKind.class);
        wanted.putAll(limits);
        List<LimitClock> before = of(request);
        List<Pause> pauses = pauses(before, entries.findByRequestIdOrderById(request.getId()), start);
        boolean again = false;
        for (LimitClock old : before) {
            if (old.isOpen()) {
                again = true;
                old.replace(now);
                enter(old, now, "replaced", old.due(), actor, "request.clock.triaged-anew");
            }
        }
        for (LimitKind kind : PLAIN) {
            if (wanted.containsKey(kind) && isStillToDo(request, kind)) {
                startPlain(request, kind, wanted.get(kind), basis, start, pauses, actor, now, again);
            }
        }
        if (request.externalDue() != null && request.resolvedAt() == null && request.reopened() == 0) {
            startMoment(request, LimitClock.Source.EXTERNAL, request.externalDue(), request.externalNumber(), basis,
                    start, actor, now);
        }
        if (wanted.containsKey(LimitKind.FEEDBACK) && request.fedBackAt() == null) {
            startFeedback(request, wanted.get(LimitKind.FEEDBACK), basis, actor, now);
        }
    }

    private static boolean isStillToDo(Request request, LimitKind kind) {
        return switch (kind) {
            case ACCEPT -> request.acceptedAt() == null;
            case ARRIVE -> request.arrivedAt() == null;
            case REPLY -> request.repliedAt() == null && request.reopened() == 0;
            case RESOLVE -> request.resolvedAt() == null && (request.externalDue() == null || request.reopened() > 0);
            case FEEDBACK -> request.fedBackAt() == null;
        };
    }

    private void startPlain(Request request, LimitKind kind, Limit limit, LimitClock.Basis basis, Instant start,
                            List<Pause> pauses, String actor, Instant now, boolean again) {
        BusinessCalendar times = calendar(basis);
        Instant due = times.due(start, limit);
        for (Pause pause : pauses) {
            if (pause.from().isBefore(due)) {
                due = times.afterPause(due, pause.from(), pause.to(), limit.unit());
            }
        }
        LimitClock clock = keep(request, new LimitClock(request, kind, LimitClock.Source.RULES, basis, start, due, limit.amount(), limit.unit(), false));
        enter(clock, now, again ? "re-promised" : "started", due, actor, basis.row());
        expectFrom(clock, request, BigDecimal.ZERO);
    }

    /** A person promises a moment where the rules could not decide. */
    void promiseMoment(Request request, Instant due, LimitClock.Basis basis, String actor, Instant now) {
        promise(request, Map.of(), basis, request.receivedAt(), actor, now);
        if (request.externalDue() == null) {
            startMoment(request, LimitClock.Source.RULES, due, basis.row(), basis, request.receivedAt(), actor, now);
        }
    }

    private void startMoment(Request request, LimitClock.Source source, Instant due, String reason,
                             LimitClock.Basis basis, Instant start, String actor, Instant now) {
        LimitClock clock = keep(request, new LimitClock(request, LimitKind.RESOLVE, source, basis, start, due, null,
                LimitUnit.HOURS, false));
        enter(clock, now, "started", clock.due(), actor, reason);
        expectFrom(clock, request, BigDecimal.ZERO);
    }

    /** Feedback is promised for a grace after the result is due, and runs from the result on. */
    private void startFeedback(Request request, Limit grace, LimitClock.Basis basis, String actor, Instant now) {
        Instant resolveBy = open(request, LimitKind.RESOLVE).map(LimitClock::due).orElse(now);
        Instant due = calendar(basis).due(resolveBy, grace);
        LimitClock clock = keep(request, new LimitClock(request, LimitKind.FEEDBACK, LimitClock.Source.RULES, basis, resolveBy, due, grace.amount(), grace.unit(), true));
        enter(clock, now, "promised", due, actor, basis.row());
    }

    /** The result is there: feedback is due a grace after it. */
    void startFeedback(Request request, String actor, Instant now) {
        for (LimitClock clock : of(request)) {
            if (clock.state() == LimitClock.State.WAITING) {
                clock.startWithResult(now, calendar(clock).due(now, new Limit(clock.amount(), clock.measure())));
                enter(clock, now, "started", clock.due(), actor, "request.clock.with-result");
                expectFrom(clock, request, BigDecimal.ZERO);
            }
        }
    }

    // ---- what happens to clocks ---------------------------------------------------------------------------------

    /** A step was reported: its clock stops. */
    void stop(Request request, LimitKind kind, String actor, Instant now) {
        for (LimitClock clock : of(request)) {
            if (clock.limit() == kind && clock.isOpen()) {
                clock.stop(now);
                enter(clock, now, "stopped", clock.due(), actor, null);
            }
        }
    }

    /** Nothing is to be done any more: all clocks stop. */
    void stopAll(Request request, String actor, String reason, Instant now) {
        for (LimitClock clock : of(request)) {
            if (clock.isOpen()) {
                boolean neverRan = clock.state() == LimitClock.State.WAITING;
                clock.stop(neverRan ? null : now);
                enter(clock, now, "stopped", clock.due(), actor, reason);
            }
        }
    }

    /** All clocks stand still. */
    void pause(Request request, String actor, String reason, Instant now) {
        for (LimitClock clock : of(request)) {
            if (clock.pause(now, calendar(clock))) {
                enter(clock, now, "paused", clock.due(), actor, reason);
            }
        }
    }

    /** All clocks run on. */
    void resume(Request request, String actor, Instant now) {
        for (LimitClock clock : of(request)) {
            if (clock.resume(now, calendar(clock))) {
                enter(clock, now, "resumed", clock.due(), actor, null);
                expectFrom(clock, request, clock.lastStep());
            }
        }
    }

    /** A leader granted more time. */
    void extend(LimitClock clock, Request request, Instant due, String actor, String reason, Instant now) {
        clock.extend(due);
        enter(clock, now, "extended", due, actor, reason);
        expectFrom(clock, request, clock.lastStep());
    }

    /** A step of the ladder was taken; the next one is expected. */
    void took(LimitClock clock, Request request, BigDecimal share, List<String> told, String rules, Instant now) {
        clock.took(share);
        entries.save(new ClockEntry(clock, clock.requestId(), now, "step", clock.due(), share, null, null,
                String.join(",", told), rules));
        expectFrom(clock, request, share);
    }

    /** The limit was missed. */
    void breach(LimitClock clock, Request request, Instant now) {
        clock.breach(now, request.unit(), request.handler());
        enter(clock, now, "breached", clock.due(), null, null);
    }

    // ---- what it says -----------------------------------------------------------------------------------------------

    List<LimitClock> of(Request request) {
        return request.clocks();
    }

    /** The open clock of a step. */
    Optional<LimitClock> open(Request request, LimitKind kind) {
        return of(request).stream().filter(clock -> clock.limit() == kind && clock.isOpen()).findFirst();
    }

    /** Steps for which a clock is open. */
    Set<LimitKind> open(Request request) {
        return of(request).stream().filter(LimitClock::isOpen).map(LimitClock::limit)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LimitKind.class)));
    }

    /** Clocks that run and whose next step of the ladder is reached. */
    List<LimitClock> reached(Request request, Instant now) {
        return of(request).stream().filter(clock -> clock.state() == LimitClock.State.RUNNING)
                .filter(clock -> clock.isStepReached(now))
                .sorted(Comparator.comparing(LimitClock::nextAt)).toList();
    }

    /** When the next step of the ladder is reached; null if no clock runs. */
    Instant nextAlarm(Request request) {
        return of(request).stream().filter(clock -> clock.state() == LimitClock.State.RUNNING)
                .map(LimitClock::nextAt).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Facts of a clock for the ladder. */
    EscalationFacts facts(LimitClock clock, Request request, BigDecimal elapsed) {
        return new EscalationFacts(clock.pack(), request.kind(), request.category(), request.priority(), clock.limit(),
                elapsed);
    }

    /** How far a clock is or was over at a moment. */
    BigDecimal overdue(LimitClock clock, Instant now) {
        return clock.overdue(clock.stoppedAt() == null ? now : clock.stoppedAt(), calendar(clock));
    }

    /** Until when the customer may be waited for, at most, if the wait begins now; empty where nothing is left of it. */
    Optional<Instant> longestWait(Request request, Instant now) {
        BusinessCalendar times = calendar(request);
        Instant atATime = times.due(now, parameters.waitAtATime(request.pack(), request.release()));
        Limit inAll = parameters.waitInAll(request.pack(), request.release());
        Duration left = times.between(now, times.due(now, inAll), inAll.unit());
        for (Pause pause : pauses(of(request), entries.findByRequestIdOrderById(request.getId()), Instant.MIN)) {
            left = left.minus(times.between(pause.from(), pause.to(), inAll.unit()));
        }
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        Instant last = times.after(now, left, inAll.unit());
        return Optional.of(last.isBefore(atATime) ? last : atATime);
    }

    /** The calendar by which a clock measures. */
    BusinessCalendar calendar(LimitClock clock) {
        return calendars.calendar(clock.pack(), clock.calendar(), clock.release());
    }

    /** Local time of a pack, by the live rules. */
    ZoneId zone(String pack) {
        return calendars.calendar(pack, null, releases.live()).zone();
    }

    /** The calendar of a request's unit. */
    BusinessCalendar calendar(Request request) {
        return calendars.calendar(request.pack(), request.calendar(),
                request.release() == null ? releases.live() : request.release());
    }

    private BusinessCalendar calendar(LimitClock.Basis basis) {
        return calendars.calendar(basis.pack(), basis.calendar(), basis.release());
    }

    private LimitClock keep(Request request, LimitClock clock) {
        LimitClock kept = clocks.save(clock);
        request.add(kept);
        return kept;
    }

    private void expectFrom(LimitClock clock, Request request, BigDecimal last) {
        BigDecimal done = last == null ? BigDecimal.ZERO : last;
        BusinessCalendar times = calendar(clock);
        BigDecimal next = escalation.steps(facts(clock, request, BigDecimal.ZERO), clock.release()).stream()
                .filter(share -> share.compareTo(done) > 0).findFirst().orElse(null);
        clock.expect(next, next == null ? null : clock.pointAt(next, times));
    }

    private void enter(LimitClock clock, Instant now, String what, Instant due, String actor, String reason) {
        entries.save(new ClockEntry(clock, clock.requestId(), now, what, due, null, actor, reason, null, null));
    }

    /** A time in which the customer was waited for. */
    record Pause(Instant from, Instant to, String reason) {
    }

    /** Times of waiting since a moment, over all clocks, those of replaced promises included. */
    static List<Pause> pauses(List<LimitClock> clocks, List<ClockEntry> lines, Instant since) {
        List<Pause> found = new ArrayList<>();
        for (LimitClock clock : clocks) {
            ClockEntry paused = null;
            for (ClockEntry line : lines) {
                if (!line.clockId().equals(clock.id())) {
                    continue;
                }
                if (line.what().equals("paused")) {
                    paused = line;
                } else if (paused != null && List.of("resumed", "stopped", "replaced").contains(line.what())) {
                    Pause pause = new Pause(paused.at(), line.at(), paused.reason());
                    if (found.stream().noneMatch(other -> other.from().equals(pause.from()))
                            && !pause.from().isBefore(since)) {
                        found.add(pause);
                    }
                    paused = null;
                }
            }
        }
        found.sort(Comparator.comparing(Pause::from));
        return found;
    }
}
