package io.youzhi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.org.AssetManagement;
import io.youzhi.org.AssetManagement.AssetEntry;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A company with a register of meters and accounts: requests name them and take from them what they know. */
@OnEachDatabase
class AccountsAndAssetsTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private AssetManagement assets;

    private String p;
    private String agent;

    @BeforeEach
    void aHallWithAMeterAndAnAccount() {
        p = "ac" + UUID.randomUUID().toString().substring(0, 8);
        agent = p + ".agent";
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(p, "清泉水务", "company", null, "water", null, null, List.of(agent), null),
                new UnitEntry(p + "-hall", "营业厅", "hall", p, null, null, null, List.of(), null)),
                List.of(new EmployeeEntry(agent, "坐席", p + "-hall", "hotline-agent", List.of("agent", "handler"), null,
                        null, true, TestLogins.PASSWORD))));
        assets.load(List.of(new AssetEntry(p + "-M-001", "水表一", "meter", "人民路 1 号", p + "-hall", p + "-V-9", null),
                new AssetEntry(p + "-V-9", "阀门井", "valve", "人民路口", p + "-hall", null, null)));
        assertThat(send(TestLogins.ADMINISTRATOR, HttpMethod.PUT, "/api/accounts", List.of(account("name", "王女士")))
                .getBody().path("created").asInt()).isEqualTo(1);
    }

    @Test
    void aRequestTakesFromTheAccountWhatItKnows() {
        String number = take(Map.of("account", p)).getBody().path("number").asText();
        JsonNode request = send(agent, HttpMethod.GET, "/api/requests/" + number, null).getBody();
        assertThat(request.path("asset").asText()).isEqualTo(p + "-M-001");
        JsonNode customer = request.path("customer");
        assertThat(customer.path("name").asText()).isEqualTo("王女士");
        assertThat(customer.path("phone").asText()).isEqualTo("138 0000 0000");
        assertThat(customer.path("address").asText()).isEqualTo("人民路 1 号 🏠");
        assertThat(customer.path("account").asText()).isEqualTo(p);
        assertThat(code(take(Map.of("account", "nobody")))).isEqualTo("422 customer.no-account");
    }

    @Test
    void namesWhatIsNearAnUnknownCode() {
        ResponseEntity<JsonNode> answer = take(Map.of("asset", p + "-M-01", "name", "李", "phone", "12345"));
        assertThat(code(answer)).isEqualTo("422 org.no-asset");
        assertThat(answer.getBody().path("errors").get(0).path("message").asText()).contains(p + "-M-01", p + "-M-001");
        assertThat(take(Map.of("asset", p + "-M-001", "name", "李", "phone", "12345")).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void anAccountTellsNothingToACustomer() {
        ResponseEntity<JsonNode> answer = send("test.customer", HttpMethod.POST, "/api/requests", Map.of("channel", "web",
                "kind", "consultation", "what", "?", "place", "here", "account", p));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("name", "phone");
        assertThat(send("test.customer", HttpMethod.GET, "/api/accounts/" + p, null).getStatusCode().value()).isEqualTo(403);
        assertThat(send("test.inspector", HttpMethod.GET, "/api/accounts", null).getStatusCode().value()).isEqualTo(403);
        assertThat(send(agent, HttpMethod.PUT, "/api/accounts", List.of(account("name", "我")))
                .getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void blanksAHolderOnceTheAccountIsClosed() {
        assertThat(code(blank())).isEqualTo("409 customer.blank-active");
        send(TestLogins.ADMINISTRATOR, HttpMethod.PUT, "/api/accounts", List.of(account("active", false)));
        assertThat(blank().getStatusCode().value()).isEqualTo(204);
        JsonNode left = send(agent, HttpMethod.GET, "/api/accounts/" + p, null).getBody();
        assertThat(left.has("name") || left.has("phone") || left.has("address")).isFalse();
        assertThat(left.path("asset").asText()).isEqualTo(p + "-M-001");
        assertThat(code(send(TestLogins.ADMINISTRATOR, HttpMethod.PUT, "/api/accounts", List.of(account("active", false)))))
                .isEqualTo("422 customer.stays-blank");
    }

    @Test
    void findsAccountsByNumberNameAndPhone() {
        for (String text : List.of(p, "138 0000 0000", "王女")) {
            assertThat(send(agent, HttpMethod.GET, "/api/accounts?unit=" + p + "-hall&q=" + text, null).getBody()
                    .path("total").asInt()).as(text).isEqualTo(1);
        }
        assertThat(send(agent, HttpMethod.GET, "/api/org/assets?unit=" + p + "-hall&q=人民路", null).getBody()
                .path("items").findValuesAsText("code")).containsExactly(p + "-M-001", p + "-V-9");
    }

    @Test
    void saysEverythingThatIsWrong() {
        ResponseEntity<JsonNode> answer = send(TestLogins.ADMINISTRATOR, HttpMethod.PUT, "/api/org/assets", List.of(
                Map.of("code", p + "-A", "name", " ", "unit", "nowhere", "parent", p + "-B"),
                Map.of("code", p + "-B", "name", "乙", "unit", p, "parent", p + "-A"), Map.of("code", "-", "unit", p)));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("assets[0].name",
                "assets[0].unit", "assets[0].parent", "assets[1].parent", "assets[2].code", "assets[2].name");
        assertThat(send(agent, HttpMethod.GET, "/api/org/assets/asset?code=" + p + "-B", null).getStatusCode().value())
                .isEqualTo(404);
    }

    private ResponseEntity<JsonNode> blank() {
        return send(TestLogins.ADMINISTRATOR, HttpMethod.POST, "/api/accounts/" + p + "/blank", null);
    }

    private Map<String, Object> account(String field, Object value) {
        Map<String, Object> all = new HashMap<>(Map.of("number", p, "name", "王女士", "phone", "138 0000 0000", "address",
                "人民路 1 号 🏠", "unit", p + "-hall", "kind", "household", "asset", p + "-M-001"));
        all.put(field, value);
        return all;
    }

    private ResponseEntity<JsonNode> take(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(Map.of("channel", "hotline", "kind", "fault", "what", "漏水", "place", "门口",
                "unit", p + "-hall"));
        all.putAll(more);
        return send(agent, HttpMethod.POST, "/api/requests", all);
    }

    private ResponseEntity<JsonNode> send(String by, HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange(path, method, new HttpEntity<>(body, headers),
                JsonNode.class);
    }

    private static String code(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " " + answer.getBody().path("code").asText();
    }
}
