package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.LEADER;
import static io.youzhi.request.Counter.MATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Who may give a request to whom, and where it is then. */
@ServerTest
class HandOverTest {

    private static final String OTHER_AGENT = "rq.hotline-leader";

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
    void isForThoseWhoHaveItAndTheirLeaders() {
        String number = counter.take(AGENT, Map.of());
        counter.step(CREW, number, "accept");
        assertThat(counter.refused(OTHER_AGENT, number, "hand-over", "to", MATE, "reason", "x"))
                .isEqualTo("409 request.not-yours");
        assertThat(counter.refused(MATE, number, "hand-over", "to", MATE, "reason", "x"))
                .isEqualTo("409 request.not-yours");
        counter.step(CREW, number, "hand-over", "to", MATE, "reason", "交班");
        counter.step(AGENT, number, "hand-over", "to", CREW, "reason", "首问责任人换人");
        assertThat(counter.step(LEADER, number, "hand-over", "to", MATE, "reason", "班长换人").path("handler").asText())
                .isEqualTo(MATE);
    }
}
