package io.youzhi.journey;

import io.youzhi.testing.Needs;
import io.youzhi.testing.Needs.Thing;
import io.youzhi.testing.ServerTest;
import io.youzhi.testing.TestLogins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@Needs(Thing.BROWSER)
class SignOutTest {

    private static final By NAME = By.id("username");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void leadsFromEachWebApplicationToTheOneLogin(String app) {
        String server = "http://localhost:" + port;
        try (Browser browser = new Browser()) {
            browser.open(server + "/camunda/app/" + app + "/default/");
            browser.see(NAME).sendKeys(TestLogins.ADMINISTRATOR);
            browser.see(By.id("password")).sendKeys(TestLogins.PASSWORD);
            browser.picture("login");
            browser.click(By.cssSelector("main button"));
            browser.click(By.cssSelector("[cam-widget-header] .account > a, .account.dropdown > a"));
            browser.picture("sign-out-" + app);
            browser.click(By.cssSelector(".account .logout a"));
            browser.see(NAME);
            browser.picture("signed-out-" + app);
            browser.see(By.cssSelector(".done"));
            browser.open(server + "/camunda/app/" + app + "/default/");
            browser.see(NAME);
        }
    }
}
