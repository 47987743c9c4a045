package io.youzhi.conduct.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.youzhi.conduct.WaterHall;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Conduct over HTTP: status, problems, who sees what. */
@ServerTest
class ConductWebTest {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
    };

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;

    private WaterHall water;

    @BeforeEach
    void found() {
        WaterHall.now("2026-03-31T12:00:00");
        water = new WaterHall(organisation, identity);
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    @Test
    void recordsAndShowsAnEvent() {
        ResponseEntity<Map<String, Object>> made = post(water.qin, "/api/conduct-events", complaint("2026-03-02T01:00:00Z"));
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        String place = made.getHeaders().getLocation().getPath();
        Map<String, Object> shown = get(water.qin, place).getBody();
        assertThat(shown).containsEntry("state", "judged").containsEntry("employee", water.li);
        assertThat((List<?>) shown.get("lines")).hasSize(2);

        assertThat(get(water.clerk(water.wang), place).getStatusCode().value()).isEqualTo(404);
        assertThat((List<?>) get(water.clerk(water.li), place).getBody().get("lines")).hasSize(1);
        assertThat(http.getForEntity(place, String.class).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void namesFieldsAtFaultInTheReadersLanguage() {
        Map<String, Object> wrong = complaint("2026-05-02T01:00:00Z");
        wrong.remove("cause");
        ResponseEntity<Map<String, Object>> chinese = exchange(water.qin, HttpMethod.POST, "/api/conduct-events", wrong, "zh");
        assertThat(chinese.getStatusCode().value()).isEqualTo(422);
        assertThat(chinese.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(chinese.getBody().get("errors").toString()).contains("这个时间还没有到").contains("cause");
        ResponseEntity<Map<String, Object>> english = exchange(water.qin, HttpMethod.POST, "/api/conduct-events", wrong, "en");
        assertThat(english.getBody().get("errors").toString()).contains("This moment has not come yet");
        wrong = complaint("2026-03-02T01:00:00Z");
        wrong.put("colour", "blue");
        assertThat(post(water.qin, "/api/conduct-events", wrong).getBody().get("errors").toString()).contains("colour");
    }

    @Test
    void offersTheTypesAndWordsOfTheUnitsPack() {
        List<Map<String, Object>> types = types("?unit=" + water.hall);
        assertThat(types).extracting(each -> each.get("id")).contains("violation", "price-audit", "praise");
        Map<String, Object> violation = types.stream().filter(each -> each.get("id").equals("violation")).findFirst()
                .orElseThrow();
        assertThat(violation.get("name")).isEqualTo(Map.of("zh", "违规", "en", "violation"));
        assertThat(violation.get("oneOf")).isEqualTo(List.of("employee", "unit"));
        Map<?, ?> code = (Map<?, ?>) ((List<?>) violation.get("fields")).get(0);
        assertThat(code.get("label")).isEqualTo(Map.of("zh", "违规", "en", "Violation"));
        assertThat(code.get("words").toString()).contains("estimated-reading={zh=估抄, en=estimated reading}")
                .contains("inform-once");
        assertThat(types("?employee=" + water.li)).isEqualTo(types);
        assertThat(types("")).as("the reader's own unit, which is of the same pack").isEqualTo(types);
        assertThat(get(water.qin, "/api/conduct-events/types?unit=nowhere").getStatusCode().value()).isEqualTo(422);
    }

    private List<Map<String, Object>> types(String query) {
        return http.withBasicAuth(water.qin.login(), "secret-" + water.qin.login()).exchange("/api/conduct-events/types"
                + query, HttpMethod.GET, null, new ParameterizedTypeReference<List<Map<String, Object>>>() { }).getBody();
    }

    @Test
    void booksNoNumberThatCannotBe() {
        for (Object quantity : List.of(-3, 0, 1.5, 1_000_000, new java.math.BigDecimal("1e30"), new java.math.BigDecimal("1e400"))) {
            ResponseEntity<Map<String, Object>> refused = post(water.qin, "/api/conduct-events", Map.of("type", "violation",
                    "at", "2026-03-02T01:00:00Z", "employee", water.li, "code", "window-standard", "quantity", quantity));
            assertThat(refused.getStatusCode().value()).as("quantity %s", quantity).isEqualTo(422);
            assertThat(refused.getBody().get("errors").toString()).contains("quantity");
        }
        assertThat(get(water.qin, "/api/ledger?subject=" + water.li).getBody()).containsEntry("total", 0);
    }

    @Test
    void letsTheQualityOfficeRecordOnly() {
        for (Reader reader : List.of(water.leader, water.clerk(water.li))) {
            assertThat(post(reader, "/api/conduct-events", complaint("2026-03-02T01:00:00Z")).getStatusCode().value())
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesAndFiltersTheLedger() {
        post(water.qin, "/api/conduct-events", complaint("2026-03-02T01:00:00Z"));
        post(water.qin, "/api/conduct-events", complaint("2026-03-05T01:00:00Z"));
        Map<String, Object> page = get(water.qin, "/api/ledger?subject=" + water.li + "&size=2&sort=-at").getBody();
        assertThat((List<?>) page.get("items")).hasSize(2);
        assertThat(page).containsEntry("total", 3);
        assertThat(get(water.qin, "/api/ledger?subject=" + water.li + "&clause=W-1b").getBody()).containsEntry("total", 1);
        assertThat(get(water.qin, "/api/ledger?subject=" + water.li + "&from=2026-03-04T00:00:00Z&state=pending").getBody())
                .containsEntry("total", 2);
        assertThat(get(water.qin, "/api/ledger?state=odd").getStatusCode().value()).isEqualTo(422);
        assertThat(get(water.qin, "/api/ledger?sort=why").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void saysWhyALineStands() {
        Map<String, Object> event = post(water.qin, "/api/conduct-events", complaint("2026-03-02T01:00:00Z")).getBody();
        Map<String, Object> line = get(water.clerk(water.li), "/api/ledger/" + lineOf(event, water.li)).getBody();
        assertThat(line.get("release")).isNotNull();
        assertThat(line.get("why").toString()).contains("W-2");
        assertThat(get(water.clerk(water.wang), "/api/ledger/" + lineOf(event, water.li)).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void walksFromAppealToDecisionAndShowsTheStanding() {
        post(water.qin, "/api/conduct-events", complaint("2026-03-02T01:00:00Z"));
        Map<String, Object> second = post(water.qin, "/api/conduct-events", complaint("2026-03-05T01:00:00Z")).getBody();
        Reader li = water.clerk(water.li);
        assertThat(standing(li)).containsEntry("post", "proposed-off").containsEntry("complaintsThisMonth", 2);

        ResponseEntity<Map<String, Object>> lodged = post(li, "/api/ledger/" + lineOf(second, water.li) + "/appeal",
                Map.of("grounds", "不是我"));
        assertThat(lodged.getStatusCode().value()).isEqualTo(201);
        String appeal = lodged.getHeaders().getLocation().getPath();
        assertThat(post(li, appeal + "/decision", Map.of("outcome", "reverse-line", "reason", "x")).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post(water.qin, appeal + "/decision", Map.of("outcome", "keep")).getStatusCode().value()).isEqualTo(422);
        assertThat(page(water.qin, "/conduct/appeals/" + lodged.getBody().get("number"))).contains("不是我", "W-2", "B-8",
                "base/settings#appeal.within");
        assertThat(decisions(li, appeal)).contains("answer-days", "B-8", "base/settings#appeal.within", "\"amount\":5");
        assertThat(decisions(li, "/api/ledger/" + lineOf(second, water.li))).contains("appeal-days", "B-8");
        ResponseEntity<Map<String, Object>> decided = post(water.qin, appeal + "/decision",
                Map.of("outcome", "withdraw-event", "reason", "查实不符"));
        assertThat(decided.getStatusCode().value()).isEqualTo(200);
        assertThat(decided.getBody()).containsEntry("state", "reversed");
        ResponseEntity<Map<String, Object>> late = post(water.qian, appeal + "/decision", Map.of("outcome", "keep", "reason", "x"));
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody().get("detail").toString()).contains(water.qin.login());
        assertThat(standing(li)).containsEntry("post", "on").containsEntry("complaintsThisMonth", 1);
    }

    @Test
    void showsTheLedgerToThoseItIsAboutAndWhereToAppeal() {
        Map<String, Object> event = post(water.qin, "/api/conduct-events", complaint("2026-03-05T01:00:00Z")).getBody();
        Object line = lineOf(event, water.li);
        Reader li = water.clerk(water.li);
        assertThat(page(li, "/conduct/lines")).contains("/conduct/lines/" + line, "W-2", water.li);
        assertThat(page(li, "/conduct/lines/" + line)).contains("grounds");
        assertThat(page(water.leader, "/conduct/lines/" + line)).contains("W-2").doesNotContain("grounds");
        assertThat(get(water.clerk(water.wang), "/conduct/lines/" + line).getStatusCode().value()).isEqualTo(404);
        post(li, "/api/ledger/" + line + "/appeal", Map.of("grounds", "不是我"));
        assertThat(page(li, "/conduct/lines/" + line)).contains("/conduct/appeals/").doesNotContain("grounds");
    }

    @Test
    void letsOneOfTwoDecideAndTellsTheOtherWho() throws Exception {
        Map<String, Object> event = post(water.qin, "/api/conduct-events", complaint("2026-03-02T01:00:00Z")).getBody();
        String appeal = post(water.clerk(water.li), "/api/ledger/" + lineOf(event, water.li) + "/appeal",
                Map.of("grounds", "不是我")).getHeaders().getLocation().getPath();
        List<CompletableFuture<ResponseEntity<Map<String, Object>>>> both = List.of(water.qin, water.qian).stream()
                .map(each -> CompletableFuture.supplyAsync(() -> post(each, appeal + "/decision",
                        Map.of("outcome", "reverse-line", "reason", "x")))).toList();
        List<ResponseEntity<Map<String, Object>>> answers = List.of(both.get(0).get(), both.get(1).get());
        assertThat(answers).extracting(each -> each.getStatusCode().value()).containsExactlyInAnyOrder(200, 409);
        ResponseEntity<Map<String, Object>> lost = answers.get(answers.get(0).getStatusCode().value() == 409 ? 0 : 1);
        Reader winner = lost == answers.get(0) ? water.qian : water.qin;
        assertThat(lost.getBody().get("detail").toString()).contains(winner.login());
    }

    @Test
    void walksAReviewOverTheApi() {
        post(water.qin, "/api/conduct-events", complaint("2026-03-02T01:00:00Z"));
        post(water.qin, "/api/conduct-events", complaint("2026-03-05T01:00:00Z"));
        Map<?, ?> listed = (Map<?, ?>) ((List<?>) get(water.leader, "/api/reviews?subject=" + water.li).getBody().get("items")).get(0);
        String review = "/api/reviews/" + listed.get("number");
        assertThat(page(water.leader, "/conduct/reviews/" + listed.get("number"))).contains("W-1b", "待岗");
        assertThat(post(water.qin, review + "/hearing", Map.of("hearing", "x", "attended", true)).getStatusCode().value())
                .isEqualTo(409);
        assertThat(String.valueOf(post(water.qian, review + "/decision", Map.of("outcome", "confirm", "reason", "x")).getBody()))
                .contains("conduct.review.wrong-state.open");
        assertThat(post(water.leader, review + "/hearing", Map.of("hearing", "认错", "attended", true)).getStatusCode().value())
                .isEqualTo(200);
        assertThat(post(water.qian, review + "/decision", Map.of("outcome", "confirm", "reason", "两次", "offUntil",
                "2026-04-30")).getBody()).containsEntry("state", "confirmed");
        assertThat(standing(water.clerk(water.li))).containsEntry("post", "off");
        WaterHall.now("2026-05-01T00:00:00");
        assertThat(standing(water.clerk(water.li))).containsEntry("post", "on");
        assertThat(get(water.leader, "/api/units/" + water.hall + "/standing").getStatusCode().value()).isEqualTo(200);
        assertThat(get(water.clerk(water.wang), "/api/employees/" + water.li + "/standing").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void putsAnEventRightAndShowsTheChain() {
        Map<String, Object> wrong = complaint("2026-03-02T01:00:00Z");
        wrong.put("channel", "hotline");
        String place = post(water.qin, "/api/conduct-events", wrong).getHeaders().getLocation().getPath();
        String change = "{\"reason\": \"工号看错\", \"employee\": \"" + water.wang + "\", \"channel\": null}";
        assertThat(post(water.leader, place + "/correct", change).getStatusCode().value()).isEqualTo(403);

        ResponseEntity<Map<String, Object>> made = post(water.qin, place + "/correct", change);
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(made.getBody()).containsEntry("employee", water.wang).containsEntry("unit", water.hall)
                .containsEntry("at", "2026-03-02T01:00:00Z");
        assertThat(((Map<?, ?>) made.getBody().get("details")).containsKey("channel")).isFalse();
        Map<String, Object> withdrawn = get(water.qin, place).getBody();
        assertThat(withdrawn).containsEntry("state", "withdrawn").containsEntry("reason", "工号看错")
                .containsEntry("correctedBy", made.getBody().get("id"));
        assertThat(get(water.qin, made.getHeaders().getLocation().getPath()).getBody())
                .containsEntry("corrects", withdrawn.get("id"));

        ResponseEntity<Map<String, Object>> late = post(water.qian, place + "/withdraw", Map.of("reason", "x"));
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody().get("detail").toString()).contains(water.qin.login(), "工号看错");
        assertThat(post(water.qin, place + "/correct", Map.of("employee", water.li)).getStatusCode().value()).isEqualTo(422);
    }

    private Map<String, Object> standing(Reader reader) {
        return get(reader, "/api/employees/" + water.li + "/standing").getBody();
    }

    private Map<String, Object> complaint(String at) {
        return new HashMap<>(Map.of("type", "complaint", "at", at, "employee", water.li, "cause", "service-attitude"));
    }

    private static Object lineOf(Map<String, Object> event, String subject) {
        return ((List<?>) event.get("lines")).stream().map(each -> (Map<?, ?>) each)
                .filter(each -> subject.equals(each.get("subject"))).findFirst().orElseThrow().get("id");
    }

    private ResponseEntity<Map<String, Object>> post(Reader as, String path, Object body) {
        return exchange(as, HttpMethod.POST, path, body, "zh");
    }

    private ResponseEntity<Map<String, Object>> get(Reader as, String path) {
        return exchange(as, HttpMethod.GET, path, null, "zh");
    }

    private String decisions(Reader as, String of) {
        return http.withBasicAuth(as.login(), "secret-" + as.login()).getForObject(of + "/decisions", String.class);
    }

    private String page(Reader as, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, "text/html");
        return http.withBasicAuth(as.login(), "secret-" + as.login()).exchange(path, HttpMethod.GET,
                new HttpEntity<>(headers), String.class).getBody();
    }

    private ResponseEntity<Map<String, Object>> exchange(Reader as, HttpMethod method, String path, Object body, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(as.login(), "secret-" + as.login()).exchange(path, method,
                new HttpEntity<>(body, headers), JSON);
    }
}
