package io.youzhi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.org.Organisation;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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

/** The organisation as a workbook: downloaded, filled in, looked at, taken as a whole or not at all. */
@OnEachDatabase
class WorkbookTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private Organisation directory;
    private String p;

    @BeforeEach
    void aCompany() {
        p = "wb" + UUID.randomUUID().toString().substring(0, 8);
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(p, "清泉水务", "company", null, "water", null, null, List.of(p + ".boss"), null)),
                List.of(new EmployeeEntry(p + ".boss", "老板", p, "leader", List.of("manager"), null, null, true, null))));
    }

    @Test
    void showsWhatWouldChangeAndTakesItAsAWhole() throws IOException {
        byte[] file = filled(this::aHallWithPeopleMetersAndAccounts);

        JsonNode preview = send("/preview", file, "x.xlsx").getBody();
        assertThat(sheet(preview, "units")).isEqualTo("1 added, 1 changed");
        assertThat(sheet(preview, "employees")).isEqualTo("1 added, 0 changed");
        assertThat(sheet(preview, "accounts")).isEqualTo("1 added, 0 changed");
        assertThat(preview.findValuesAsText("after")).contains("清泉集团 💧");
        assertThat(directory.employeeOf(p + ".li")).isEmpty();

        assertThat(send("", file, "x.xlsx").getStatusCode().value()).isEqualTo(200);
        assertThat(directory.employee(p + ".li").unit()).isEqualTo(p + "-hall");
        assertThat(directory.unit(p).name()).isEqualTo("清泉集团 💧");
        assertThat(get("/api/accounts/" + p + "-8").path("asset").asText()).isEqualTo(p + "-007");
        assertThat(get("/api/org/duties?unit=" + p + "-hall").path("total").asInt()).isEqualTo(1);

        JsonNode again = send("/preview", file, "x.xlsx").getBody();
        assertThat(again.path("sheets")).allSatisfy(each -> {
            assertThat(each.path("added").asInt()).as(each.path("name").asText()).isZero();
            assertThat(each.path("changed").asInt()).as(each.path("name").asText()).isZero();
        });
    }

    private void aHallWithPeopleMetersAndAccounts(XSSFWorkbook book) {
        XSSFSheet units = book.getSheet("units");
        units.forEach(row -> {
            if (p.equals(row.getCell(0).getStringCellValue())) {
                row.getCell(1).setCellValue("清泉集团 💧");
            }
        });
        add(units, p + "-hall", "营业厅", "hall", p);
        add(book.getSheet("employees"), p + ".li", "李娜", p + "-hall", "window-clerk", "agent, handler");
        add(book.getSheet("assets"), p + "-007", "水表", "meter", "人民路", p + "-hall");
        add(book.getSheet("duties"), p + "-hall", "unit-leader", p + ".li", "2099-03-02 08:00", "2099-03-02 20:00");
        add(book.getSheet("accounts"), p + "-8", "王女士", "13800000000", "人民路 8 号", p + "-hall", null, null, p + "-007");
    }

    @Test
    void namesEveryCellAtFaultInTheReadersLanguage() throws IOException {
        int[] at = new int[3];
        byte[] file = filled(book -> {
            at[0] = add(book.getSheet("units"), p + "-x", "营业厅", "kingdom", "nowhere");
            at[1] = add(book.getSheet("employees"), p + ".li", null, p + "-y", "clerk", "agent king");
            at[2] = add(book.getSheet("accounts"), "#1", "王", "打电话", null, p);
        });
        ResponseEntity<JsonNode> answer = send("", file, "x.xlsx");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("units!C" + at[0],
                "units!D" + at[0], "employees!B" + at[1], "employees!C" + at[1], "employees!E" + at[1],
                "accounts!A" + at[2], "accounts!C" + at[2]);
        assertThat(answer.getBody().path("errors").findValuesAsText("message")).contains("没有单位 nowhere。");
        assertThat(directory.employeeOf(p + ".li")).isEmpty();
    }

    @Test
    void takesNoFormulasUnknownSheetsAndColumns() throws IOException {
        byte[] file = filled(book -> {
            Row row = book.getSheet("units").getRow(2);
            row.getCell(1).setCellFormula("1+1");
            book.getSheet("assets").getRow(1).getCell(1).setCellValue("nom");
            book.createSheet("secrets");
        });
        assertThat(send("", file, "x.xlsx").getBody().path("errors").findValuesAsText("field"))
                .containsExactly("units!B3", "assets!B2", "secrets");
    }

    @Test
    void refusesACircleOfUnitsTheSameTwiceAndLeadersWhoAreNobody() throws IOException {
        int[] at = new int[4];
        byte[] file = filled(book -> {
            XSSFSheet units = book.getSheet("units");
            at[0] = add(units, p + "-a", "甲", "team", p + "-b");
            at[1] = add(units, p + "-b", "乙", "team", p + "-a");
            at[2] = add(units, p + "-c", "丙", "team", p, null, null, null, p + ".nobody");
            at[3] = add(units, p + "-c", "丙", "team", p);
            units.getRow(at[3] - 1).createCell(8).setCellErrorValue(FormulaError.REF.getCode());
        });
        assertThat(send("", file, "x.xlsx").getBody().path("errors").findValuesAsText("field")).containsExactly("units!I" + at[3]);
        byte[] readable = filled(book -> {
            XSSFSheet units = book.getSheet("units");
            add(units, p + "-a", "甲", "team", p + "-b");
            add(units, p + "-b", "乙", "team", p + "-a");
            add(units, p + "-c", "丙", "team", p, null, null, null, p + ".nobody");
            add(units, p + "-c", "丙", "team", p);
        });
        assertThat(send("", readable, "x.xlsx").getBody().path("errors").findValuesAsText("field"))
                .containsExactly("units!D" + at[0], "units!D" + at[1], "units!H" + at[2], "units!A" + at[3]);
        assertThat(get("/api/org/units?q=" + p + "-").path("total").asInt()).isZero();
    }

    @Test
    void leavesNothingBehindWhereALaterSheetIsRefused() throws IOException {
        byte[] file = filled(book -> {
            add(book.getSheet("units"), p + "-new", "新厅", "hall", p);
            add(book.getSheet("employees"), p + ".li", "李娜", p + "-new", "window-clerk", "agent");
            add(book.getSheet("absences"), p + ".li", p + ".boss", "2099-03-02 08:00", "2099-03-05 08:00");
            add(book.getSheet("absences"), p + ".li", p + ".boss", "2099-03-03 08:00", "2099-03-04 08:00");
        });
        assertThat(code(file, "x.xlsx")).isEqualTo("org.away-already");
        assertThat(send("", file, "x.xlsx").getStatusCode().value()).isEqualTo(422);
        assertThat(get("/api/org/units?q=" + p + "-new").path("total").asInt()).isZero();
        assertThat(directory.employeeOf(p + ".li")).isEmpty();
        assertThat(get("/api/org/absences?employee=" + p + ".li").path("total").asInt()).isZero();
    }

    @Test
    void takesAPartOfTheSheets() throws IOException {
        byte[] file = filled(book -> {
            add(book.getSheet("units"), p + "-part", "分厅", "hall", p);
            for (String each : List.of("employees", "assets", "absences", "duties", "accounts")) {
                book.removeSheetAt(book.getSheetIndex(each));
            }
        });
        assertThat(sheet(send("", file, "x.xlsx").getBody(), "units")).isEqualTo("1 added, 0 changed");
        assertThat(directory.employee(p + ".boss").unit()).isEqualTo(p);
    }

    @Test
    void takesNoOtherFiles() throws IOException {
        assertThat(code("编号,名称\n1,营业厅".getBytes(Charset.forName("GBK")), "x.csv")).isEqualTo("org.workbook.not-xlsx");
        assertThat(code("PK\3\4 not a zip".getBytes(), "x.xlsx")).isEqualTo("org.workbook.not-xlsx");
        assertThat(code(bomb(), "x.xlsx")).isEqualTo("org.workbook.swells");
    }

    @Test
    void isForAdministrators() {
        assertThat(http.withBasicAuth("test.unit-leader", TestLogins.PASSWORD).getForEntity("/api/org/workbook", byte[].class)
                .getStatusCode().value()).isEqualTo(403);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] filled(Consumer<XSSFWorkbook> how) throws IOException {
        byte[] file = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .getForObject("/api/org/workbook", byte[].class);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            how.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Adds a row; answers its number. */
    private static int add(XSSFSheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return row.getRowNum() + 1;
    }

    private static String sheet(JsonNode outcome, String name) {
        for (JsonNode each : outcome.path("sheets")) {
            if (each.path("name").asText().equals(name)) {
                return each.path("added").asInt() + " added, " + each.path("changed").asInt() + " changed";
            }
        }
        return "none: " + outcome;
    }

    private String code(byte[] file, String name) {
        return send("/preview", file, name).getBody().path("code").asText();
    }

    private ResponseEntity<JsonNode> send(String path, byte[] file, String name) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", "zh");
        return http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD).exchange("/api/org/workbook" + path,
                HttpMethod.POST, new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private JsonNode get(String path) {
        return http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD).getForObject(path, JsonNode.class);
    }
}
