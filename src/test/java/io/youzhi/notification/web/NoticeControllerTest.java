package io.youzhi.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.notification.Notifications;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Notices over HTTP. */
@ServerTest
class NoticeControllerTest {

    @Autowired
    private Notifications notifications;
    @Autowired
    private TestLogins logins;
    @Autowired
    private TestRestTemplate http;

    @Test
    void everybodyReadsTheirOwn() {
        TestRestTemplate li = http.withBasicAuth(logins.make("notices.li", "agent"), TestLogins.PASSWORD);
        notifications.tell(List.of("notices.li", "notices.wu"), "request:R-1", "any.code", Map.of("number", "R-1"), "a");
        notifications.tell(List.of("notices.li"), "request:R-2", "any.code", Map.of("number", "R-2"), "a");

        JsonNode page = li.getForObject("/api/notices?size=1", JsonNode.class);
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.at("/items/0/subject").asText()).isEqualTo("request:R-2");
        assertThat(li.postForEntity("/api/notices/" + page.at("/items/0/id").asLong() + "/read", null, Void.class)
                .getStatusCode().value()).isEqualTo(204);
        assertThat(li.getForObject("/api/notices/unread", JsonNode.class).path("count").asInt()).isEqualTo(1);
        assertThat(li.getForObject("/api/notices?unread=true", JsonNode.class).at("/items/0/subject").asText())
                .isEqualTo("request:R-1");
        assertThat(li.postForObject("/api/notices/read", null, JsonNode.class).path("count").asInt()).isEqualTo(1);
        assertThat(li.postForEntity("/api/notices/0/read", null, JsonNode.class).getStatusCode().value())
                .isEqualTo(404);
    }
}
