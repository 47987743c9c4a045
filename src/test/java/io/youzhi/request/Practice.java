package io.youzhi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.release.ReleaseManagement;
import io.youzhi.testing.OwnPacks;
import io.youzhi.testing.TestLogins;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A window that works by a pack of the tests' own. */
final class Practice {

    static final String UNIT = "rq-window";
    static final String LEADER = "rq.window-leader";
    static final String CLERK = "rq.window-clerk";
    private static final String WINDOW = """
            units:
              - {id: rq-window, name: 练习窗口, kind: hall, parent: rq-branch, pack: practice, leaders: [rq.window-leader]}
              - {id: rq-west, name: 西部窗口, kind: hall, parent: rq-window, calendar: west}
            employees:
              - {id: rq.window-leader, name: 窗口长, unit: rq-window, post: leader, roles: [agent, handler], initialPassword: PW}
              - {id: rq.window-clerk, name: 窗口员, unit: rq-window, post: window-clerk, roles: [agent, handler], initialPassword: PW}
            """.replace("PW", TestLogins.PASSWORD);

    private Practice() {
    }

    /** Makes the pack live and opens the window. */
    static void open(ReleaseManagement releases, TestRestTemplate http) throws IOException, RuleFilesRefused {
        OwnPacks.publish(releases);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_YAML);
        ResponseEntity<JsonNode> loaded = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .exchange("/api/org", HttpMethod.PUT, new HttpEntity<>(WINDOW, headers), JsonNode.class);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
    }
}
