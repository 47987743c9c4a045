package io.youzhi.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.reporting.paper.PrintedPaper;
import io.youzhi.testing.Api;
import io.youzhi.testing.TestLogins;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A company with a water hall and a guard company, from whose cases documents are made. */
class Estate extends Api {

    static final String OFFICE = "dc.office";
    static final String DECIDER = "dc.decider";
    static final String INSPECTOR = "dc.inspector";
    static final String GUARDS = "dc.captain";
    static final String CLEANERS = "dc.cleaner";
    static final String CLERK = "dc.clerk";
    static final String HEAD = "dc.head";
    static final String DIRECTOR = "dc.director";
    static final String HOST = "dc.host";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COMPANY = """
            units:
              - {id: dc-co, name: 文书公司, kind: company, pack: water, leaders: [dc.office]}
              - {id: dc-quality, name: 品质办, kind: department, parent: dc-co, mark: quality-office, leaders: [dc.office]}
              - {id: dc-hall, name: 城东营业厅, kind: hall, parent: dc-co, leaders: [dc.head]}
              - {id: dc-section, name: 管理科, kind: department, parent: dc-co, pack: logistics}
              - {id: dc-guards, name: 平安保安公司, kind: contractor, parent: dc-section, leaders: [dc.captain]}
              - {id: dc-cleaners, name: 洁净物业公司, kind: contractor, parent: dc-section, leaders: [dc.cleaner]}
              - {id: dc-bank, name: 城西支行, kind: branch, pack: bank-points, leaders: [dc.director]}
              - {id: dc-star, name: 星级厅, kind: hall, pack: star-hall, leaders: [dc.host]}
            employees:
              - {id: dc.host, name: 星级厅长, unit: dc-star, post: leader, roles: [unit-leader], initialPassword: PW}
              - {id: dc.director, name: 支行行长, unit: dc-bank, post: leader, roles: [unit-leader], initialPassword: PW}
              - {id: dc.teller, name: 安柜员, unit: dc-bank, post: teller, roles: [handler], initialPassword: PW}
              - {id: dc.office, name: 林品质, unit: dc-quality, post: office, roles: [quality-office, agent], initialPassword: PW}
              - {id: dc.decider, name: 钱裁定, unit: dc-quality, post: office, roles: [quality-office], initialPassword: PW}
              - {id: dc.inspector, name: 检查员甲, unit: dc-section, post: inspector, roles: [inspector], initialPassword: PW}
              - {id: dc.captain, name: 队长, unit: dc-guards, post: leader, roles: [unit-leader, handler], initialPassword: PW}
              - {id: dc.cleaner, name: 保洁经理, unit: dc-cleaners, post: leader, roles: [unit-leader, handler], initialPassword: PW}
              - {id: dc.head, name: 陈厅长, unit: dc-hall, post: leader, roles: [unit-leader], initialPassword: PW}
              - {id: dc.clerk, name: 李𠮷娜, unit: dc-hall, post: window-clerk, roles: [agent, handler], initialPassword: PW}
            """;

    private final TestRestTemplate http;
    private final ClockMovement clock;

    Estate(TestRestTemplate http, ClockMovement clock) {
        super(http);
        this.http = http;
        this.clock = clock;
    }

    Estate open() {
        organise(COMPANY);
        return this;
    }

    /** It is this local time, and stays so. */
    void at(String local) {
        clock.stopAt(moment(local));
    }

    /** Everything that waits for the clock has happened. */
    void settle() {
        clock.settle();
    }

    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** A document as PDF. */
    PrintedPaper pdf(String by, String document, String language) {
        ResponseEntity<byte[]> answer = file(by, document, language);
        assertThat(answer.getHeaders().getContentType()).as(() -> new String(answer.getBody())).hasToString("application/pdf");
        return new PrintedPaper(answer.getBody());
    }

    /** A document as a workbook. */
    XSSFWorkbook workbook(String by, String document, String language) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file(by, document, language).getBody()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered to whoever asks for a document. */
    int status(String by, String document) {
        return tries(by, HttpMethod.GET, "/api/documents/" + document, null).getStatusCode().value();
    }

    private ResponseEntity<byte[]> file(String by, String document, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange("/api/documents/" + document, HttpMethod.GET,
                new HttpEntity<>(headers), byte[].class);
    }

    /** A page as text. */
    String page(String by, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, "text/html");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange(path, HttpMethod.GET, new HttpEntity<>(headers),
                String.class).getBody();
    }

    /** An inspection of the guards in which the patrol fails, with a photo; its number. */
    String inspection(String severity, String text) {
        String number = post(INSPECTOR, "/api/inspections", map("kind", "walk-about", "level", "department", "unit", "dc-guards",
                "items", List.of(item("order.patrol", true), item("order.gate", false)), "inspectors", List.of(INSPECTOR)))
                .path("number").asText();
        put(INSPECTOR, "/api/inspections/" + number + "/result", Map.of("answers", List.of(
                map("item", "order.patrol", "answer", "failed", "faults",
                        List.of(map("severity", severity, "text", text, "place", "东门"))),
                map("item", "order.gate", "answer", "passed"))));
        photo(INSPECTOR, number + "-1", Color.ORANGE);
        post(INSPECTOR, "/api/inspections/" + number + "/record", Map.of());
        return number;
    }

    private static Map<String, Object> item(String id, boolean critical) {
        return map("item", id, "text", Map.of("zh", "检查 " + id, "en", "Check " + id), "points", 5, "critical", critical);
    }

    /** Attaches a photo of one colour to a finding. */
    void photo(String by, String finding, Color colour) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        HttpHeaders type = new HttpHeaders();
        type.setContentType(MediaType.IMAGE_PNG);
        parts.add("file", new HttpEntity<>(new ByteArrayResource(picture(colour)) {
            @Override
            public String getFilename() {
                return "岗亭.png";
            }
        }, type));
        ResponseEntity<JsonNode> answer = http.withBasicAuth(by, TestLogins.PASSWORD)
                .postForEntity("/api/findings/" + finding + "/attachments", parts, JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(201);
    }

    private static byte[] picture(Color colour) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(40, 40, 560, 400);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
