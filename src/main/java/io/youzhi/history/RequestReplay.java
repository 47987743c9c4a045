package io.youzhi.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.history.ReplayServer.NotDone;
import io.youzhi.shared.time.Punctuality;

/**
 * Drives past requests through a running server, all of them together in the order of time: each is taken when it was
 * opened, with its target as the limit promised from outside, handled, reported done when it was closed, and called back.
 */
final class RequestReplay {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int SHARE_OF_STEP = 10;
    private static final String NOTE = "replay";
    private static final Set<String> RESULTS = Set.of("ReportResult", "InvestigateComplaint", "ConfirmPraise");
    private static final Map<String, String> CHANNELS = Map.of("web", "web", "app", "app", "hall", "hall", "letter",
            "letter");
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final RequestCalls server;
    private final IntConsumer progress;
    private Agenda agenda;

    RequestReplay(RequestCalls server, IntConsumer progress) {
        this.server = server;
        this.progress = progress;
    }

    RequestReplayResult go(List<PastRequest> past) {
        long started = System.nanoTime();
        agenda = new Agenda(server.server(), past.isEmpty() ? Instant.MAX : past.get(0).opened());
        List<Case> cases = past.stream().map(Case::new).toList();
        cases.forEach(agenda::add);
        agenda.run(progress);
        return new RequestReplayResult(cases.stream().map(Case::verdict).toList(), agenda.failed(), agenda.jobs(), agenda.shift(),
                server.server().calls(), (System.nanoTime() - started) / 1e9);
    }

    /** One request on its way. */
    private final class Case extends Agenda.Case {

        private final PastRequest past;
        private String number;

        private Case(PastRequest past) {
            this.past = past;
            Instant opened = agenda.moved(past.opened());
            plan(opened, () -> take(opened));
        }

        @Override
        String id() {
            return past.id();
        }

        private void take(Instant at) {
            JsonNode receipt = server.register(intake(), past.id());
            number = receipt.get("number").asText();
            goOnAt(at.plus(pace(at, agenda.moved(past.closed()))));
        }

        private void goOnAt(Instant at) {
            plan(at, () -> goOn(at));
        }

        /** Steps that are due early come one by one from the opening on; the result waits for the closing. */
        private void goOn(Instant at) {
            String task = server.openTask(number);
            if (task == null) {
                mustBeClosed();
                return;
            }
            Instant closed = agenda.moved(past.closed());
            if (RESULTS.contains(task) && at.isBefore(closed)) {
                goOnAt(closed);
                return;
            }
            step(task);
            goOnAt(at.plus(pace(at, closed)));
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
            intake.put("externalNumber", past.source() + "-" + past.id() + "-" + run);
            intake.put("externalDue", past.target() == null ? null : agenda.moved(past.target()).toString());
            return intake;
        }

        private String result() {
            return "Closed: " + past.closure();
        }

        private RequestReplayResult.Verdict verdict() {
            boolean promised = past.target() != null;
            if (number == null || agenda.failed().containsKey(past.id())) {
                return new RequestReplayResult.Verdict(past.id(), number, promised, past.sourceVerdict(), null, null, null,
                        false, false);
            }
            JsonNode request = server.request(number);
            boolean anyBreach = !request.path("breaches").isEmpty();
            boolean lines = decisions(server.ledgerLines(number)) > 0;
            return new RequestReplayResult.Verdict(past.id(), number, promised, past.sourceVerdict(), ofClocks(request),
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
}
