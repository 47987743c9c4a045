package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

import io.youzhi.testing.Api;
import io.youzhi.testing.ServerTest;

/** The imported past over HTTP: what it adds up to, and who may see it. */
@ServerTest
class HistoryWebTest {

    private static final String SOURCE = "web-sample";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private HistoryImport history;
    private Api api;

    @BeforeEach
    void importTheSample() throws Exception {
        api = new Api(http);
        try (var in = getClass().getResourceAsStream("/mappings/detroit.yaml")) {
            String mapping = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Path samples = Path.of(getClass().getResource("/mappings/detroit.yaml").toURI()).getParent();
            history.inspections(InspectionFiles.among(List.of(samples), MappingFile.parseInspections("m.yaml",
                    mapping.replace("source: detroit", "source: " + SOURCE))), ImportRun.Watch.NOBODY);
        }
    }

    @Test
    void measuresImportedInspections() {
        JsonNode measures = api.get("test.quality-office", "/api/history/" + SOURCE + "/inspections");

        assertThat(measures.path("inspections").asInt()).isEqualTo(16);
        assertThat(measures.path("findings").asInt()).isEqualTo(26);
        assertThat(measures.path("severities").path("serious").asInt()).isEqualTo(8);
        assertThat(measures.path("rectifications").path("late").asInt()).isEqualTo(3);
        assertThat(measures.path("rectifiedOnTime").toString())
                .isEqualTo("{\"numerator\":12,\"denominator\":18,\"rate\":" + 12.0 / 18 + "}");
        assertThat(measures.path("verdictByFindings").path("rate").asDouble()).isEqualTo(1);
    }

    @Test
    void measuresAPeriodOfThem() {
        JsonNode june = api.get("test.manager", "/api/history/" + SOURCE
                + "/inspections?from=2024-06-01T00:00:00Z&to=2024-07-01T00:00:00Z");

        assertThat(june.path("inspections").asInt()).isEqualTo(3);
        assertThat(june.path("rectifications").path("late").asInt()).isZero();
    }

    @Test
    void listsImportsAndSaysWhenThereWasNone() {
        assertThat(api.get("test.quality-office", "/api/history/imports"))
                .anySatisfy(line -> {
                    assertThat(line.path("source").asText()).isEqualTo(SOURCE);
                    assertThat(line.path("kind").asText()).isEqualTo("finding");
                    assertThat(line.path("records").asInt()).isEqualTo(26);
                });
        assertThat(api.tries("test.quality-office", HttpMethod.GET, "/api/history/nowhere/inspections", null).getBody()
                .path("detail").asText()).isEqualTo("There is no imported source \"nowhere\".");
    }

    @Test
    void showsThePastOnlyToWhoAnswersForQuality() {
        assertThat(api.tries("test.handler", HttpMethod.GET, "/api/history/imports", null).getStatusCode().value())
                .isEqualTo(403);
    }
}
