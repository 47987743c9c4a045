package io.youzhi.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Camunda's Tasklist as somebody uses it. Fields, options and tasks are found by (a part of) what is written there. */
final class Tasklist {

    private static final String FORM = ".fjs-form, .youzhi-form";
    private static final By DIALOG = By.cssSelector(".modal-dialog");

    private final Browser browser;

    private Tasklist(Browser browser) {
        this.browser = browser;
    }

    /** Logs in. */
    static Tasklist open(Browser browser, String server, String login, String password) {
        browser.forget(server);
        browser.open(server + "/camunda/app/tasklist/default/");
        browser.see(By.name("username")).sendKeys(login);
        browser.see(By.name("password")).sendKeys(password, Keys.ENTER);
        browser.see(By.cssSelector(".start-process-action"));
        return new Tasklist(browser);
    }

    /** Opens the start form of a process. */
    Tasklist start(String process) {
        browser.click(By.cssSelector(".start-process-action a"));
        browser.click(By.xpath("//div[contains(@class,'modal-dialog')]//a[contains(.,'" + process + "')]"));
        browser.see(By.cssSelector(".modal-dialog .fjs-form, .modal-dialog .youzhi-form"));
        return this;
    }

    /** Chooses a filter, and in it the task that shows this text. */
    Tasklist task(String filter, String text) {
        browser.click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(.,'" + filter + "')]"));
        browser.click(By.xpath("//ol[contains(@class,'tasks-list')]/li[contains(.,'" + text + "')]//h4/a"));
        browser.see(By.cssSelector("[cam-tasklist-task-meta]"));
        return this;
    }

    /** Takes the task on. */
    Tasklist claim() {
        browser.click(By.cssSelector("button.claim"));
        browser.see(By.cssSelector("button.unclaim"));
        browser.see(By.cssSelector(FORM));
        return this;
    }

    /** Types into a field. */
    Tasklist type(String label, String text) {
        WebElement field = browser.see(field(label));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Types a day into a date field. */
    Tasklist day(String label, LocalDate day) {
        WebElement field = browser.see(field(label));
        field.sendKeys(DateTimeFormatter.ofPattern("MM/dd/yyyy").format(day), Keys.TAB);
        return this;
    }

    /** Chooses an option of a drop-down list. */
    Tasklist choose(String label, String option) {
        browser.click(By.xpath("//label[contains(.,'" + label + "')]/following-sibling::div"
                + "[contains(@class,'fjs-input-group')]"));
        browser.click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][contains(.,'" + option + "')]"));
        return this;
    }

    /** Picks an option of an HTML list. */
    Tasklist pick(String label, String option) {
        browser.click(By.xpath("//select[@id=//label[contains(.,'" + label + "')]/@for]/option[contains(.,'" + option + "')]"));
        return this;
    }

    /** Searches for something by its name and takes the only one that is found. */
    Tasklist search(String label, String text) {
        type(label, text);
        browser.see(field(label)).sendKeys(Keys.TAB);
        browser.see(By.xpath("//*[contains(@class,'form-group')]/ul/li[contains(.,'" + text + "')]"));
        return this;
    }

    /** Ticks a box, or picks one of several. */
    Tasklist tick(String label) {
        browser.click(By.xpath("//label[contains(.,'" + label + "')]/input[@type='checkbox' or @type='radio']"));
        return this;
    }

    /** Sends the form, and waits until the server has taken it. */
    void send() {
        boolean starting = browser.has(DIALOG);
        press();
        browser.gone(starting ? DIALOG : By.cssSelector(FORM));
    }

    /** Sends the form, and answers what is written there when it is refused. */
    String sendAndBeRefused() {
        press();
        String refusal = browser.see(By.cssSelector(".notifications .alert-danger")).getText();
        browser.picture("refusal");
        browser.clickAll(By.cssSelector(".page-notifications .alert .close"));
        return refusal;
    }

    /** Sends the form, and answers what the form itself says of it. */
    String sendAndBeStopped() {
        press();
        return browser.see(By.xpath("//*[contains(@class,'youzhi-form')]/*[@role='alert'][string-length(.) > 0]")).getText();
    }

    /** What the card of the request says above the form. */
    String card() {
        return browser.framed(By.cssSelector("iframe.youzhi-card"));
    }

    /** A picture of what is to be seen. */
    Tasklist picture(String name) {
        browser.picture(name);
        return this;
    }

    private void press() {
        browser.clickAll(By.cssSelector(".page-notifications .alert .close"));
        browser.click(browser.has(DIALOG)
                ? By.xpath("//*[contains(@class,'modal-footer')]//button[contains(@class,'btn-primary')]")
                : By.cssSelector(".form-actions button.btn-primary"));
    }

    private static By field(String label) {
        return By.xpath("//*[@id=//label[contains(@class,'fjs-form-field-label') or contains(@class,'control-label')]"
                + "[contains(.,'" + label + "')]/@for]");
    }
}
