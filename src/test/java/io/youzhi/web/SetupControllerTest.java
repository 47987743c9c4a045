package io.youzhi.web;

import io.youzhi.shared.time.HouseTime;
import java.time.ZoneId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

@ExtendWith(OutputCaptureExtension.class)
class SetupControllerTest {

    private static final String LONG_ENOUGH = "long enough";

    private final Administrator administrator = new Administrator();
    private SetupController setup;

    @BeforeEach
    void start() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        setup = new SetupController(administrator, new Words(messages, new FixedLocaleResolver(Locale.ENGLISH),
                new HouseTime(ZoneId.of("Asia/Shanghai"))), 8080);
    }

    @Test
    void makesTheFirstAdministratorForWhoReadsTheLog(CapturedOutput log) {
        setup.sayTheCode();
        assertThat(create(code(log), "boss", LONG_ENOUGH, LONG_ENOUGH)).isEqualTo("redirect:/login?created");
        assertThat(administrator.id).isEqualTo("boss");
        assertThatThrownBy(() -> setup.form(new ConcurrentModel())).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> create(code(log), "second", LONG_ENOUGH, LONG_ENOUGH))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void refusesAWrongCodeAShortPasswordAndABadName(CapturedOutput log) {
        setup.sayTheCode();
        assertThat(create("guess", "boss", LONG_ENOUGH, LONG_ENOUGH)).isEqualTo("setup");
        assertThat(create(code(log), "boss", "short", "short")).isEqualTo("setup");
        assertThat(create(code(log), "boss", LONG_ENOUGH, "other")).isEqualTo("setup");
        assertThat(create(code(log), "the boss", LONG_ENOUGH, LONG_ENOUGH)).isEqualTo("setup");
        assertThat(administrator.id).isNull();
    }

    @Test
    void changesTheCodeAfterTenWrongOnes(CapturedOutput log) {
        setup.sayTheCode();
        String first = code(log);
        for (int i = 0; i < 10; i++) {
            create("guess", "boss", LONG_ENOUGH, LONG_ENOUGH);
        }
        assertThat(create(first, "boss", LONG_ENOUGH, LONG_ENOUGH)).isEqualTo("setup");
        assertThat(code(log)).isNotEqualTo(first);
    }

    @Test
    void saysNothingOnceThereIsAnAdministrator(CapturedOutput log) {
        administrator.id = "boss";
        setup.sayTheCode();
        assertThat(log).doesNotContain("code");
    }

    private String create(String code, String user, String password, String repeated) {
        return setup.create(code, user, "The Boss", password, repeated, new ConcurrentModel());
    }

    private static String code(CapturedOutput log) {
        Matcher said = Pattern.compile("设置码 ([A-Z0-9]{16})").matcher(log.getAll());
        String last = null;
        while (said.find()) {
            last = said.group(1);
        }
        return last;
    }

    /** A server's administrator, kept in memory. */
    private static final class Administrator implements Administrators {

        private String id;

        @Override
        public boolean anyThere() {
            return id != null;
        }

        @Override
        public boolean createFirst(String login, String name, String password) {
            id = login;
            return true;
        }
    }
}
