package io.youzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachDatabase
class IdempotencyTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();
    private final String text = "note-" + key;

    @Test
    void answersTheSameAgainAndCreatesNothing() {
        ResponseEntity<String> first = post("agent", key, text, null);
        ResponseEntity<String> second = post("agent", key, text, null);
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void createsOneOfManyAtOnce() {
        List<CompletableFuture<ResponseEntity<String>>> running = Stream.generate(() ->
                CompletableFuture.supplyAsync(() -> post("agent", key, text, "slow"))).limit(5).toList();
        assertThat(running).allSatisfy(one -> assertThat(one.get().getStatusCode().value())
                .as(one.get().getBody()).isEqualTo(201));
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void refusesOtherContentUnderTheSameKey() {
        post("agent", key, text, null);
        assertThat(post("agent", key, text + "x", null).getStatusCode().value()).isEqualTo(422);
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void keepsThePeopleApart() {
        post("agent", key, text, null);
        assertThat(post("handler", key, text, null).getStatusCode().value()).isEqualTo(201);
        assertThat(created()).isEqualTo(2);
    }

    @Test
    void leavesNoTraceOfWhatFailed() {
        assertThat(post("agent", key, text, "refuse").getStatusCode().value()).isEqualTo(409);
        assertThat(post("agent", key, text, "fail").getStatusCode().value()).isEqualTo(500);
        assertThat(created()).isZero();
        assertThat(post("agent", key, text, null).getStatusCode().value()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lose", "lose-late"})
    void triesAgainWhatLostARace(String then) {
        ResponseEntity<String> first = post("agent", key, text, then);
        assertThat(first.getStatusCode().value()).as(first.getBody()).isEqualTo(201);
        assertThat(first.getHeaders().getContentType().toString()).startsWith("application/json");
        ResponseEntity<String> second = post("agent", key, text, then);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void triesAgainWithoutAKeyToo() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        String body = "{\"text\":\"" + text + "\",\"then\":\"lose\"}";
        assertThat(http.withBasicAuth("test.agent", TestLogins.PASSWORD).postForEntity("/api/test/notes",
                new HttpEntity<>(body, headers), String.class).getStatusCode().value()).isEqualTo(201);
        assertThat(created()).isEqualTo(1);
    }

    private int created() {
        return jdbc.queryForObject("select count(*) from wb_sequence where sequence_name like ?", Integer.class,
                text + "%");
    }

    private ResponseEntity<String> post(String group, String withKey, String note, String then) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", withKey);
        String body = "{\"text\":\"" + note + "\"" + (then == null ? "" : ",\"then\":\"" + then + "\"") + "}";
        return http.withBasicAuth("test." + group, TestLogins.PASSWORD)
                .postForEntity("/api/test/notes", new HttpEntity<>(body, headers), String.class);
    }
}
