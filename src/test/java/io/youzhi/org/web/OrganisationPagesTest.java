package io.youzhi.org.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import io.youzhi.org.AssetManagement;
import io.youzhi.org.AssetManagement.AssetEntry;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The pages of the organisation: administrators edit, staff read, in two languages. */
@ServerTest
class OrganisationPagesTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private AssetManagement assets;
    private String p;

    @BeforeEach
    void aHall() {
        p = "pg" + UUID.randomUUID().toString().substring(0, 8);
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(p, "清泉<水务>", "company", null, "water", null, null, List.of(p + ".li"), null)),
                List.of(new EmployeeEntry(p + ".li", "李娜" + p, p, "window-clerk", List.of("agent"), null, null, true, null))));
        assets.load(List.of(new AssetEntry(p + "/1", "水表", "meter", "人民路", p, null, null)));
    }

    @Test
    void administratorsEditAndStaffRead() {
        for (String path : List.of("/org", "/org/units/" + p, "/org/employees?q=" + p, "/org/employees/" + p + ".li",
                "/org/absences?unit=" + p, "/org/duties?unit=" + p + "&duty=handler", "/org/assets?unit=" + p,
                "/org/asset?code=" + p + "/1", "/org/labels?unit=" + p, "/accounts")) {
            String page = page("test.unit-leader", path, "zh");
            assertThat(page).as(path).contains("<html lang=\"zh\"").doesNotContain("??", "data-method=\"PUT\"");
        }
        for (String path : List.of("/org/units/" + p, "/org/new-unit", "/org/employees/" + p + ".li", "/org/new-employee",
                "/org/asset?code=" + p + "/1", "/org/new-asset", "/accounts/new")) {
            assertThat(page(TestLogins.ADMINISTRATOR, path, "en")).as(path).contains("<html lang=\"en\"", "data-method=\"PUT\"")
                    .doesNotContain("??");
        }
        assertThat(page(TestLogins.ADMINISTRATOR, "/org/workbook", "en")).contains("data-workbook=");
        assertThat(page(TestLogins.ADMINISTRATOR, "/org/customers", "zh")).contains("建立客户登录").doesNotContain("??");
    }

    @Test
    void showsWhatIsThere() {
        assertThat(page("test.manager", "/org", "zh")).contains("清泉&lt;水务&gt;", "李娜" + p);
        assertThat(page("test.manager", "/org/employees?q=" + p, "zh")).contains("李娜" + p, "清泉&lt;水务&gt;", "窗口营业员");
        assertThat(page("test.manager", "/org/labels?unit=" + p, "zh")).contains(p + "/1", "<path d=\"M4 4h7v1h-7z");
        assertThat(page("test.manager", "/org/duties?unit=" + p + "&duty=handler", "en")).contains("Gaps in the next");
    }

    @Test
    void showsTheCalendarInForceWithItsShiftsAndTheDaysOfAYear() {
        assertThat(page("test.manager", "/org/units/" + p, "zh")).contains("中国大陆工作日历", "08:30–12:00", "均未选定");
        assertThat(page("test.manager", "/org/units/" + p + "/calendar?year=2026", "zh")).contains("春节", "2026-02-15",
                "2026-02-23", "调休上班日", "2026-02-14");
        assertThat(page("test.manager", "/org/units/" + p + "/calendar?year=2031", "en")).contains("not on file yet");
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(p, "清泉<水务>", "company", null, "water", "three-shifts", null, List.of(p + ".li"), null),
                new UnitEntry(p + "-crew", "抢修班", "team", p, null, null, null, null, null)), List.of()));
        assertThat(page("test.manager", "/org/units/" + p + "-crew", "en")).contains("Three shifts", "Night", "23:00–07:00",
                "清泉&lt;水务&gt;, above");
        assertThat(page(TestLogins.ADMINISTRATOR, "/org/units/" + p, "en")).contains("<option value=\"cn\"",
                "value=\"three-shifts\" selected=\"selected\"");
        assertThat(get("test.manager", "/org/units/" + p + "/calendar?year=0", "zh").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void keepsOthersOut() {
        assertThat(get("test.customer", "/org", "zh").getStatusCode().value()).isEqualTo(403);
        assertThat(get("test.inspector", "/accounts", "zh").getStatusCode().value()).isEqualTo(403);
        assertThat(get("test.unit-leader", "/org/workbook", "zh").getStatusCode().value()).isEqualTo(403);
        assertThat(get("test.manager", "/org/units/nowhere", "zh").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void runsNoScriptButItsOwn() {
        assertThat(get("test.manager", "/org", "zh").getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'self'").doesNotContain("script-src", "unsafe-eval");
    }

    private String page(String login, String path, String language) {
        ResponseEntity<String> answer = get(login, path, language);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<String> get(String login, String path, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept", "text/html");
        headers.set("Accept-Language", language);
        return http.withBasicAuth(login, TestLogins.PASSWORD).exchange(path, HttpMethod.GET, new HttpEntity<>(headers),
                String.class);
    }
}
