package io.youzhi.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.book.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario that lies beside the rules is a test of them. */
class ScenarioFilesTest {

    @TestFactory
    Stream<DynamicTest> holdsAsThePolicySays() throws RuleFilesRefused {
        RuleBook book = RuleBook.of(RuleFiles.in(Path.of("rules")));
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = ScenarioSet.read(book, problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios).hasSizeGreaterThan(140);
        ScenarioRunner runner = new ScenarioRunner(book);
        return scenarios.stream().map(scenario -> DynamicTest.dynamicTest(scenario.file() + ": " + scenario.name(),
                () -> assertThat(runner.run(scenario).differences()).isEmpty()));
    }
}
