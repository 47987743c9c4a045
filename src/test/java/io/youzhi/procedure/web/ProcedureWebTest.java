package io.youzhi.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.procedure.WaterBranch;
import io.youzhi.testing.ServerTest;

/** Procedures over HTTP: status, problems in the reader's language, who may. */
@ServerTest
class ProcedureWebTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;

    private WaterBranch water;
    private String account;

    @BeforeEach
    void found() {
        water = new WaterBranch(organisation);
        account = "/api/procedures/arrears-cut/" + water.prefix + "w1";
    }

    @Test
    void showsWhatTheUnitsPackDeclares() {
        ResponseEntity<List> declared = http.withBasicAuth(water.crew.login(), "secret-" + water.crew.login())
                .getForEntity("/api/procedures", List.class);
        assertThat(declared.getStatusCode().value()).isEqualTo(200);
        assertThat(declared.getBody()).extracting(each -> ((Map<?, ?>) each).get("name"))
                .containsExactly("water-cut", "meter-reading", "arrears-cut");
        assertThat(declared.getBody().toString()).contains("电话通知", "phone notice", "approve-estimate");
    }

    @Test
    void recordsAndShowsAStep() {
        ResponseEntity<Map> made = post(water.agent.login(), "/phone", "{}", "zh");
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(made.getHeaders().getLocation()).hasToString(account);
        Map<?, ?> shown = exchange(water.crew.login(), HttpMethod.GET, account, null, "zh").getBody();
        assertThat((List<?>) shown.get("entries")).singleElement().asString().contains(water.agent.login());
        assertThat(shown.get("open").toString()).contains("visit").doesNotContain("approval");
    }

    @Test
    void saysWhatIsMissingInTheReadersLanguage() {
        ResponseEntity<Map> chinese = post(water.crew.login(), "/visit", "{}", "zh");
        assertThat(chinese.getStatusCode().value()).isEqualTo(409);
        assertThat(chinese.getBody()).containsEntry("detail", "现在还不能登记“上门通知”，尚未登记：电话通知。");
        assertThat(post(water.crew.login(), "/visit", "{}", "en").getBody())
                .containsEntry("detail", "\"visit\" comes too early. Not on record yet: phone notice.");
        ResponseEntity<Map> fields = post(water.crew.login(), "/phone", "{\"fields\":{\"colour\":\"red\"}}", "en");
        assertThat(fields.getStatusCode().value()).isEqualTo(422);
        assertThat(fields.getBody().get("errors").toString()).contains("colour");
        assertThat(post(water.crew.login(), "/dance", "{}", "en").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void isTheBusinessOfTheUnitsOwnPeople() {
        String body = "{\"unit\":\"" + water.branch + "\"}";
        assertThat(post(water.stranger.login(), "/phone", body, "en").getBody().get("detail").toString())
                .contains("not yours");
        assertThat(exchange(water.stranger.login(), HttpMethod.GET, account + "?unit=" + water.branch, null, "en")
                .getStatusCode().value()).isEqualTo(422);
        assertThat(post(water.crew.login(), "/approval", body, "en").getBody().get("detail").toString())
                .contains("unit leader");
        assertThat(http.getForEntity(account, String.class).getStatusCode().value()).isEqualTo(401);
        String customer = water.prefix + "customer";
        User user = identity.newUser(customer);
        user.setPassword("secret-" + customer);
        identity.saveUser(user);
        identity.createMembership(customer, Groups.CUSTOMER);
        assertThat(exchange(customer, HttpMethod.GET, account, null, "en").getStatusCode().value()).isEqualTo(403);
        assertThat(post(customer, "/phone", "{}", "en").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void isDescribedWithTheRestOfTheApi() {
        assertThat(exchange(water.crew.login(), HttpMethod.GET, "/v3/api-docs", null, "en").getBody().get("paths")
                .toString()).contains("/api/procedures/{procedure}/{subject}/{step}");
    }

    private ResponseEntity<Map> post(String login, String step, String body, String language) {
        return exchange(login, HttpMethod.POST, account + step, body, language);
    }

    private ResponseEntity<Map> exchange(String login, HttpMethod method, String path, String body, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(login, "secret-" + login).exchange(path, method, new HttpEntity<>(body, headers),
                Map.class);
    }
}
