package io.youzhi.request;

import static io.youzhi.request.Counter.AGENT;
import static io.youzhi.request.Counter.CREW;
import static io.youzhi.request.Counter.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.shared.Numbers;
import io.youzhi.testing.ServerTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Who of the sampled kinds is called back. */
@ServerTest
class SampledVisitTest {

    private static final Pattern PROOF = Pattern.compile("sha256\\((.+)\\) = ([0-9.E-]+), share ([0-9.]+)");
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
    void drawsAboutTheShareOfManyRequests() {
        Instant start = Counter.moment("2026-03-02T09:00");
        for (String share : new String[] {"0.2", "0.05", "0.5"}) {
            long drawn = IntStream.range(0, 20_000).filter(i -> VisitManagement.draw(Numbers.number("R", i + 1,
                    start, java.time.ZoneId.of("Asia/Shanghai")) + ":0:" + start.plusSeconds(i * 61L))
                    .compareTo(new BigDecimal(share)) < 0).count();
            assertThat(drawn / 20_000.0).isCloseTo(Double.parseDouble(share), Offset.offset(0.015));
        }
        assertThat(VisitManagement.draw("a")).isBetween(BigDecimal.ZERO, BigDecimal.ONE)
                .isEqualTo(VisitManagement.draw("a"));
    }

    @Test
    void canBeRepeatedFromWhatIsOnRecord() throws Exception {
        int called = 0;
        for (int i = 0; i < 25; i++) {
            String number = counter.take(AGENT, Map.of("kind", "consultation", "channel", "web"));
            counter.step(CREW, number, "accept");
            counter.step(CREW, number, "reply", "note", "按一户一表计");
            counter.step(CREW, number, "resolve", "result", "已答复");
            JsonNode request = counter.of(number);
            boolean visited = request.path("state").asText().equals("visiting");
            assertThat(request.path("state").asText()).isEqualTo(visited ? "visiting" : "closed");
            Matcher proof = PROOF.matcher(details(number, visited ? "visit-planned" : "no-visit"));
            assertThat(proof.find()).isTrue();
            assertThat(proof.group(1)).isEqualTo(number + ":0:" + Instant.parse(request.path("resolvedAt").asText()));
            double again = Long.parseLong(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(proof.group(1).getBytes(StandardCharsets.UTF_8))).substring(0, 8), 16) / (double) (1L << 32);
            assertThat(Double.parseDouble(proof.group(2))).isCloseTo(again, Offset.offset(1e-8));
            assertThat(proof.group(3)).isEqualTo("0.2");
            assertThat(visited).isEqualTo(again < 0.2);
            called += visited ? 1 : 0;
        }
        assertThat(called).isBetween(0, 15);
    }

    private String details(String number, String what) {
        for (JsonNode line : counter.get(QUALITY, "/" + number + "/events")) {
            if (line.path("what").asText().equals(what)) {
                return line.path("details").asText();
            }
        }
        throw new AssertionError("no " + what + " of " + number);
    }
}
