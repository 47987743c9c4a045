package io.youzhi.survey;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Comment cards at the counter, by clerk, and what a hall shows of them in public (J-4). */
@ServerTest
class HallTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Clinic house;
    private String x;
    private String number;

    @BeforeEach
    void open() {
        house = new Clinic(http, clock).open();
        x = house.x;
        house.organise("""
                units:
                  - {id: X-hall, name: 城东营业厅, kind: hall, pack: star-hall, leaders: [X.chief]}
                employees:
                  - {id: X.chief, name: 厅长, unit: X-hall, post: leader, roles: [unit-leader, quality-office], initialPassword: PW}
                  - {id: X.ann, name: 安营业员, unit: X-hall, post: window-clerk, roles: [agent], initialPassword: PW}
                  - {id: X.bea, name: 贝营业员, unit: X-hall, post: window-clerk, roles: [agent], initialPassword: PW}
                  - {id: X.guard, name: 厅保安, unit: X-hall, post: guard, initialPassword: PW}
                """.replace("X-", x + "-").replace("X.", x + "."));
        number = house.post(x + ".chief", "/api/surveys", map("unit", x + "-hall", "questionnaire", "card", "title", "柜台评议 " + x,
                "closesAt", "2026-12-31T15:59:00Z")).path("number").asText();
        house.post(x + ".chief", "/api/surveys/" + number + "/cards", map("clerks", List.of(x + ".ann", x + ".bea")));
    }

    private List<String> cards() {
        JsonNode cards = house.get(x + ".chief", "/api/surveys/" + number + "/cards");
        return cards.findValuesAsText("address").stream().map(address -> address.substring(address.lastIndexOf('/') + 1)).toList();
    }

    private String hall(String language) {
        ResponseEntity<String> page = http.exchange(RequestEntity.get("/halls/" + x + "-hall").header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language).build(), String.class);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        return page.getBody();
    }

    @Test
    void showsClerksWithStarsAndCardsToEverybody() {
        assertThat(hall("zh")).contains("安营业员", "贝营业员", "不足 5 份").doesNotContain("厅保安", "厅长", "??", x + ".ann");
        String card = cards().get(0);
        assertThat(house.page(card, "zh").getBody()).contains("城东营业厅 安营业员", "非常满意", "非常不满意");
        for (int i = 0; i < 5; i++) {
            house.at("2026-03-02T10:0" + 2 * i % 10);
            assertThat(house.answer(card, "q.service", i < 4 ? "very" : "so-so").getStatusCode().value()).isEqualTo(200);
        }
        assertThat(hall("en")).contains("92.0", "80.0 %").contains("fewer than 5").doesNotContain("??");
        JsonNode clerks = house.get(x + ".chief", "/api/surveys/" + number + "/results").path("clerks");
        assertThat(clerks.get(0).path("mean").decimalValue()).isEqualByComparingTo("92");
        assertThat(clerks.get(0).path("reaching").path("hits").asInt()).isEqualTo(4);
    }

    @Test
    void takesNoTwoAnswersToACardInOneGo() {
        String card = cards().get(1);
        assertThat(house.answer(card, "q.service", "very").getBody()).contains("Next customer");
        ResponseEntity<String> again = house.answer(card, "q.service", "very-dissatisfied", "q.comment", "谢谢");
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).contains("just used this card", "谢谢");
        house.at("2026-03-02T09:02");
        assertThat(house.answer(card, "q.service", "very").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void showsNobodyWhereThePackDoesNotSaySo() {
        assertThat(http.getForEntity("/halls/" + house.window, String.class).getStatusCode().value()).isEqualTo(404);
        assertThat(http.getForEntity("/halls/nowhere", String.class).getStatusCode().value()).isEqualTo(404);
        assertThat(house.refused(house.clerk, HttpMethod.POST, "/api/surveys/" + number + "/cards",
                map("clerks", List.of(x + ".bea")))).startsWith("4");
    }
}
