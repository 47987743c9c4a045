package io.youzhi.org.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.org.Organisation;
import io.youzhi.testing.Api;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Leaders bring the rosters of their units from files or make them from shifts; whoever is told is on duty. */
@OnEachDatabase
class RostersTest {

    private static final Charset CHINESE = Charset.forName("GB18030");

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private Organisation directory;
    private Api api;
    private String p;

    @BeforeEach
    void aCrewThatWorksInThreeShifts() {
        p = "ro" + UUID.randomUUID().toString().substring(0, 6);
        api = new Api(http);
        clock.stopAt(moment("2026-03-02T09:00"));
        api.organise("""
                units:
                  - {id: P, name: 轮班公司, kind: company, pack: water, leaders: [P.boss]}
                  - {id: P-crew, name: 抢修班P, kind: team, parent: P, calendar: three-shifts, leaders: [P.chief]}
                  - {id: P-hall, name: 营业厅P, kind: hall, parent: P, leaders: [P.boss]}
                employees:
                  - {id: P.boss, name: 老板, unit: P, post: leader, roles: [manager], initialPassword: PW}
                  - {id: P.chief, name: 班长, unit: P-crew, post: repair-crew, roles: [handler], initialPassword: PW}
                  - {id: P.zhang, name: 张伟, unit: P-crew, post: repair-crew, roles: [handler], initialPassword: PW}
                  - {id: P.wang, name: 王强, unit: P-crew, post: repair-crew, roles: [handler], initialPassword: PW}
                  - {id: P.wang2, name: 王强, unit: P-hall, post: window-clerk, roles: [handler], initialPassword: PW}
                """.replace("P-", p + "-").replace("P.", p + ".").replace("班P", "班" + p).replace("厅P", "厅" + p)
                .replace("id: P,", "id: " + p + ",").replace("parent: P,", "parent: " + p + ",").replace("unit: P,", "unit: " + p + ","));
    }

    @Test
    void takesAChineseCsvThatCallsPeopleByName() {
        byte[] file = ("单位,职责,员工,开始,结束\nunit,duty,employee,from,to\n,handler,张伟,2026-03-03 07:00,2026-03-03 15:00\n"
                + "抢修班" + p + ",handler,王强,2026-03-03 15:00,2026-03-03 23:00\n").getBytes(CHINESE);

        assertThat(sheet(send(p + ".chief", "/preview", file, "r.csv"))).isEqualTo("2 added, 0 left, 0 removed");
        assertThat(lines()).isEmpty();
        assertThat(sheet(send(p + ".chief", "", file, "r.csv"))).isEqualTo("2 added, 0 left, 0 removed");
        assertThat(lines()).containsExactly(p + ".zhang 2026-03-03T07:00", p + ".wang 2026-03-03T15:00");
        assertThat(sheet(send(p + ".chief", "", file, "r.csv"))).isEqualTo("0 added, 2 left, 0 removed");

        clock.stopAt(moment("2026-03-03T16:00"));
        assertThat(directory.takesCases(p + ".wang")).isTrue();
    }

    @Test
    void cancelsWhatTheFileDoesNotHaveWhereItReplaces() {
        send(p + ".chief", "", csv("handler," + p + ".zhang,2026-03-03 07:00,2026-03-03 15:00",
                "handler," + p + ".zhang,2026-03-05 07:00,2026-03-05 15:00"), "r.csv");
        byte[] other = csv("handler," + p + ".wang,2026-03-03 07:00,2026-03-03 15:00",
                "handler," + p + ".wang,2026-03-04 07:00,2026-03-04 15:00");

        assertThat(sheet(send(p + ".chief", "?replaces=true", other, "r.csv"))).isEqualTo("2 added, 0 left, 1 removed");
        assertThat(lines()).containsExactly(p + ".wang 2026-03-03T07:00", p + ".wang 2026-03-04T07:00",
                p + ".zhang 2026-03-05T07:00");
    }

