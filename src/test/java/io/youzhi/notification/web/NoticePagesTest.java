package io.youzhi.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.youzhi.notification.Notifications;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Everybody's own notices as a page. */
@ServerTest
class NoticePagesTest {

    private static final String HANDED_OVER = "request.notice.handed-over";
    private static final String READER = "notices.page.li";

    @Autowired
    private Notifications notifications;
    @Autowired
    private TestLogins logins;
    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void aReader() {
        logins.make(READER, "agent");
        logins.make("notices.page.wu", "agent");
        notifications.tell(List.of(READER), "request:R-first", HANDED_OVER, Map.of("number", "R-first", "from", "wu"), "a");
        notifications.tell(List.of(READER), "ledger-line:77", "conduct.notice.line", Map.of("line", "77", "clause", "W-2"), "a");
        notifications.tell(List.of(READER), "orchard:O-1", HANDED_OVER, Map.of("number", "O-1", "from", "wu"), "a");
    }

    @Test
    void showsTheLatestFirstAndLeadsToTheCases() {
        String page = get(READER, "/notices", "en");
        assertThat(page).contains("Notices", "Mark as read", "href=\"/requests/R-first/card\"", "href=\"/conduct/lines/77\"")
                .doesNotContain("href=\"/orchard");
        assertThat(page.indexOf("O-1")).isLessThan(page.indexOf("R-first"));
        assertThat(get(READER, "/notices", "zh")).contains("通知", "标为已读");
        assertThat(get("notices.page.wu", "/notices", "zh")).contains("还没有通知").doesNotContain("R-first");
    }

    @Test
    void countsWhatIsUnreadUntilItIsRead() {
        post("/notices/read");
        assertThat(get(READER, "/", "en")).contains("Notices: what you were told");
        notifications.tell(List.of(READER), "request:R-second", HANDED_OVER, Map.of("number", "R-second"), "unread-" + System.nanoTime());
        assertThat(get(READER, "/", "en")).contains("Notices: 1 unread");
        assertThat(get(READER, "/", "zh")).contains("通知：1 条未读");

        String mark = get(READER, "/notices", "zh").replaceAll("(?s).*?action=\"(/notices/\\d+/read)\\?page=0\".*", "$1");
        ResponseEntity<String> answer = post(mark + "?page=0");

        assertThat(answer.getBody()).as("back on the page").contains("R-second", "已读").doesNotContain("标为已读");
        assertThat(get(READER, "/", "en")).contains("Notices: what you were told");
    }

    private String get(String reader, String path, String language) {
        return http.withBasicAuth(reader, TestLogins.PASSWORD).exchange(RequestEntity.get(path)
                .header(HttpHeaders.ACCEPT, "text/html").header(HttpHeaders.ACCEPT_LANGUAGE, language).build(),
                String.class).getBody();
    }

    private ResponseEntity<String> post(String path) {
        return http.withBasicAuth(READER, TestLogins.PASSWORD).exchange(RequestEntity.post(path)
                .header(HttpHeaders.ACCEPT, "text/html").build(), String.class);
    }
}
