package io.youzhi.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntConsumer;

import io.youzhi.history.ReplayServer.NotDone;

/**
 * What is to be done at a server and when, for many cases together in the order of time. The whole past is moved by one
 * number of weeks, so that it lies ahead of the server's clock and weekdays stay.
 */
final class Agenda {

    private final ReplayServer server;
    private final Duration shift;
    private final Set<String> jobs = new HashSet<>();
    private final Map<String, String> failed = new HashMap<>();
    private final PriorityQueue<Case> cases = new PriorityQueue<>(Comparator.comparing(Case::at).thenComparing(Case::id));
    private Instant now;

    /** An agenda that begins behind the server's clock; {@code first} is when the past begins. */
    Agenda(ReplayServer server, Instant first) {
        this.server = server;
        this.now = server.now();
        this.shift = weeksAhead(first, now);
    }

    /** The fewest whole weeks that bring {@code first} behind {@code now}; none if it is there already. */
    static Duration weeksAhead(Instant first, Instant now) {
        if (first.isAfter(now)) {
            return Duration.ZERO;
        }
        long weeks = Duration.between(first, now).toDays() / 7 + 1;
        return Duration.ofDays(weeks * 7);
    }

    /** One case on its way: its deeds, each at its moment. */
    abstract static class Case {

        private final Deque<Deed> deeds = new ArrayDeque<>();

        /** The source's id. */
        abstract String id();

        /** Does something at a moment, behind all that is to be done before it. */
        final void plan(Instant at, Runnable what) {
            deeds.add(new Deed(at, what));
        }

        private Instant at() {
            return deeds.element().at();
        }

        private record Deed(Instant at, Runnable what) {
        }
    }

    /** Puts a case on the agenda; something is planned for it. */
    void add(Case one) {
        cases.add(one);
    }

    /** Does everything and tells how many cases are over; the clock moves with it, and goes on by itself at the end. */
    void run(IntConsumer progress) {
        int over = 0;
        while (!cases.isEmpty()) {
            Case next = cases.poll();
            moveTo(next.at());
            if (act(next)) {
                cases.add(next);
            } else {
                progress.accept(++over);
            }
        }
        server.moveClock(now, false);
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            server.moveClock(moment, true).forEach(line -> jobs.add(line.asText()));
            now = moment;
        }
    }

    private boolean act(Case next) {
        try {
            next.deeds.element().what().run();
            next.deeds.remove();
            return !next.deeds.isEmpty();
        } catch (NotDone answer) {
            failed.put(next.id(), answer.getMessage());
            return false;
        }
    }

    /** A moment of the past, where it lies now. */
    Instant moved(Instant past) {
        return past.plus(shift);
    }

    /** By how much the past was moved. */
    Duration shift() {
        return shift;
    }

    /** Cases that could not be brought to their end, with the answer that stopped them. */
    Map<String, String> failed() {
        return failed;
    }

    /** What went wrong in timers of the server. */
    Set<String> jobs() {
        return jobs;
    }
}
