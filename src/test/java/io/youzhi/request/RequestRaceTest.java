package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.MATE;
import static io.youzhi.request.Counter.QUALITY;
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

/** Two people who report the same step, or bring the same order, at the same moment. */
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
    void takesAnOrderFromOutsideOnceThoughTwoBringItTogether() throws Exception {
        for (int round = 0; round < 12; round++) {
            Map<String, Object> order = Counter.request(Map.of("channel", "mayor-line", "externalNumber",
                    "12345-" + System.nanoTime()));
            List<ResponseEntity<JsonNode>> answers = together(AGENT, QUALITY, "", order);
            assertThat(answers.stream().map(answer -> answer.getStatusCode().value())).as("%s", answers)
                    .containsExactlyInAnyOrder(201, 409);
            JsonNode refused = answers.stream().filter(answer -> answer.getStatusCode().value() == 409).findFirst()
                    .orElseThrow().getBody();
            assertThat(refused.path("detail").asText()).contains(order.get("externalNumber").toString());
            assertThat(counter.get(QUALITY, "?externalNumber=" + order.get("externalNumber")).path("total").asInt()).isOne();
        }
    }

    @Test
    void letsOneAcceptAndTellsTheOtherWhoWasFirst() throws Exception {
        for (int round = 0; round < 12; round++) {
            String number = counter.take(AGENT, Map.of("category", "household-meter"));
            List<ResponseEntity<JsonNode>> answers = together(CREW, MATE, "/" + number + "/accept", null);
            ResponseEntity<JsonNode> crew = answers.get(0);
            ResponseEntity<JsonNode> mate = answers.get(1);
            assertThat(List.of(crew.getStatusCode().value(), mate.getStatusCode().value()))
                    .as("%s %s", crew.getBody(), mate.getBody()).containsExactlyInAnyOrder(200, 409);
            boolean crewWon = crew.getStatusCode().is2xxSuccessful();
            assertThat((crewWon ? mate : crew).getBody().path("first").asText()).as("%s", (crewWon ? mate : crew).getBody()).isEqualTo(crewWon ? CREW : MATE);
            assertThat(counter.of(number).path("handler").asText()).isEqualTo(crewWon ? CREW : MATE);
            assertThat(counter.story(number)).containsOnlyOnce("accepted");
        }
    }

    private List<ResponseEntity<JsonNode>> together(String one, String other, String path, Object body) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<ResponseEntity<JsonNode>>> running = List.of(one, other).stream().map(who -> two.submit(() -> {
                start.await();
                return counter.tries(who, HttpMethod.POST, path, body);
            })).toList();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }
}
