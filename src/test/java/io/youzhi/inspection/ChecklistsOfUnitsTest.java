package io.youzhi.inspection;

import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.testing.Api;
import io.youzhi.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** A unit is inspected by the checklists of its pack, by as many people as the pack asks for. */
@ServerTest
class ChecklistsOfUnitsTest {

    @Autowired
    private TestRestTemplate http;
    private Api api;

    @BeforeEach
    void open() {
        api = new Api(http);
        api.organise("""
                units:
                  - {id: cl-co, name: 后勤中心, kind: company, pack: logistics, leaders: [cl.office]}
                  - {id: cl-quality, name: 品质办, kind: department, parent: cl-co, mark: quality-office, leaders: [cl.office]}
                  - {id: cl-guards, name: 保安公司, kind: contractor, parent: cl-co}
                  - {id: cl-hall, name: 营业厅, kind: hall, parent: cl-co, pack: water}
                employees:
                  - {id: cl.office, name: 质量, unit: cl-quality, post: office, roles: [quality-office], initialPassword: PW}
                  - {id: cl.one, name: 甲, unit: cl-quality, post: inspector, roles: [inspector], initialPassword: PW}
                  - {id: cl.two, name: 乙, unit: cl-quality, post: inspector, roles: [inspector], initialPassword: PW}
                """);
    }

    private String refused(String kind, String... inspectors) {
        JsonNode answer = api.tries("cl.one", HttpMethod.POST, "/api/inspections", inspection(kind, inspectors)).getBody();
        return answer.toString();
    }

    private static Object inspection(String kind, String... inspectors) {
        return map("kind", kind, "level", "department", "unit", "cl-guards", "checklist", "compound", "inspectors", List.of(inspectors));
    }

    @Test
    void listsThoseOfTheUnitsPack() {
        JsonNode guards = api.get("cl.one", "/api/checklists?unit=cl-guards");
        assertThat(guards.findValuesAsText("id")).containsExactly("compound");
        assertThat(guards.path(0).path("items").asInt()).isEqualTo(30);
        assertThat(guards.path(0).path("points").decimalValue()).isEqualByComparingTo("100");
        assertThat(api.get("cl.one", "/api/checklists?unit=cl-hall").findValuesAsText("id")).containsExactly("window");
        assertThat(api.get("cl.one", "/api/checklists/compound?unit=cl-guards").path("areas").path(0).path("items").path(1)
                .path("text").path("zh").asText()).isEqualTo("院落和楼内按规定巡逻");
        assertThat(api.tries("cl.one", HttpMethod.GET, "/api/checklists/window?unit=cl-guards", null).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void keepsTheChecklistWithTheInspection() {
        String number = api.post("cl.one", "/api/inspections", inspection("planned", "cl.one", "cl.office")).path("number").asText();
        JsonNode items = api.get("cl.one", "/api/inspections/" + number).path("items");
        assertThat(items).hasSize(30);
        assertThat(items.findValuesAsText("item")).startsWith("order.dress", "order.patrol").endsWith("basics.records");
        assertThat(items.path(6).path("critical").asBoolean()).isTrue();
        assertThat(items.path(6).path("clause").asText()).isEqualTo("L-1");
    }

    @Test
    void takesTwoInspectorsWithALeaderAmongThem() {
        assertThat(refused("planned", "cl.one")).contains("At least 2 inspect together");
        assertThat(refused("planned", "cl.one", "cl.two")).contains("must be a leader");
        assertThat(api.post("cl.one", "/api/inspections", inspection("walk-about", "cl.one")).path("number").asText()).isNotBlank();
    }
}
