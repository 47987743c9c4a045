package io.youzhi.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.history.ReplayServer.NotDone;
import io.youzhi.shared.time.Punctuality;

/**
 * Drives past requests through a running server, all of them together in the order of time: each is taken when it was
 * opened, with its target as the limit promised from outside, handled, reported done when it was closed, and called back.
 * The whole past is moved by one number of weeks, so that it lies ahead of the server's clock and weekdays stay.
 */
final class Replay {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int SHARE_OF_STEP = 10;
    private static final String NOTE = "replay";
    private static final Set<String> RESULTS = Set.of("ReportResult", "InvestigateComplaint", "ConfirmPraise");
    private static final Map<String, String> CHANNELS = Map.of("web", "web", "app", "app", "hall", "hall", "letter",
            "letter");
    private final ReplayServer server;
    private final IntConsumer progress;
    private final Map<String, String> failed = new HashMap<>();
    private Duration shift = Duration.ZERO;
    private Instant now;

    Replay(ReplayServer server, IntConsumer progress) {
        this.server = server;
        this.progress = progress;
    }

    ReplayResult go(List<PastRequest> past) {
        long started = System.nanoTime();
        now = server.now();
        shift = past.isEmpty() ? Duration.ZERO : weeksAhead(past.get(0).opened(), now);
        PriorityQueue<Case> agenda = new PriorityQueue<>(Comparator.comparing(Case::at).thenComparing(c -> c.past.id()));
        past.forEach(request -> agenda.add(new Case(request)));
        List<Case> over = new ArrayList<>();
        Set<String> jobs = new HashSet<>();
        while (!agenda.isEmpty()) {
            Case next = agenda.poll();
            moveTo(next.at(), jobs);
            if (act(next)) {
                agenda.add(next);
            } else {
                over.add(next);
                progress.accept(over.size());
            }
        }
        server.moveClock(now, false);
        List<ReplayResult.Verdict> verdicts = over.stream().map(Case::verdict).toList();
        return new ReplayResult(verdicts, failed, jobs, shift, server.calls(), (System.nanoTime() - started) / 1e9);
    }

    /** The fewest whole weeks that bring {@code first} behind {@code now}; none if it is there already. */
    static Duration weeksAhead(Instant first, Instant now) {
        if (first.isAfter(now)) {
            return Duration.ZERO;
        }
        long weeks = Duration.between(first, now).toDays() / 7 + 1;
        return Duration.ofDays(weeks * 7);
    }

    private void moveTo(Instant moment, Set<String> jobs) {
        if (moment.isAfter(now)) {
            server.moveClock(moment, true).forEach(line -> jobs.add(line.asText()));
            now = moment;
        }
    }

    /** Whether there is more to do for it. */
    private boolean act(Case next) {
        try {
            return next.act();
        } catch (NotDone answer) {
            failed.put(next.past.id(), answer.getMessage());
            return false;
        }
    }

    /** One request on its way. */
    private final class Case {

        private final PastRequest past;
        private final Deque<Deed> deeds = new ArrayDeque<>();
        private String number;

        private Case(PastRequest past) {
            this.past = past;
            deeds.add(new Deed(past.opened().plus(shift), this::take));
        }

        private Instant at() {
            return deeds.element().at();
        }

        private boolean act() {
            deeds.element().what().run();
            deeds.remove();
            return !deeds.isEmpty();
        }

        private void take() {
            JsonNode receipt = server.register(intake(), past.id());
            number = receipt.get("number").asText();
            Instant next = at().plus(pace(at(), past.closed().plus(shift)));
            deeds.add(new Deed(next, () -> goOn(next)));
        }

        /** Steps that are due early come one by one from the opening on; the result waits for the closing. */
        private void goOn(Instant at) {
            String task = server.openTask(number);
            if (task == null) {
                mustBeClosed();
                return;
            }
            Instant closed = past.closed().plus(shift);
            if (RESULTS.contains(task) && at.isBefore(closed)) {
                deeds.add(new Deed(closed, () -> goOn(closed)));
                return;
            }
            step(task);
            Instant next = at.plus(pace(at, closed));
            deeds.add(new Deed(next, () -> goOn(next)));
        }

