package io.youzhi.org.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import java.util.UUID;

/** Units, employees and invitations over HTTP. */
@ServerTest
class OrganisationControllerTest {

    private static final String COMPANY = """
            units:
              - {id: http-co, name: 接口水务, kind: company, pack: water, leaders: [http.boss]}
              - {id: http-hall, name: 接口营业厅, kind: hall, parent: http-co}
            employees:
              - {id: http.boss, name: 老板𠮷, unit: http-co, post: leader}
              - {id: http.li, name: 李, unit: http-hall, post: window-clerk, roles: [agent], initialPassword: http-password-1}
            """;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void aCompanyFromOneFile() {
        ResponseEntity<JsonNode> loaded = ask("camunda-admin", HttpMethod.PUT, "/api/org", COMPANY,
                MediaType.APPLICATION_YAML);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
    }

    @Test
    void listsInPages() {
        JsonNode page = get("agent", "/api/org/employees?q=http.&size=1&sort=-id").getBody();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.at("/items/0/id").asText()).isEqualTo("http.li");
        assertThat(page.at("/items/0").has("initialPassword")).isFalse();
        assertThat(get("agent", "/api/org/units?parent=http-co").getBody().at("/items/0/name").asText())
                .isEqualTo("接口营业厅");
        assertThat(get("agent", "/api/org/employees?sort=password").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void greetsAnEmployeeByTheirName() {
        HttpHeaders page = new HttpHeaders();
        page.set("Accept", "text/html");
        page.set("Accept-Language", "en");
        String start = http.withBasicAuth("http.li", "http-password-1").exchange("/", HttpMethod.GET,
                new HttpEntity<>(page), String.class).getBody();
        assertThat(start).contains("Hello 李").doesNotContain("http.li");
    }

    @Test
    void keepsRareCharacters() {
        assertThat(get("agent", "/api/org/employees/http.boss").getBody().path("name").asText()).isEqualTo("老板𠮷");
    }

    @Test
    void answersTheWholeAsAFileThatLoadsAgain() {
        JsonNode whole = get("camunda-admin", "/api/org").getBody();
        ResponseEntity<JsonNode> loaded = ask("camunda-admin", HttpMethod.PUT, "/api/org", whole,
                MediaType.APPLICATION_JSON);
        assertThat(loaded.getBody().path("created").asInt()).isZero();
        assertThat(loaded.getBody().path("changed").asInt()).isZero();
    }

    @Test
    void changesOneAndKeepsWhereTheyWorked() {
        Map<String, Object> moved = Map.of("name", "李", "unit", "http-co", "post", "office", "roles", new String[] {
            "agent"});
        assertThat(put("camunda-admin", "/api/org/employees/http.li", moved).getStatusCode().value()).isEqualTo(200);
        JsonNode postings = get("manager", "/api/org/employees/http.li/postings").getBody();
        assertThat(postings.at("/0/unit").asText()).isEqualTo("http-co");
        assertThat(postings.at("/0").has("until")).isFalse();
        assertThat(postings.at("/1/unit").asText()).isEqualTo("http-hall");
    }

    @Test
    void overwritesNothingThatWhoeverChangesItHasNotSeen() {
        String seen = get("camunda-admin", "/api/org/units/http-hall").getHeaders().getETag();
        assertThat(put("camunda-admin", "/api/org/units/http-hall", hall("东厅"), "If-Match", seen).getStatusCode().value()).isEqualTo(200);
        ResponseEntity<JsonNode> second = put("camunda-admin", "/api/org/units/http-hall", hall("西厅"), "If-Match", seen);
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody().path("code").asText()).isEqualTo("web.changed-meanwhile");
        assertThat(get("agent", "/api/org/units/http-hall").getBody().path("name").asText()).isEqualTo("东厅");
        ResponseEntity<JsonNode> fresh = put("camunda-admin", "/api/org/units/http-hall", hall("新厅"), "If-None-Match", "*");
        assertThat(fresh.getBody().at("/errors/0/field").asText()).isEqualTo("id");
        assertThat(put("camunda-admin", "/api/org/employees/http.li", Map.of("name", "别人", "unit", "http-hall"), "If-None-Match", "*")
                .getStatusCode().value()).isEqualTo(422);
        assertThat(put("camunda-admin", "/api/org/units/http-hall", hall("南厅")).getStatusCode().value()).isEqualTo(200);
    }

    private static Map<String, Object> hall(String name) {
        return Map.of("name", name, "kind", "hall", "parent", "http-co");
    }

    private ResponseEntity<JsonNode> put(String role, String path, Object body, String header, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(header, value);
        return http.withBasicAuth("test." + role, TestLogins.PASSWORD).exchange(path, HttpMethod.PUT,
                new HttpEntity<>(body, headers), JsonNode.class);
    }

