package io.youzhi.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.scenario.ClauseIndex.Entry;
import org.junit.jupiter.api.Test;

/** No clause of a complete pack is left out, and what is said to show one is there. */
class ClausesTest {

    private final List<Entry> clauses = ClauseIndex.of(RuleBooks.shipped()).entries();

    @Test
    void carriesOutAndExercisesEveryClause() {
        assertThat(clauses).extracting(Entry::pack).contains("base", "water", "logistics");
        assertThat(clauses).filteredOn(entry -> entry.complete() && !entry.isCovered()).isEmpty();
    }

    @Test
    void showsACaseAndANearMissOfEveryClauseThatRulesDecide() {
        assertThat(clauses).filteredOn(entry -> entry.shownBy() == null && !entry.rules().isEmpty() && !entry.pack().equals("base"))
                .allSatisfy(entry -> assertThat(entry.scenarios()).as(entry.clause()).hasSizeGreaterThan(1));
    }

    @Test
    void namesOnlyTestsThatExist() {
        assertThat(clauses).extracting(Entry::shownBy).filteredOn(shown -> shown != null && shown.startsWith("test "))
                .isNotEmpty().allSatisfy(ClausesTest::exists);
    }

    private static void exists(String shown) throws Exception {
        String[] parts = shown.substring("test ".length()).split("#");
        Path source = Path.of("src/test/java", parts[0].replace('.', '/') + ".java");
        assertThat(Files.isRegularFile(source)).as(shown).isTrue();
        if (parts.length > 1) {
            Class<?> test = Class.forName(parts[0]);
            assertThat(Arrays.stream(test.getDeclaredMethods()).anyMatch(method -> method.getName().equals(parts[1]))).as(shown).isTrue();
        }
    }
}
