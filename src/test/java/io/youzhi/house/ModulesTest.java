package io.youzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.YouzhiApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void callDownAndHideTheirInnards() {
        ApplicationModules.of(YouzhiApplication.class).detectViolations().throwIfPresent();
    }

    @Test
    void catchACycle() {
        assertThat(ApplicationModules.of("sample.wrong.cycle", location -> true)
                .detectViolations().getMessages()).isNotEmpty();
    }
}
