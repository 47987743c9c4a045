package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
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
    private final String administrator;
    private final String run = UUID.randomUUID().toString();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private long calls;

    /** The server at {@code base}; {@code administrator} moves its clock, all logins have one password. */
    ReplayServer(URI base, String administrator, String password) {
        this.base = loopback(base);
        this.administrator = administrator;
        this.password = password;
    }

    /** An answer that a replay cannot go on from. */
    static final class NotDone extends RuntimeException {

        NotDone(String message) {
            super(message);
        }
    }

    Instant now() {
        return Instant.parse(get(administrator, "/api/clock").get("now").asText());
    }

    /** Moves the clock; everything due by then has run when this returns. What went wrong in jobs is the answer. */
    JsonNode moveClock(Instant to, boolean stopped) {
        return put(administrator, "/api/clock", Map.of("now", to.toString(), "stopped", stopped)).path("failed");
    }

    /** How often the server was asked so far. */
    long calls() {
        return calls;
    }

    /** Asks for something. */
    JsonNode get(String who, String path) {
        return send("GET", who, path, null, null);
    }

    /** Sends something. */
    JsonNode post(String who, String path, Object body) {
        return send("POST", who, path, body, null);
    }

    /** Sends something that begins a case; {@code key} tells this case from the others of the replay. */
    JsonNode begin(String who, String path, Object body, String key) {
        return send("POST", who, path, body, run + "-" + key);
    }

    /** Puts something in place. */
    JsonNode put(String who, String path, Object body) {
        return send("PUT", who, path, body, null);
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