    @Test
    void givesCustomersLoginsThatSeeTheirOwnOnly() {
        String id = "http.customer-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> wu = Map.of("id", id, "name", "吴先生", "initialPassword", "first-word-1");
        assertThat(post("agent", "/api/org/customers", wu).getStatusCode().value()).isEqualTo(403);
        assertThat(post("camunda-admin", "/api/org/customers", wu).getStatusCode().value()).isEqualTo(204);
        assertThat(post("camunda-admin", "/api/org/customers", wu).getBody().at("/errors/0/field").asText()).isEqualTo("id");
        assertThat(post("camunda-admin", "/api/org/customers", Map.of("id", "http.li", "name", "李", "initialPassword", "first-word-1"))
                .getStatusCode().value()).isEqualTo(422);
        assertThat(http.withBasicAuth(id, "first-word-1").getForEntity("/api/requests", JsonNode.class).getBody().path("total").asInt()).isZero();
        assertThat(http.withBasicAuth(id, "first-word-1").getForEntity("/api/org/units", JsonNode.class).getStatusCode().value()).isEqualTo(403);
        assertThat(put("camunda-admin", "/api/org/customers/" + id + "/password", Map.of("password", "second-word-2")).getStatusCode().value())
                .isEqualTo(204);
        assertThat(http.withBasicAuth(id, "second-word-2").getForEntity("/api/requests", JsonNode.class).getStatusCode().value()).isEqualTo(200);
        assertThat(put("camunda-admin", "/api/org/customers/http.li/password", Map.of("password", "second-word-2")).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void letsStaffReadAndOnlyAdministratorsWrite() {
        assertThat(get("customer", "/api/org/units").getStatusCode().value()).isEqualTo(403);
        assertThat(get("agent", "/api/org").getStatusCode().value()).isEqualTo(403);
        assertThat(put("manager", "/api/org/units/http-x", Map.of("name", "x", "kind", "team")).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("agent", "/api/org/employees/http.li/invitations", Map.of()).getStatusCode().value())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongInTheReadersLanguage() {
        Map<String, Object> nonsense = Map.of("name", "x", "kind", "kingdom", "parent", "http-co");
        ResponseEntity<JsonNode> refused = put("camunda-admin", "/api/org/units/http-x", nonsense);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("detail").asText()).contains("kingdom").contains("可选");
        assertThat(refused.getBody().at("/errors/0").toString()).contains("units[0].kind");
        assertThat(get("agent", "/api/org/units/nowhere").getBody().path("detail").asText()).contains("单位")
                .contains("nowhere");
        assertThat(put("camunda-admin", "/api/org/units/http-x", Map.of("id", "http-y")).getStatusCode().value())
                .isEqualTo(422);
    }

    @Test
    void whoIsInvitedComesInWithTheirOwnPassword() {
        JsonNode invitation = post("camunda-admin", "/api/org/employees/http.boss/invitations", Map.of()).getBody();
        Map<String, Object> chosen = Map.of("word", invitation.path("word").asText(), "password", "my-own-word-1");
        assertThat(http.postForEntity("/api/invitations", chosen, JsonNode.class).getStatusCode().value())
                .isEqualTo(204);
        assertThat(http.withBasicAuth("http.boss", "my-own-word-1").getForEntity("/api/notices", JsonNode.class)
                .getStatusCode().value()).isEqualTo(200);
        assertThat(http.postForEntity("/api/invitations", chosen, JsonNode.class).getStatusCode().value())
                .isEqualTo(409);
    }

    @Test
    void anAdministratorSetsAPassword() {
        assertThat(put("camunda-admin", "/api/org/employees/http.li/password", Map.of("password", "another-one-1"))
                .getStatusCode().value()).isEqualTo(204);
        assertThat(http.withBasicAuth("http.li", "another-one-1").getForEntity("/api/org/units", JsonNode.class)
                .getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<JsonNode> get(String group, String path) {
        return ask(group, HttpMethod.GET, path, null, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<JsonNode> put(String group, String path, Object body) {
        return ask(group, HttpMethod.PUT, path, body, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<JsonNode> post(String group, String path, Object body) {
        return ask(group, HttpMethod.POST, path, body, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<JsonNode> ask(String group, HttpMethod method, String path, Object body, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.add("Accept-Language", "zh-CN");
        Object sent = body instanceof String text ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8) : body;
        return http.withBasicAuth("test." + group, TestLogins.PASSWORD)
                .exchange(path, method, new HttpEntity<>(sent, headers), JsonNode.class);
    }
}
