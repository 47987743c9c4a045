package io.youzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.Api;
import io.youzhi.testing.TestLogins;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A hospital of the pack {@code records} whose window asks its patients, on Monday, 2 March 2026, 09:00. */
class Clinic extends Api {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    final String x = "cl" + MADE.incrementAndGet();
    final String window = x + "-window";
    final String quality = x + ".quality";
    final String leader = x + ".leader";
    final String clerk = x + ".clerk";
    final String stranger = x + ".stranger";
    private final TestRestTemplate http;
    private final ClockMovement clock;

    Clinic(TestRestTemplate http, ClockMovement clock) {
        super(http);
        this.http = http;
        this.clock = clock;
    }

    Clinic open() {
        at("2026-03-02T09:00");
        organise("""
                units:
                  - {id: X-house, name: 测试医院, kind: company, pack: records, leaders: [X.boss]}
                  - {id: X-office, name: 品质办, kind: department, parent: X-house, mark: quality-office, leaders: [X.quality]}
                  - {id: X-window, name: 病案窗口, kind: hall, parent: X-house, leaders: [X.leader]}
                  - {id: X-canteen, name: 食堂, kind: team, parent: X-house, leaders: [X.stranger]}
                employees:
                  - {id: X.boss, name: 院长, unit: X-house, post: leader, roles: [manager], initialPassword: PW}
                  - {id: X.quality, name: 质量, unit: X-office, post: office, roles: [quality-office], initialPassword: PW}
                  - {id: X.leader, name: 窗口主任, unit: X-window, post: leader, roles: [unit-leader, agent], initialPassword: PW}
                  - {id: X.clerk, name: 窗口员, unit: X-window, post: window-clerk, roles: [agent], initialPassword: PW}
                  - {id: X.stranger, name: 食堂主任, unit: X-canteen, post: leader, roles: [unit-leader], initialPassword: PW}
                """.replace("X-", x + "-").replace("X.", x + "."));
        return this;
    }

    /** It is this local time, and stays so; whatever was due until then has happened. */
    void at(String local) {
        assertThat(clock.stopAt(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant()).failed()).isEmpty();
    }

    void settle() {
        clock.settle();
    }

    /** Opens a survey of the window's patients; its number. */
    String survey(String by, Object... more) {
        Map<String, Object> all = map("unit", window, "questionnaire", "satisfaction", "title", "窗口满意度 " + x);
        all.putAll(map(more));
        return post(by, "/api/surveys", all).path("number").asText();
    }

    static List<Map<String, Object>> contacts(String... contacts) {
        return java.util.Arrays.stream(contacts).map(contact -> map("contact", contact)).toList();
    }

    /** The words of its links, in the order of the invitations. */
    List<String> tokens(String number, String by) {
        ResponseEntity<String> csv = http.withBasicAuth(by, TestLogins.PASSWORD)
                .getForEntity("/api/surveys/" + number + "/links", String.class);
        assertThat(csv.getStatusCode().value()).isEqualTo(200);
        return csv.getBody().lines().skip(1).map(line -> line.substring(line.lastIndexOf('/') + 1)).toList();
    }

    /** The public page of a link. */
    ResponseEntity<String> page(String token, String language) {
        return http.exchange(RequestEntity.get("/s/" + token).header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language).build(), String.class);
    }

    /** Sends the form of a public page, as a browser does. */
    ResponseEntity<String> answer(String token, Object... fields) {
        ResponseEntity<String> page = page(token, "en");
        String cookie = page.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE).stream()
                .filter(each -> each.startsWith("YOUZHI-CSRF")).findFirst().map(each -> each.substring(0, each.indexOf(';'))).orElse("");
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Matcher csrf = CSRF.matcher(String.valueOf(page.getBody()));
        if (csrf.find()) {
            form.add("_csrf", csrf.group(1));
        } else if (!cookie.isEmpty()) {
            form.add("_csrf", cookie.substring(cookie.indexOf('=') + 1));
        }
        map(fields).forEach((name, value) -> form.add(name, (String) value));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.set(HttpHeaders.COOKIE, cookie);
        headers.set(HttpHeaders.ACCEPT, "text/html");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return http.exchange("/s/" + token, HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }

    /** The answers of somebody who chose the same everywhere. */
    static Object[] all(String choice, Object... more) {
        Map<String, Object> all = map("q.manner", choice, "q.speed", choice, "q.clarity", choice, "q.environment", choice);
        all.putAll(map(more));
        return all.entrySet().stream().flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue())).toArray();
    }

    JsonNode results(String number) {
        return get(quality, "/api/surveys/" + number + "/results");
    }

    /** Sends a file of an outside body. */
    ResponseEntity<JsonNode> file(String number, String by, String csv) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return http.withBasicAuth(by, TestLogins.PASSWORD).exchange("/api/surveys/" + number + "/file", HttpMethod.POST,
                new HttpEntity<>(csv, headers), JsonNode.class);
    }

    /** A page for staff. */
    String staffPage(String by, String path, String language) {
        ResponseEntity<String> page = http.withBasicAuth(by, TestLogins.PASSWORD).exchange(RequestEntity.get(path)
                .header(HttpHeaders.ACCEPT, "text/html").header(HttpHeaders.ACCEPT_LANGUAGE, language).build(), String.class);
        assertThat(page.getStatusCode().value()).as(path).isEqualTo(200);
        return page.getBody();
    }
}
