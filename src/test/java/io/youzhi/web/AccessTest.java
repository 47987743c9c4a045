package io.youzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import io.youzhi.web.MappedPaths.Mapped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

@ServerTest
class AccessTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private AccessTable table;
    @Autowired
    private TestRestTemplate http;
    @LocalServerPort
    private int port;

    @Test
    void asksForALoginOnEveryPathThatTheTableDoesNotOpen() throws Exception {
        Set<Mapped> mapped = everyPath();
        assertThat(mapped).hasSizeGreaterThan(500);
        List<String> wrong = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        for (Mapped path : mapped) {
            boolean open = table.line(path.method(), path.path()).map(AccessTable.Line::isPublic).orElse(false);
            int status = status(client, path);
            if (!open && status != 401) {
                wrong.add(path + " answered " + status);
            }
            if (open && "GET".equals(path.method()) && (status == 401 || status == 403)) {
                wrong.add(path + " is public but answered " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void hasALineForEveryMappedPath() {
        assertThat(everyPath()).allMatch(path -> table.line(path.method(), path.path()).isPresent());
    }

    @Test
    void opensNothingToThePublicButTheDoors() {
        assertThat(table.lines()).filteredOn(AccessTable.Line::isPublic).extracting(line -> line.path().toString())
                .containsExactlyInAnyOrder("/", "/login", "/logout", "/setup", "/assets/**", "/favicon.ico", "/error",
                        "/actuator/health", "/actuator/health/*",
                        "/camunda/api/admin/auth/user/*/logout",
                        "/api/invitations",
                        "/s/*", "/s/*", "/halls/*");
    }

    @Test
    void refusesWhatNoLineNamesToEverybody() {
        assertThat(as("camunda-admin").getForEntity("/nowhere", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsStaffIntoTheEngineAndKeepsCustomersOut() {
        assertThat(as("agent").getForEntity("/engine-rest/task/count", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(as("customer").getForEntity("/engine-rest/task/count", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsOnlyTheAdministratorMakeUsers() {
        String user = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}";
        assertThat(post("agent", "/engine-rest/user/create", user).statusCode()).isEqualTo(403);
        assertThat(post("nobody", "/engine-rest/user/create", user).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String group, String path, String body) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Basic " + Base64.getEncoder()
                            .encodeToString(("test." + group + ":" + TestLogins.PASSWORD).getBytes()))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private TestRestTemplate as(String group) {
        return http.withBasicAuth("test." + group, TestLogins.PASSWORD);
    }

    private Set<Mapped> everyPath() {
        Set<Mapped> mapped = new TreeSet<>(MappedPaths.ofSpring(context));
        mapped.addAll(MappedPaths.ofJaxRs("/engine-rest", new jakarta.ws.rs.core.Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return CamundaRestResources.getResourceClasses();
            }
        }));
        mapped.addAll(MappedPaths.ofJaxRs("/camunda/api/engine", new EngineRestApplication()));
        mapped.addAll(MappedPaths.ofJaxRs("/camunda/api/admin", new AdminApplication()));
        mapped.addAll(MappedPaths.ofJaxRs("/camunda/api/cockpit", new CockpitApplication()));
        mapped.addAll(MappedPaths.ofJaxRs("/camunda/api/tasklist", new TasklistApplication()));
        mapped.addAll(MappedPaths.ofJaxRs("/camunda/api/welcome", new WelcomeApplication()));
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            mapped.add(new Mapped("GET", "/camunda/app/" + app + "/default/"));
        }
        mapped.add(new Mapped("GET", "/camunda/lib/deps.js"));
        return mapped;
    }

    private int status(HttpClient client, Mapped path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path.path()))
                .header("Accept", "application/json")
                .method(path.method(), HttpRequest.BodyPublishers.noBody()).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
