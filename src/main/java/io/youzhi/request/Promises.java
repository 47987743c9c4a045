package io.youzhi.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.youzhi.limit.Basis;
import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.Promise;
import io.youzhi.limit.Promising;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Limit;
import org.springframework.stereotype.Component;

/** What is promised for a request: limits for the steps that are still to do, the outside desk's moment, and longest waits. */
@Component
class Promises {

    private static final Set<LimitKind> PLAIN =
            EnumSet.of(LimitKind.ACCEPT, LimitKind.ARRIVE, LimitKind.REPLY, LimitKind.RESOLVE);
    private static final String AGAIN = "request.clock.triaged-anew";
    private final ClockLedger ledger;
    private final Calendars calendars;
    private final Releases releases;
    private final Parameters parameters;

    Promises(ClockLedger ledger, Calendars calendars, Releases releases, Parameters parameters) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.releases = releases;
        this.parameters = parameters;
    }

    /** Promises limits for what is still to do, each from {@code start} on; what was promised before gives way. */
    void make(Request request, Map<LimitKind, Limit> limits, Basis basis, Instant start, String actor, Instant now) {
        addFeedback(request, limits, begin(request, limits, basis, start, actor, now));
    }

    private static void addFeedback(Request request, Map<LimitKind, Limit> limits, Promising promising) {
        if (limits.containsKey(LimitKind.FEEDBACK) && isStillToDo(request, LimitKind.FEEDBACK)) {
            promising.after(LimitKind.RESOLVE, LimitKind.FEEDBACK, limits.get(LimitKind.FEEDBACK));
        }
    }

    /** Promises limits, but the result by a moment that a person says. */
    void makeByHand(Request request, Map<LimitKind, Limit> limits, Instant due, Basis basis, String actor, Instant now) {
        Map<LimitKind, Limit> others = new EnumMap<>(LimitKind.class);
        others.putAll(limits);
        others.remove(LimitKind.RESOLVE);
        Promising promising = begin(request, others, basis, request.receivedAt(), actor, now);
        if (request.externalDue() == null) {
            promising.by(LimitKind.RESOLVE, due, Promise.Source.RULES, "request.clock.by-hand", request.receivedAt());
        }
        addFeedback(request, others, promising);
    }

    private Promising begin(Request request, Map<LimitKind, Limit> limits, Basis basis, Instant start, String actor,
                            Instant now) {
        Promising promising = ledger.promise(request, basis, AGAIN, actor, now);
        for (LimitKind kind : PLAIN) {
            if (limits.containsKey(kind) && isStillToDo(request, kind)) {
                promising.within(kind, limits.get(kind), start);
            }
        }
        if (request.externalDue() != null && request.resolvedAt() == null && request.reopened() == 0) {
            promising.by(LimitKind.RESOLVE, request.externalDue(), Promise.Source.EXTERNAL, request.externalNumber(), start);
        }
        return promising;
    }

    private static boolean isStillToDo(Request request, LimitKind kind) {
        return switch (kind) {
            case ACCEPT -> request.acceptedAt() == null;
            case ARRIVE -> request.arrivedAt() == null;
            case REPLY -> request.repliedAt() == null && request.reopened() == 0;
            case RESOLVE -> request.resolvedAt() == null && (request.externalDue() == null || request.reopened() > 0);
            case FEEDBACK -> request.fedBackAt() == null;
            case RECTIFY -> false;
        };
    }

    /** Until when the customer may be waited for, at most, if the wait begins now; empty where nothing is left of it. */
    Optional<Instant> longestWait(Request request, Instant now) {
        return ledger.longestWait(request, calendar(request), parameters.waitAtATime(request.pack(), request.release()),
                parameters.waitInAll(request.pack(), request.release()), now);
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
}
