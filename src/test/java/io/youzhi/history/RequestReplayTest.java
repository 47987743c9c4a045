package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.youzhi.shared.time.Punctuality;
import io.youzhi.testing.Machine;
import io.youzhi.testing.Needs;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestDatabase;
import io.youzhi.testing.TestLogins;

/** Requests of a real city on their way through the whole server, from intake to closure, with the clock moved. */
@OnEachDatabase
class RequestReplayTest {

    private static final int FEW = 40;
    private static final int MANY = 1000;
    private static final long SEED = 311;
    private static final String COMPANY = """
            units:
              - {id: hs-co, name: 重放水务, kind: company, pack: water, leaders: [hs.boss]}
              - {id: hs-lead, name: 领导小组, kind: department, parent: hs-co, mark: leading-group, leaders: [hs.boss]}
              - {id: hs-quality, name: 质量办, kind: department, parent: hs-co, mark: quality-office, leaders: [hs.quality]}
              - {id: hs-hall, name: 营业厅, kind: hall, parent: hs-co, leaders: [hs.leader]}
            employees:
              - {id: hs.boss, name: 老板, unit: hs-lead, post: leader, roles: [manager], initialPassword: PW}
              - {id: hs.quality, name: 质量, unit: hs-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: hs.leader, name: 厅长, unit: hs-hall, post: leader, roles: [agent, handler], initialPassword: PW}
              - {id: hs.clerk, name: 营业员, unit: hs-hall, post: window-clerk, roles: [agent, handler], initialPassword: PW}
            """.replace("PW", TestLogins.PASSWORD);

    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @BeforeEach
    void openTheCompany() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_YAML);
        ResponseEntity<String> loaded = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .exchange("/api/org", HttpMethod.PUT, new HttpEntity<>(COMPANY, headers), String.class);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
    }

    @Test
    void agreesWithTheMadeUpSampleOnEachRequest() throws Exception {
        Path sample = Path.of(getClass().getResource("/mappings/boston311-sample.csv").toURI());

        agree(replay(RequestSample.draw(sample, mapping(), 12, SEED)));
    }

    @Test
    @Needs(Needs.Thing.DATA)
    void agreesWithTheCityOnAFewRequestsAndOnTheOddOnes() {
        List<PastRequest> few = new ArrayList<>(draw(FEW));
        few.addAll(targetsBeforeOpening());

        agree(replay(few.stream().distinct().sorted(Comparator.comparing(PastRequest::opened)).toList()));
    }

    @Test
    @Tag("long")
    @Needs(Needs.Thing.DATA)
    void agreesWithTheCityOnAThousandRequests() {
        agree(replay(draw(MANY)));
    }

    private void agree(RequestReplayResult result) {
        System.out.printf("%nReplay on %s:%n", TestDatabase.isMySql() ? "MySQL" : "H2");
        new ReplayText(Texts.in("en"), new PrintWriter(System.out), Integer.MAX_VALUE).print(result);

        assertThat(result.failed()).isEmpty();
        assertThat(result.jobs()).isEmpty();
        assertThat(result.count(verdict -> verdict.source() == Punctuality.LATE)).isPositive();
        assertThat(result.verdicts()).allMatch(RequestReplayResult.Verdict::agrees);
    }

    private RequestReplayResult replay(List<PastRequest> past) {
        ReplayServer server = new ReplayServer(URI.create("http://127.0.0.1:" + port), TestLogins.ADMINISTRATOR,
                TestLogins.PASSWORD);
        RequestCalls calls = new RequestCalls(server, new RequestCalls.People("hs.leader", "hs.clerk", "hs.quality"));
        return new RequestReplay(calls, done -> { }).go(past);
    }

    private static List<PastRequest> draw(int limit) {
        return RequestSample.draw(data(), mapping(), limit, SEED);
    }

    private static List<PastRequest> targetsBeforeOpening() {
        return RequestSample.draw(data(), mapping(), Integer.MAX_VALUE, SEED).stream()
                .filter(request -> request.target() != null && request.target().isBefore(request.opened())).toList();
    }

    private static Path data() {
        return Machine.data().orElseThrow().resolve("requests/boston311-2011H2.csv.gz");
    }

    private static Mapping<PastRequest> mapping() {
        return MappingFile.read("classpath:mappings/boston311.yaml");
    }
}