        private Duration pace(Instant at, Instant closed) {
            Duration left = Duration.between(at, closed);
            if (left.isNegative() || left.isZero()) {
                return STEP;
            }
            Duration share = left.dividedBy(SHARE_OF_STEP).truncatedTo(ChronoUnit.MILLIS);
            return share.compareTo(STEP) > 0 ? STEP : share;
        }

        private void step(String task) {
            switch (task) {
                case "AcceptRequest" -> {
                    server.step(number, "claim", Map.of());
                    server.step(number, "accept", Map.of());
                }
                case "ReportArrival" -> server.step(number, "arrive", Map.of("note", NOTE));
                case "ReplyToCustomer" -> server.step(number, "reply", Map.of("note", NOTE));
                case "ReportResult" -> server.step(number, "resolve", Map.of("result", result()));
                case "InvestigateComplaint" -> server.step(number, "verdict", Map.of("verdict", "not-upheld", "responsible",
                        "nobody", "note", result()));
                case "ConfirmPraise" -> server.step(number, "praise", Map.of("confirmed", false, "note", result()));
                case "FeedBackResult" -> server.step(number, "feedback", Map.of("note", NOTE));
                case "CallCustomer" -> server.visit(number, Map.of("reached", true, "stars", 5));
                default -> throw new NotDone(number + " waits for " + task);
            }
        }

        private void mustBeClosed() {
            String state = server.request(number).path("state").asText();
            if (!"closed".equals(state)) {
                throw new NotDone(number + " is " + state + " and nothing is to be done");
            }
        }

        private Map<String, Object> intake() {
            Map<String, Object> intake = new HashMap<>();
            intake.put("channel", CHANNELS.getOrDefault(past.channel(), "hotline"));
            intake.put("kind", past.kind());
            intake.put("category", past.category() != null && past.category().length() <= 64 ? past.category() : null);
            intake.put("what", past.category() + " (" + past.source() + " " + past.id() + ")");
            intake.put("place", past.place() == null ? "-" : past.place());
            intake.put("name", "Replay " + past.id());
            intake.put("phone", "000");
            intake.put("externalNumber", past.source() + "-" + past.id());
            intake.put("externalDue", past.target() == null ? null : past.target().plus(shift).toString());
            return intake;
        }

        private String result() {
            return "Closed: " + past.closure();
        }

        private ReplayResult.Verdict verdict() {
            boolean promised = past.target() != null;
            if (number == null || failed.containsKey(past.id())) {
                return new ReplayResult.Verdict(past.id(), number, promised, past.sourceVerdict(), null, null, null,
                        false, false);
            }
            JsonNode request = server.request(number);
            boolean anyBreach = !request.path("breaches").isEmpty();
            boolean lines = decisions(server.ledgerLines(number)) > 0;
            return new ReplayResult.Verdict(past.id(), number, promised, past.sourceVerdict(), ofClocks(request),
                    ofBreaches(request), lines ? Punctuality.LATE : Punctuality.ON_TIME, anyBreach, lines);
        }

        /** By the clock of the outside promise; on time if there is none. */
        private Punctuality ofClocks(JsonNode request) {
            for (JsonNode promise : request.path("promises")) {
                if ("external".equals(promise.path("source").asText()) && !promise.path("onTime").asBoolean(true)) {
                    return Punctuality.LATE;
                }
            }
            return Punctuality.ON_TIME;
        }

        private Punctuality ofBreaches(JsonNode request) {
            for (JsonNode breach : request.path("breaches")) {
                if (past.target() != null && "resolve".equals(breach.path("limit").asText())) {
                    return Punctuality.LATE;
                }
            }
            return Punctuality.ON_TIME;
        }
    }

    private static long decisions(JsonNode lines) {
        long decisions = 0;
        for (JsonNode line : lines) {
            boolean counts = "decision".equals(line.path("entry").asText())
                    && !"reversed".equals(line.path("state").asText());
            decisions += counts ? 1 : 0;
        }
        return decisions;
    }

    /** Something to do at a moment. */
    private record Deed(Instant at, Runnable what) {
    }
}
