package io.youzhi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.release.ReleaseManagement;
import io.youzhi.testing.TestLogins;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A window that works by a pack of the tests' own. The release that holds it says the same as the packaged one for all
 * other packs, so that it may stay live for the tests that follow.
 */
final class Practice {

    static final String UNIT = "rq-window";
    static final String LEADER = "rq.window-leader";
    static final String CLERK = "rq.window-clerk";
    private static final Path FOLDER = Path.of("src/test/resources/packs");
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
        Map<String, byte[]> files = new TreeMap<>();
        RuleFiles packaged = RuleFiles.packaged();
        packaged.paths().forEach(path -> files.put(path, packaged.bytes(path)));
        try (Stream<Path> own = Files.walk(FOLDER)) {
            for (Path file : own.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        releases.publish(RuleFiles.of(files), "test", "practice");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_YAML);
        ResponseEntity<JsonNode> loaded = http.withBasicAuth(TestLogins.ADMINISTRATOR, TestLogins.PASSWORD)
                .exchange("/api/org", HttpMethod.PUT, new HttpEntity<>(WINDOW, headers), JsonNode.class);
        assertThat(loaded.getStatusCode().value()).as("%s", loaded.getBody()).isEqualTo(200);
    }
}
