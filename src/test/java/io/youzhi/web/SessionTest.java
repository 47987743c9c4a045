package io.youzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person in one browser: logging in and out, and what a page of another site cannot do in their name. */
@ServerTest
class SessionTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String NOTE = "{\"text\":\"from a session\"}";

    @LocalServerPort
    private int port;
    private CookieManager cookies;
    private HttpClient browser;

    @BeforeEach
    void openBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @Test
    void leadsThroughTheLoginToWhereOneWanted() throws Exception {
        HttpResponse<String> asked = get(TASKLIST);
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        HttpResponse<String> loggedIn = login("test.agent", TestLogins.PASSWORD);
        assertThat(loggedIn.headers().firstValue("Location").orElseThrow()).contains(TASKLIST);
        assertThat(get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(get("/camunda/api/admin/auth/user/default").body()).contains("test.agent");
        assertThat(get("/").body()).contains("test.agent").contains(TASKLIST).doesNotContain("/camunda/app/admin");
    }

    @Test
    void keepsOutWhoDoesNotKnowThePassword() throws Exception {
        assertThat(login("no.such.person", "wrong").headers().firstValue("Location").orElseThrow()).endsWith("?error");
        assertThat(get("/login?error").body()).contains("用户名或密码不正确");
        assertThat(get("/login?error&lang=en").body()).contains("Name or password is wrong");
        assertThat(get("/login").body()).as("the switch stays").contains("Password");
    }

    @Test
    void needsTheTokenForWhatChangesSomething() throws Exception {
        login("test.agent", TestLogins.PASSWORD);
        assertThat(post("/api/test/notes", NOTE).statusCode()).isEqualTo(403);
        assertThat(post("/api/test/notes", NOTE, SecurityConfiguration.CSRF_HEADER,
                cookie(SecurityConfiguration.CSRF_COOKIE)).statusCode()).isEqualTo(201);
    }

    @Test
    void doesNotTakeAPasswordThatABrowserSendsForAnotherSite() throws Exception {
        String basic = "Basic " + Base64.getEncoder()
                .encodeToString(("test.agent:" + TestLogins.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(post("/api/test/notes", NOTE, "Authorization", basic).statusCode()).isEqualTo(201);
        assertThat(post("/api/test/notes", NOTE, "Authorization", basic, "Sec-Fetch-Site", "cross-site").statusCode())
                .isIn(401, 403);
    }

    @Test
    void opensNoSessionForAProgramThatIsRefused() throws Exception {
        for (String path : new String[] {"/api/requests", "/api/no-such-thing", "/engine-rest/task", "/v3/api-docs"}) {
            HttpResponse<String> asked = send(HttpRequest.newBuilder(uri(path)).header("Accept", "application/json"));
            assertThat(asked.statusCode()).as(path).isIn(401, 403);
            HttpResponse<String> posted = post(path, "{}");
            assertThat(posted.statusCode()).as(path).isIn(401, 403);
            HttpResponse<String> read = send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
            assertThat(read.statusCode()).as(path).isIn(401, 403);
        }
        assertThat(cookies.getCookieStore().getCookies()).extracting(HttpCookie::getName).doesNotContain("JSESSIONID");
    }

    @Test
    void signsOutOfAllFromAWebApplication() throws Exception {
        login("test.agent", TestLogins.PASSWORD);
        get(TASKLIST);
        get("/camunda/api/admin/auth/user/default");
        assertThat(post("/camunda/api/admin/auth/user/default/logout", "{}", "X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .statusCode()).isEqualTo(204);
        assertThat(get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void isStrictOnOurPagesAndLeavesTheWebApplicationsTheirs() throws Exception {
        assertThat(get("/login").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'").doesNotContain("unsafe-eval");
        login("test.agent", TestLogins.PASSWORD);
        assertThat(get(TASKLIST).headers().allValues("Content-Security-Policy")).hasSize(1).first().asString()
                .contains("unsafe-eval");
    }

    private HttpResponse<String> login(String user, String password) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        return send(HttpRequest.newBuilder(uri("/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(user) + "&password="
                        + encoded(password) + "&_csrf=" + encoded(token.group(1)))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", path.startsWith("/camunda/api/") ? "application/json" : "text/html"));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals(name)).findFirst()
                .orElseThrow().getValue();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
