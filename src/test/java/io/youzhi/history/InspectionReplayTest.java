package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.youzhi.history.InspectionSample.Drawn;
import io.youzhi.testing.Api;
import io.youzhi.testing.Machine;
import io.youzhi.testing.Needs;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestDatabase;
import io.youzhi.testing.TestLogins;

/** Inspections of a real city on their way through the whole server, to the last finding put right, with the clock moved. */
@OnEachDatabase
class InspectionReplayTest {

    private static final int FEW = 15;
    private static final int MANY = 300;
    private static final long SEED = 2016;
    private static final String COMPANY = """
            units:
              - {id: hi-co, name: 重放餐饮, kind: company, pack: water, leaders: [hi.boss]}
              - {id: hi-lead, name: 领导小组, kind: department, parent: hi-co, mark: leading-group, leaders: [hi.boss]}
              - {id: hi-quality, name: 质量办, kind: department, parent: hi-co, mark: quality-office, leaders: [hi.quality]}
              - {id: hi-kitchen, name: 食堂, kind: hall, parent: hi-co, leaders: [hi.chef]}
            employees:
              - {id: hi.boss, name: 老板, unit: hi-lead, post: leader, roles: [manager], initialPassword: PW}
              - {id: hi.quality, name: 质量, unit: hi-quality, post: leader, roles: [quality-office, inspector], initialPassword: PW}
              - {id: hi.second, name: 检查, unit: hi-quality, post: office, roles: [quality-office, inspector], initialPassword: PW}
              - {id: hi.chef, name: 厨长, unit: hi-kitchen, post: leader, roles: [handler], initialPassword: PW}
              - {id: hi.cook, name: 厨师, unit: hi-kitchen, post: window-clerk, roles: [handler], initialPassword: PW}
            """;

    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @BeforeEach
    void openTheCompany() {
        new Api(http).organise(COMPANY);
    }

    @Test
    void agreesWithTheMadeUpSampleOnEachFinding() throws Exception {
        Path samples = Path.of(getClass().getResource("/mappings/detroit.yaml").toURI()).getParent();

        agree(replay(draw(samples, 6)));
    }

    @Test
    @Needs(Needs.Thing.DATA)
    void agreesWithTheCityOnAFewInspectionsOfEveryKind() {
        agree(replay(draw(data(), FEW)));
    }

    @Test
    @Tag("long")
    @Needs(Needs.Thing.DATA)
    void agreesWithTheCityOnThreeHundredInspections() {
        agree(replay(draw(data(), MANY)));
    }

    private void agree(InspectionReplayResult result) {
        System.out.printf("%nReplay of inspections on %s:%n", TestDatabase.isMySql() ? "MySQL" : "H2");
        new ReplayText(Texts.in("en"), new PrintWriter(System.out), Integer.MAX_VALUE).print(result);

        assertThat(result.failed()).isEmpty();
        assertThat(result.jobs()).isEmpty();
        for (Rectified kind : List.of(Rectified.ON_SPOT, Rectified.ON_TIME, Rectified.LATE, Rectified.NEVER)) {
            assertThat(result.count(verdict -> verdict.source() == kind)).as(kind.word()).isPositive();
        }
        assertThat(result.verdicts()).allMatch(InspectionReplayResult.Verdict::agrees);
        assertThat(result.inspections()).allMatch(InspectionReplayResult.End::agrees);
    }

    private InspectionReplayResult replay(List<Drawn> past) {
        ReplayServer server = new ReplayServer(URI.create("http://127.0.0.1:" + port), TestLogins.ADMINISTRATOR,
                TestLogins.PASSWORD);
        InspectionCalls calls = new InspectionCalls(server,
                new InspectionCalls.People("hi.quality", "hi.second", "hi.cook"), "hi-kitchen");
        List<Integer> heard = new ArrayList<>();
        InspectionReplayResult result = new InspectionReplay(calls, heard::add).go(past);
        assertThat(heard).hasSize(InspectionReplay.cases(past)).endsWith(InspectionReplay.cases(past));
        return result;
    }

    private static List<Drawn> draw(Path folder, int limit) {
        return InspectionSample.draw(InspectionFiles.among(List.of(folder),
                MappingFile.readInspections("classpath:mappings/detroit.yaml")), limit, SEED);
    }

    private static Path data() {
        return Machine.data().orElseThrow().resolve("inspections");
    }
}
