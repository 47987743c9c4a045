package io.youzhi.survey;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** A province whose cities and counties are surveyed by an outside body, and its index up the organisation (E-1, E-2). */
@OnEachDatabase
class IndexTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    private Clinic house;
    private String x;
    private String quality;

    @BeforeEach
    void open() {
        house = new Clinic(http, clock).open();
        x = house.x;
        quality = x + ".grid";
        house.organise("""
                units:
                  - {id: X-province, name: 省公司, kind: company, pack: power-evaluation, leaders: [X.grid]}
                  - {id: X-city, name: 甲市公司, kind: branch, parent: X-province, leaders: []}
                  - {id: X-town, name: 乙市公司, kind: branch, parent: X-province, leaders: []}
                  - {id: X-east, name: 东县公司, kind: branch, parent: X-city, leaders: []}
                  - {id: X-west, name: 西县公司, kind: branch, parent: X-city, leaders: []}
                employees:
                  - {id: X.grid, name: 省质量, unit: X-province, post: office, roles: [quality-office, unit-leader], initialPassword: PW}
                """.replace("X-", x + "-").replace("X.", x + "."));
    }

    private String survey() {
        String number = house.post(quality, "/api/surveys", map("unit", x + "-province", "questionnaire", "csi", "title", "年度调查 " + x,
                "year", 2017, "asked", 100)).path("number").asText();
        String lines = "id,unit,customerKind,supply.continuity,complaint.handling\n"
                + line(1, "city", "residential", 90, 90) + line(2, "east", "residential", 80, 80)
                + line(3, "east", "industrial", 90, 90) + line(4, "west", "residential", 70, 70)
                + line(5, "town", "residential", 60, 60);
        JsonNode taken = house.file(number, quality, lines).getBody();
        assertThat(taken.path("taken").asInt()).as("%s", taken).isEqualTo(5);
        return number;
    }

    private String line(int id, String unit, String kind, int one, int other) {
        return id + "," + x + "-" + unit + "," + kind + "," + one + "," + other + "\n";
    }

    private Map<String, Object> size(String unit, int customers, int sales) {
        return map("unit", x + "-" + unit, "customers", customers, "sales", sales);
    }

    @Test
    void countsTheOwnOfficeOfACityAmongItsCounties() {
        survey();
        String path = "/api/satisfaction-index?year=2017&unit=" + x + "-province";
        assertThat(house.refused(quality, HttpMethod.GET, path, null)).isEqualTo("409 survey.no-size");
        house.put(TestLogins.ADMINISTRATOR, "/api/unit-sizes/2017", List.of(size("city", 100, 100), size("east", 200, 300),
                size("west", 100, 100), size("town", 400, 500)));
        JsonNode province = house.get(quality, path);
        JsonNode city = province.path("children").get(0);
        // 0.6 * (90*100 + 85*200 + 70*100)/400 + 0.4 * (90*100 + 85*300 + 70*100)/500 = 49.5 + 33.2
        assertThat(city.path("csi").decimalValue()).isEqualByComparingTo("82.70");
        assertThat(city.path("children").get(0).path("ownOffice").asBoolean()).isTrue();
        // 0.6 * (82.7*400 + 60*400)/800 + 0.4 * (82.7*500 + 60*500)/1000
        assertThat(province.path("csi").decimalValue()).isEqualByComparingTo("71.35");
        assertThat(province.path("customers").asInt()).isEqualTo(800);
        assertThat(province.path("why").path("reasons").findValuesAsText("clause")).containsOnly("E-2");
        String page = house.staffPage(quality, "/satisfaction-index?year=2017&unit=" + x + "-province", "en");
        assertThat(page).contains("71.35", "82.70", "own office of 甲市公司", "E-2").doesNotContain("??");
        assertThat(house.refused(quality, HttpMethod.GET, "/api/satisfaction-index?year=2016&unit=" + x + "-province", null))
                .isEqualTo("409 survey.no-answers");
        assertThat(house.refused(quality, HttpMethod.GET, "/api/satisfaction-index?year=2017&unit=" + house.window, null))
                .isEqualTo("422 survey.no-index");
    }

    @Test
    void indexesServiceFactorsForEachKindOfWhichEnoughAnswered() {
        String number = survey();
        JsonNode all = house.get(quality, "/api/surveys/" + number + "/results").path("factors").get(0).path("roots").get(0);
        assertThat(all.path("factor").asText()).isEqualTo("csi");
        assertThat(all.path("satisfaction").asDouble()).isBetween(77.99, 78.01);
        assertThat(house.get(quality, "/api/surveys/" + number + "/results").path("factors")).hasSize(1);
        StringBuilder more = new StringBuilder("id,unit,customerKind,supply.continuity,complaint.handling\n");
        for (int i = 10; i < 14; i++) {
            more.append(line(i, "east", "industrial", 50, 100));
        }
        assertThat(house.file(number, quality, more.toString()).getBody().path("taken").asInt()).isEqualTo(4);
        JsonNode results = house.get(quality, "/api/surveys/" + number + "/results");
        assertThat(results.path("factors")).hasSize(2);
        assertThat(results.path("factors").get(1).path("customerKind").asText()).isEqualTo("industrial");
        assertThat(results.path("factors").get(1).path("roots").get(0).path("satisfaction").asDouble()).isBetween(77.99, 78.01);
        assertThat(results.path("response").path("percent").decimalValue()).isEqualByComparingTo("9.0");
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThat(house.refused(TestLogins.ADMINISTRATOR, HttpMethod.PUT, "/api/unit-sizes/2017",
                List.of(size("city", -1, 5), map("unit", "nowhere", "customers", 1.5, "sales", 1)))).isEqualTo("422 survey.size");
        assertThat(house.refused(quality, HttpMethod.PUT, "/api/unit-sizes/2017", List.of())).isEqualTo("422 field.missing");
        assertThat(house.refused(house.leader, HttpMethod.PUT, "/api/unit-sizes/2017", List.of(size("city", 1, 1)))).startsWith("403");
    }
}
