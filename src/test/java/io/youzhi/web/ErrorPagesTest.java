package io.youzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** What a browser shows when something goes wrong: a page in the reader's language, and never a page to a program. */
@ServerTest
class ErrorPagesTest {

    /** What a browser sends. */
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private TestRestTemplate http;

    @Test
    void saysOnAPageWhatIsNotThere() {
        isPage(ask("/requests/R-nope/card", BROWSER, "zh"), 404, "<h1>未找到</h1>", "R-nope", "返回首页");
        isPage(ask("/requests/R-nope/card", BROWSER, "en"), 404, "<h1>Not found</h1>", "R-nope", "Back to the start");
        isPage(ask("/conduct/lines/0", BROWSER, "en"), 404, "<h1>Not found</h1>");
        isPage(ask("/conduct/lines/abc", BROWSER, "en"), 400, "<h1>Bad request</h1>", "id");
        isPage(ask("/assets/nothing.css", BROWSER, "zh"), 404, "<h1>未找到</h1>");
    }

    @Test
    void asksNobodyForAFirstAdministratorOnceThereIsOne() {
        for (String login : new String[] {"test.customer", "test.handler", TestLogins.ADMINISTRATOR}) {
            isPage(http.withBasicAuth(login, TestLogins.PASSWORD).exchange(RequestEntity.get(URI.create("/setup"))
                    .header("Accept", BROWSER).build(), String.class), 404, "<h1>未找到</h1>");
        }
    }

    @Test
    void hasNoFrameOfItsOwnInsideACard() {
        assertThat(ask("/requests/R-nope/card", BROWSER, "en").getBody()).doesNotContain("<header");
        assertThat(ask("/conduct/lines/0", BROWSER, "en").getBody()).contains("<header");
    }

    @Test
    void saysWhatCannotBeAccepted() {
        isPage(ask("/records?page=-1", BROWSER, "en"), 422, "A page has a number from 0 on.");
        for (String list : new String[] {"/records?", "/accounts?", "/org/employees?", "/org/labels?", "/notices?",
                "/api/requests?size=500&", "/api/ledger?", "/api/rules/releases?"}) {
            ResponseEntity<String> far = ask(list + "page=2147483647", BROWSER, "en");
            assertThat(far.getStatusCode().value()).as(list).isEqualTo(422);
            assertThat(far.getBody()).contains("No list has a page 2147483647");
        }
    }

    @Test
    void givesTheApiAndProgramsAProblem() {
        isProblem(ask("/api/requests/R-nope", BROWSER, "en"));
        isProblem(ask("/api/requests/R-nope", "application/json", "en"));
        isProblem(ask("/requests/R-nope/card", "*/*", "en"));
    }

    private ResponseEntity<String> ask(String path, String accept, String language) {
        return http.withBasicAuth("test.quality-office", TestLogins.PASSWORD).exchange(RequestEntity.get(URI.create(path))
                .header("Accept", accept).header("Accept-Language", language).build(), String.class);
    }

    private static void isPage(ResponseEntity<String> answer, int status, String... words) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).matches(MediaType.TEXT_HTML::isCompatibleWith);
        assertThat(answer.getBody()).contains(words);
    }

    private static void isProblem(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("R-nope").doesNotContain("<html");
    }
}
