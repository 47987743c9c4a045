package io.youzhi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The server as tests call it over HTTP, as one person or another. */
public class Api {

    private final TestRestTemplate http;

    public Api(TestRestTemplate http) {
        this.http = http;
    }

    /** Loads an organisation file; every initialPassword {@code PW} becomes the tests' own. */
    public void organise(String yaml) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_YAML);
        ResponseEntity<JsonNode> loaded = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .exchange("/api/org", HttpMethod.PUT, new HttpEntity<>(yaml.replace("PW", TestLogins.PASSWORD), headers),
                        JsonNode.class);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
    }

    public ResponseEntity<JsonNode> tries(String by, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange(path, method, new HttpEntity<>(body, headers),
                JsonNode.class);
    }

    /** Does what must succeed. */
    public JsonNode does(String by, HttpMethod method, String path, Object body) {
        ResponseEntity<JsonNode> answer = tries(by, method, path, body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s %s %s: %s", by, method, path, answer.getBody()).isTrue();
        return answer.getBody();
    }

    public JsonNode post(String by, String path, Object body) {
        return does(by, HttpMethod.POST, path, body);
    }

    public JsonNode put(String by, String path, Object body) {
        return does(by, HttpMethod.PUT, path, body);
    }

    public JsonNode get(String by, String path) {
        return does(by, HttpMethod.GET, path, null);
    }

    /** Tries what is refused: status and code of the message. */
    public String refused(String by, HttpMethod method, String path, Object body) {
        ResponseEntity<JsonNode> answer = tries(by, method, path, body);
        return answer.getStatusCode().value() + " " + answer.getBody().path("code").asText();
    }

    /** Fields by name; what is null is there too. */
    public static Map<String, Object> map(Object... fields) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put((String) fields[i], fields[i + 1]);
        }
        return all;
    }
}
