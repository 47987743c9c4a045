package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A photo that a bad connection sends more than once is attached once. */
@OnEachDatabase
class RepeatedUploadTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Counter counter;
    private String number;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
        number = counter.take(AGENT, Map.of());
    }

    @Test
    void attachesOnceWhatIsSentAgain() {
        ResponseEntity<JsonNode> first = attach("note.txt", "漏水", key);
        ResponseEntity<JsonNode> second = attach("note.txt", "漏水", key);
        assertThat(first.getStatusCode().value()).as("%s", first.getBody()).isEqualTo(201);
        assertThat(second.getStatusCode().value()).as("%s", second.getBody()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getLocation()).isEqualTo(first.getHeaders().getLocation());
        assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(attachments()).containsExactly("note.txt");
        assertThat(http.withBasicAuth(CREW, TestLogins.PASSWORD).getForObject(first.getHeaders().getLocation(),
                byte[].class)).isEqualTo("漏水".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void attachesOnceWhatIsSentManyTimesAtOnce() {
        List<CompletableFuture<ResponseEntity<JsonNode>>> running = Stream.generate(() ->
                CompletableFuture.supplyAsync(() -> attach("note.txt", "漏水", key))).limit(4).toList();
        assertThat(running).allSatisfy(one -> assertThat(one.get().getStatusCode().value())
                .as("%s", one.get().getBody()).isEqualTo(201));
        assertThat(attachments()).containsExactly("note.txt");
    }

    @Test
    void refusesAnotherFileUnderTheSameKey() {
        attach("note.txt", "漏水", key);
        assertThat(attach("note.txt", "不漏了", key).getBody().path("errors").findValuesAsText("field"))
                .containsExactly("Idempotency-Key");
        assertThat(attach("other.txt", "漏水", key).getStatusCode().value()).isEqualTo(422);
        assertThat(attach("note.txt", "漏水", UUID.randomUUID().toString()).getStatusCode().value()).isEqualTo(201);
        assertThat(attachments()).containsExactly("note.txt", "note.txt");
    }

    @Test
    void saysWhatIsTooLargeAsItDoesWithoutAKey() {
        ResponseEntity<JsonNode> without = attach("note.txt", "x".repeat(13 << 20), null);
        ResponseEntity<JsonNode> with = attach("note.txt", "x".repeat(13 << 20), key);
        assertThat(without.getStatusCode().value()).as("%s", without.getBody()).isEqualTo(413);
        assertThat(with.getStatusCode().value()).as("%s", with.getBody()).isEqualTo(413);
        assertThat(with.getBody().path("detail")).isEqualTo(without.getBody().path("detail"));
        assertThat(attach("note.txt", "漏水", key).getStatusCode().value()).isEqualTo(201);
    }

    private List<String> attachments() {
        return counter.of(number).path("attachments").findValuesAsText("name");
    }

    private ResponseEntity<JsonNode> attach(String name, String content, String withKey) {
        HttpHeaders headers = new HttpHeaders();
        if (withKey != null) {
            headers.set("Idempotency-Key", withKey);
        }
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.withBasicAuth(AGENT, TestLogins.PASSWORD).postForEntity("/api/requests/" + number + "/attachments",
                new HttpEntity<>(parts, headers), JsonNode.class);
    }
}
