package io.youzhi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolsTest {

    @Test
    void leavesAnythingButACommandToTheServer() {
        assertThat(Tools.areMeant()).isFalse();
        assertThat(Tools.areMeant("--spring.profiles.active=demo")).isFalse();
        assertThat(Tools.areMeant("--server.port=0", "import")).isFalse();
    }

    @Test
    void knowsItsCommands() {
        assertThat(Tools.areMeant("import", "requests", "x.csv")).isTrue();
        assertThat(Tools.areMeant("--help")).isTrue();
    }

    @Test
    void endsWithTwoWhereACommandIsUsedWrongly() {
        assertThat(Tools.run("import", "requests")).isEqualTo(2);
    }
}