    @Test
    void goesOutAsAWorkbookAndComesBack() throws IOException {
        byte[] blank = http.withBasicAuth(p + ".chief", TestLogins.PASSWORD)
                .getForObject("/api/org/rosters/workbook?unit=" + p + "-crew", byte[].class);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = book.getSheet("duties").createRow(2);
            String[] cells = {p + "-crew", "unit-leader", p + ".zhang", "2026-03-02 20:00", "2026-03-03 08:00"};
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
            book.write(out);
            assertThat(sheet(send(p + ".chief", "", out.toByteArray(), "r.xlsx"))).isEqualTo("1 added, 0 left, 0 removed");
        }
        clock.stopAt(moment("2026-03-02T21:00"));
        assertThat(directory.holders("unit-leader", p + "-crew")).containsExactly(p + ".zhang");
        byte[] csv = http.withBasicAuth(p + ".chief", TestLogins.PASSWORD)
                .getForObject("/api/org/rosters/csv?unit=" + p + "-crew", byte[].class);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("unit,duty,employee,from,to", p + ".zhang,2026-03-02 20:00");
        assertThat(sheet(send(p + ".chief", "/preview", csv, "r.csv"))).isEqualTo("0 added, 1 left, 0 removed");
    }

    @Test
    void isForLeadersOfTheUnitOnly() {
        byte[] file = csv("handler," + p + ".zhang,2026-03-03 07:00,2026-03-03 15:00");
        assertThat(send(p + ".zhang", "", file, "r.csv").getBody().path("code").asText()).isEqualTo("org.leaders-only");
        byte[] others = ("unit,duty,employee,from,to\n" + p + "-hall,handler," + p + ".wang2,2026-03-03 07:00,2026-03-03 15:00")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send(p + ".chief", "", others, "r.csv").getBody().path("code").asText()).isEqualTo("org.leaders-only");
        assertThat(sheet(send(p + ".boss", "", others, "r.csv"))).isEqualTo("1 added, 0 left, 0 removed");
        assertThat(api.refused(p + ".zhang", HttpMethod.POST, "/api/org/rosters/plan", plan("daily", p + ".zhang")))
                .contains("org.leaders-only");
    }

    @Test
    void saysWhichCellsAreWrongAndTakesNothing() {
        byte[] file = csv("handler,nobody,2026-03-03 07:00,2026-03-03 15:00", "king," + p + ".zhang,2026-03-03 07:00,2026-03-03 15:00",
                "handler," + p + ".zhang,2026-03-03 15:00,2026-03-03 07:00", "handler," + p + ".zhang,2026-03-04 07:00,2026-03-04 15:00",
                "handler," + p + ".zhang,2026-03-04 08:00,2026-03-04 09:00");
        JsonNode answer = send(p + ".chief", "", file, "r.csv").getBody();
        assertThat(answer.path("errors").findValuesAsText("field"))
                .containsExactly("duties!B2", "duties!A3", "duties!D4", "duties!B6");
        assertThat(lines()).isEmpty();
        assertThat(send(p + ".chief", "", csv("handler," + p + ".zhang,tomorrow,2026-03-03 15:00"), "r.csv").getBody()
                .path("errors").findValuesAsText("field")).containsExactly("duties!C2");
        for (String wrong : List.of("", "a,b\n1,2\n", "unit,duty,employee,from,to\n", "unit,duty,employee,from,to\n\"x")) {
            ResponseEntity<JsonNode> refused = send(p + ".chief", "", wrong.getBytes(StandardCharsets.UTF_8), "r.csv");
            assertThat(refused.getStatusCode().value()).as("%s %s", wrong, refused.getBody()).isEqualTo(422);
            assertThat(refused.getBody().path("code").asText()).as(wrong).startsWith("org.roster.");
        }
        assertThat(send(p + ".chief", "", new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, (byte) 0xff}, "r.csv").getBody()
                .path("code").asText()).isEqualTo("org.roster.no-text");
    }

    @Test
    void letsPeopleTakeTurnsAtTheShiftsOfTheUnit() {
        Map<String, Object> plan = plan("daily", p + ".chief", p + ".zhang", p + ".wang");
        JsonNode preview = api.post(p + ".chief", "/api/org/rosters/plan/preview", plan);
        assertThat(preview.path("sheets").path(0).path("added").asInt()).isEqualTo(6);
        assertThat(lines()).isEmpty();

        api.post(p + ".chief", "/api/org/rosters/plan", plan);
        assertThat(lines()).containsExactly(p + ".chief 2026-03-03T07:00", p + ".zhang 2026-03-03T15:00", p + ".wang 2026-03-03T23:00",
                p + ".zhang 2026-03-04T07:00", p + ".wang 2026-03-04T15:00", p + ".chief 2026-03-04T23:00");
        assertThat(api.post(p + ".chief", "/api/org/rosters/plan", plan).path("sheets").path(0).path("left").asInt()).isEqualTo(6);
        JsonNode gaps = api.get(p + ".chief", "/api/org/duties/gaps?unit=" + p + "-crew&duty=handler&from="
                + moment("2026-03-03T07:00") + "&to=" + moment("2026-03-05T07:00"));
        assertThat(gaps).isEmpty();
    }

    @Test
    void passesOverWhoeverIsAwayAndNamesShiftsForWhichNobodyIsFree() {
        api.post(p + ".chief", "/api/org/absences", Map.of("employee", p + ".zhang", "deputy", p + ".wang", "from",
                moment("2026-03-03T00:00").toString(), "to", moment("2026-03-04T07:00").toString()));
        JsonNode sheet = api.post(p + ".chief", "/api/org/rosters/plan", plan("weekly", p + ".zhang")).path("sheets").path(0);
        assertThat(lines()).containsExactly(p + ".zhang 2026-03-04T07:00", p + ".zhang 2026-03-04T15:00", p + ".zhang 2026-03-04T23:00");
        assertThat(sheet.path("rows").findValuesAsText("what")).filteredOn("open"::equals).hasSize(3);
    }

    @Test
    void refusesAPlanThatMakesNoSenseAndALineThatIsThere() {
        JsonNode wrong = api.tries(p + ".chief", HttpMethod.POST, "/api/org/rosters/plan", Map.of("unit", p + "-crew", "duty", "king",
                "from", "2026-03-04", "to", "2026-03-03", "turns", "hourly")).getBody();
        assertThat(wrong.path("errors").findValuesAsText("field")).containsExactly("duty", "turns", "employees", "to");
        Map<String, Object> line = Map.of("unit", p + "-crew", "duty", "handler", "employee", p + ".zhang", "from",
                moment("2026-03-03T07:00").toString(), "to", moment("2026-03-03T15:00").toString());
        api.post(p + ".chief", "/api/org/duties", line);
        assertThat(api.tries(p + ".chief", HttpMethod.POST, "/api/org/duties", line).getBody().path("detail").asText())
                .isEqualTo("张伟 is on duty here already as the same, from 2026-03-03 07:00 to 2026-03-03 15:00.");
    }

    private Map<String, Object> plan(String turns, String... people) {
        return Map.of("unit", p + "-crew", "duty", "handler", "from", "2026-03-03", "to", "2026-03-04", "employees", List.of(people),
                "turns", turns);
    }

    private byte[] csv(String... lines) {
        StringBuilder text = new StringBuilder("duty,employee,from,to,unit\n");
        List.of(lines).forEach(line -> text.append(line).append(',').append(p).append("-crew\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Who is on duty from when on, of the crew. */
    private List<String> lines() {
        return java.util.stream.StreamSupport.stream(api.get(p + ".chief", "/api/org/duties?unit=" + p + "-crew&sort=from&size=100")
                .path("items").spliterator(), false).filter(each -> each.path("cancelledAt").isMissingNode() || each.path("cancelledAt").isNull())
                .map(each -> each.path("employee").asText() + " " + LocalDateTime.ofInstant(Instant.parse(each.path("from").asText()),
                        ZoneId.of("Asia/Shanghai"))).toList();
    }

    private ResponseEntity<JsonNode> send(String by, String path, byte[] file, String name) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("unit", p + "-crew");
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "en");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange("/api/org/rosters" + path, HttpMethod.POST,
                new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private static String sheet(ResponseEntity<JsonNode> answer) {
        JsonNode sheet = answer.getBody().path("sheets").path(0);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return sheet.path("added").asInt() + " added, " + sheet.path("left").asInt() + " left, " + sheet.path("removed").asInt() + " removed";
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
