package io.youzhi.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.youzhi.testing.Machine;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, one window of it, and pictures of what it shows in {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Kept, so that it stays silent: we use no developer tools, whose version it would warn of. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    Browser() {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        Machine.onPath("chromium").ifPresent(program -> options.setBinary(program.toString()));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1500,1500");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(Machine.onPath("chromedriver").orElseThrow().toFile()).build(), options);
    }

    void open(String address) {
        driver.get(address);
    }

    /** Forgets who was logged in. */
    void forget(String server) {
        driver.get(server + "/assets/youzhi.css");
        driver.manage().deleteAllCookies();
    }

    /** The element, once it can be seen. */
    WebElement see(By where) {
        return patiently().until(ExpectedConditions.visibilityOfElementLocated(where));
    }

    /** Clicks, once that is possible. */
    void click(By where) {
        patiently().ignoring(ElementClickInterceptedException.class).until(any -> {
            WebElement element = ExpectedConditions.elementToBeClickable(where).apply(driver);
            if (element != null) {
                driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                element.click();
            }
            return element != null;
        });
    }

    /** Clicks on whatever there is of it. */
    void clickAll(By where) {
        driver.executeScript("arguments[0].forEach(one => one.click())", driver.findElements(where));
    }

    /** Waits until it is gone. */
    void gone(By where) {
        patiently().until(ExpectedConditions.invisibilityOfElementLocated(where));
    }

    /** Whether it is there now. */
    boolean has(By where) {
        return driver.findElements(where).stream().anyMatch(WebElement::isDisplayed);
    }

    /** All that can be read on the page. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** All that can be read in a frame. */
    String framed(By where) {
        driver.switchTo().frame(see(where));
        try {
            see(By.tagName("h1"));
            return text();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    /** Takes a picture. */
    Path picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something, and where it fails leaves a picture of what was to be seen. */
    void pictureOfFailure(Runnable story) {
        try {
            story.run();
        } catch (RuntimeException | AssertionError failure) {
            picture("failed");
            throw failure;
        }
    }

    private WebDriverWait patiently() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
