package io.youzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@ServerTest
class ProblemsTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    @Test
    void namesEveryFieldAtFault() throws Exception {
        JsonNode problem = problem(HttpMethod.GET, "/api/test/refusal/field", null, "en", 422);
        assertThat(problem.path("errors")).hasSize(2);
        assertThat(problem.at("/errors/1/message").asText()).isEqualTo("A page holds from 1 to 7.");
    }

    @Test
    void speaksChineseUnlessAskedForEnglish() throws Exception {
        assertThat(problem(HttpMethod.GET, "/api/test/refusal/missing", null, null, 404).path("title").asText())
                .isEqualTo("未找到");
        assertThat(problem(HttpMethod.GET, "/api/test/refusal/missing", null, "en-GB,en;q=0.8", 404).path("title")
                .asText()).isEqualTo("Not found");
        assertThat(problem(HttpMethod.GET, "/api/test/refusal/missing", null, "fr", 404).path("title").asText())
                .isEqualTo("未找到");
    }

    @Test
    void speaksTheSameLanguageAtTheDoor() throws Exception {
        assertThat(at("/api/org", "test.customer", null).path("title").asText()).isEqualTo("没有权限");
        assertThat(at("/api/org", "test.customer", "en").path("title").asText()).isEqualTo("Not allowed");
        assertThat(at("/api/org", "nobody", "zh-CN").path("detail").asText()).startsWith("请登录");
    }

    @Test
    void writesMomentsInLocalTime() throws Exception {
        JsonNode problem = problem(HttpMethod.GET, "/api/test/refusal/moment", null, "zh", 409);
        assertThat(problem.path("detail").asText()).contains("2026-03-02 09:05").doesNotContain("Z");
        assertThat(problem.path("at").asText()).isEqualTo("2026-03-02T01:05:59.999Z");
    }

    @Test
    void saysThatListsHoldNoNullsAndThatFilesComeByForms() throws Exception {
        assertThat(problem(HttpMethod.POST, "/api/test/notes", "{\"text\":\"a\",\"tags\":[\"b\",null]}", "en", 400)
                .path("detail").asText()).contains("tags");
        assertThat(problem(HttpMethod.POST, "/api/requests", "{\"papers\":[null]}", "en", 400).path("detail").asText())
                .contains("papers");
        problem(HttpMethod.PUT, "/api/accounts", "[null]", "en", 400);
        assertThat(problem(HttpMethod.POST, "/api/org/workbook", "{}", "en", 400).path("code").asText())
                .isEqualTo("problem.no-form");
    }

    @Test
    void namesTheWordsOfAFieldThatWasLeftOut() throws Exception {
        JsonNode problem = problem(HttpMethod.POST, "/api/requests", "{\"channel\":\"hotline\"}", "en", 422);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("kind");
        assertThat(problem.at("/errors/0/message").asText()).contains("fault", "complaint").doesNotContain("null");
    }

    @Test
    void saysWhereJsonIsMalformed() throws Exception {
        assertThat(problem(HttpMethod.POST, "/api/test/notes", "{\"text\":\n oops}", "en", 400).path("detail").asText())
                .contains("line 2");
        assertThat(problem(HttpMethod.POST, "/api/test/notes", "{\"text\":\"a\",\"other\":1}", "en", 400)
                .path("detail").asText()).contains("\"other\"");
    }

    @Test
    void saysWhatIsNotValid() throws Exception {
        JsonNode problem = problem(HttpMethod.POST, "/api/test/notes", "{\"text\":\"\"}", "zh", 422);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(problem.at("/errors/0/message").asText()).isEqualTo("不得为空白");
    }

    @Test
    void keepsInnardsForTheLog() throws Exception {
        JsonNode problem = problem(HttpMethod.GET, "/api/test/refusal/other", null, "en", 500);
        assertThat(problem.toString()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(problem.path("failure").asText()).hasSize(8);
    }

    @Test
    void coversWhatNoControllerAnswers() throws Exception {
        problem(HttpMethod.GET, "/api/no-such-thing", null, "en", 404);
        problem(HttpMethod.DELETE, "/api/test/notes", null, "en", 405);
        problem(HttpMethod.GET, "/api/%2e%2e;x/", null, "en", 400);
    }

    @Test
    void describesTheApi() {
        ResponseEntity<JsonNode> api = http.withBasicAuth("test.agent", TestLogins.PASSWORD)
                .getForEntity("/v3/api-docs", JsonNode.class);
        assertThat(api.getStatusCode().value()).isEqualTo(200);
        assertThat(api.getBody().at("/paths/~1api~1test~1notes/post/parameters").toString())
                .contains("Idempotency-Key");
        api.getBody().path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
            if (path.getKey().startsWith("/api/") && !path.getKey().startsWith("/api/test/")) {
                assertThat(one.getValue().path("summary").asText()).as(one.getKey() + " " + path.getKey()).isNotBlank();
            }
        }));
        assertThat(http.withBasicAuth("test.agent", TestLogins.PASSWORD).getForEntity("/swagger-ui/index.html",
                String.class).getBody()).contains("swagger-ui");
    }

    private JsonNode at(String path, String login, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept", "application/json");
        headers.set("Accept-Language", language == null ? "" : language);
        return http.withBasicAuth(login, TestLogins.PASSWORD)
                .exchange(path, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class).getBody();
    }

    private JsonNode problem(HttpMethod method, String path, String body, String language, int status)
            throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (language != null) {
            headers.set("Accept-Language", language);
        }
        ResponseEntity<String> answer = http.withBasicAuth("test.camunda-admin", TestLogins.PASSWORD)
                .exchange(URI.create(http.getRootUri() + path), method, new HttpEntity<>(body, headers),
                        String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }
}
