package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.MATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Two people who report the same step at the same moment. */
@OnEachDatabase
class RequestRaceTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(http, clock).open();
    }

    @Test
    void letsOneAcceptAndTellsTheOtherWhoWasFirst() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 12; round++) {
                String number = counter.take(AGENT, Map.of("category", "household-meter"));
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<ResponseEntity<JsonNode>>> running = List.of(CREW, MATE).stream()
                        .map(who -> two.submit(() -> {
                            together.await();
                            return counter.tries(who, HttpMethod.POST, "/" + number + "/accept", null);
                        })).toList();
                ResponseEntity<JsonNode> crew = running.get(0).get();
                ResponseEntity<JsonNode> mate = running.get(1).get();
                assertThat(List.of(crew.getStatusCode().value(), mate.getStatusCode().value()))
                        .as("%s %s", crew.getBody(), mate.getBody()).containsExactlyInAnyOrder(200, 409);
                boolean crewWon = crew.getStatusCode().is2xxSuccessful();
                assertThat((crewWon ? mate : crew).getBody().path("first").asText()).as("%s", (crewWon ? mate : crew).getBody()).isEqualTo(crewWon ? CREW : MATE);
                assertThat(counter.of(number).path("handler").asText()).isEqualTo(crewWon ? CREW : MATE);
                assertThat(counter.story(number)).containsOnlyOnce("accepted");
            }
        } finally {
            two.shutdownNow();
        }
    }
}
