package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A running server, spoken to over its API as anybody might. Only on this machine: a replay moves its clock. */
final class ReplayServer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final URI base;
    private final String password;
    private final People people;
    private final String run = UUID.randomUUID().toString();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private long calls;

    ReplayServer(URI base, People people, String password) {
        this.base = loopback(base);
        this.people = people;
        this.password = password;
    }

    /**
     * Logins of those who act in a replay.
     *
     * @param worker        takes, handles and investigates: agent, handler and leader of their unit
     * @param caller        calls back: somebody else, since nobody asks how content people are with their own work
     * @param administrator moves the clock
     * @param qualityOffice reads the ledger
     */
    record People(String worker, String caller, String administrator, String qualityOffice) {
    }

    /** An answer that a replay cannot go on from. */
    static final class NotDone extends RuntimeException {

        NotDone(String message) {
            super(message);
        }
    }

    Instant now() {
        return Instant.parse(get(people.administrator(), "/api/clock").get("now").asText());
    }

    /** Moves the clock; everything due by then has run when this returns. What went wrong in jobs is the answer. */
    JsonNode moveClock(Instant to, boolean stopped) {
        return send("PUT", people.administrator(), "/api/clock", Map.of("now", to.toString(), "stopped", stopped), null)
                .path("failed");
    }

    /** Takes a request; the answer has its number, state and promises. */
    JsonNode register(Map<String, Object> request, String key) {
        return send("POST", people.worker(), "/api/requests", request, run + "-" + key);
    }

    /** Takes a step of a request. */
    void step(String number, String step, Map<String, Object> form) {
        step(people.worker(), number, step, form);
    }

    /** Calls the customer back. */
    void visit(String number, Map<String, Object> form) {
        step(people.caller(), number, "visit", form);
    }

    private void step(String who, String number, String step, Map<String, Object> form) {
        send("POST", who, "/api/requests/" + number + "/" + step, form, null);
    }

    /** What is to be done next for a request, by the name of its open task; null if nothing is. */
    String openTask(String number) {
        JsonNode tasks = get(people.worker(), "/api/requests/" + number + "/tasks");
        return tasks.isEmpty() ? null : tasks.get(0).path("step").asText();
    }

    JsonNode request(String number) {
        return get(people.worker(), "/api/requests/" + number);
    }

    /** Lines of the conduct ledger that came from a request. */
    JsonNode ledgerLines(String number) {
        return get(people.qualityOffice(), "/api/ledger?size=100&caseNumber="
                + URLEncoder.encode(number, StandardCharsets.UTF_8)).path("items");
    }

    long calls() {
        return calls;
    }

    private JsonNode get(String who, String path) {
        return send("GET", who, path, null, null);
    }

    private JsonNode send(String method, String who, String path, Object body, String idempotencyKey) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE)
                    .header("Authorization", "Basic " + Base64.getEncoder()
                            .encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8)))
                    .header("Accept-Language", "en")
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody()
                            : BodyPublishers.ofString(json.writeValueAsString(body)));
            if (idempotencyKey != null) {
                request.header("Idempotency-Key", idempotencyKey);
            }
            calls++;
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NotDone(method + " " + path + " by " + who + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI loopback(URI base) {
        try {
            if (base.getHost() == null || !InetAddress.getByName(base.getHost()).isLoopbackAddress()) {
                throw new ImportRefused(new Problem(base.toString(), 0, "history.replay.not-here"));
            }
            return base;
        } catch (UnknownHostException e) {
            throw new ImportRefused(new Problem(base.toString(), 0, "history.replay.not-here"));
        }
    }
}
