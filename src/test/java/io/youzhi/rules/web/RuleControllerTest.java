package io.youzhi.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.rules.Releases;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The rule book over HTTP. */
@ServerTest
class RuleControllerTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private Releases releases;

    @Test
    void showsWhatIsLiveAndWhatItIsMadeOf() {
        JsonNode status = get("policy-administrator", "/api/rules/status").getBody();
        assertThat(status.at("/rules/live").asText()).isEqualTo(releases.live());
        assertThat(status.at("/rules/publication/origin").asText()).isNotBlank();
        assertThat(status.at("/calendars/year").asInt()).isPositive();

        JsonNode release = get("manager", "/api/rules/releases/" + releases.live()).getBody();
        assertThat(release.at("/files").findValuesAsText("path")).contains("base/triage.csv", "water/scoring.csv", "base/calendars/cn.yaml");

        JsonNode all = get("quality-office", "/api/rules/releases?size=1").getBody();
        assertThat(all.at("/size").asInt()).isEqualTo(1);
        assertThat(all.at("/total").asInt()).isPositive();
        assertThat(all.at("/items/0/release").asText()).isNotBlank();
    }

    @Test
    void handsOutAFileAsItIs() {
        byte[] file = http.withBasicAuth(login("camunda-admin"), TestLogins.PASSWORD)
                .getForObject("/api/rules/releases/" + releases.live() + "/file?path=water/scoring.csv", byte[].class);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("W-1.employee");
    }

    @Test
    void saysWhatAClauseSays() {
        JsonNode clause = get("handler", "/api/rules/clauses/water/W-2").getBody();
        assertThat(clause.at("/text/zh").asText()).contains("投诉");
        assertThat(clause.at("/rules").findValuesAsText("rule")).contains("water/scoring#W-2.employee");
        assertThat(clause.at("/scenarios")).isNotEmpty();
        assertThat(get("handler", "/api/rules/clauses/water").getBody().findValuesAsText("clause")).contains("W-13", "B-5");
    }

    @Test
    void answersWhatIsNotThere() {
        assertThat(get("handler", "/api/rules/clauses/water/W-99").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("handler", "/api/rules/clauses/fire").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("manager", "/api/rules/releases/0000").getBody().at("/detail").asText()).contains("规则版本");
    }

    @Test
    void keepsFilesAndHistoryToThoseWhoAnswerForThem() {
        assertThat(get("handler", "/api/rules/status").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get("customer", "/api/rules/clauses/water/W-2").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> get(String group, String path) {
        return http.withBasicAuth(login(group), TestLogins.PASSWORD).getForEntity(path, JsonNode.class);
    }

    private static String login(String group) {
        return "test." + group;
    }
}
