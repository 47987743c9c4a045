package io.youzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's pictures of processes show the processes as they are. */
class PicturesTest {

    private static final Pattern DRAWN = Pattern.compile("data-element-id=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("(src/docs/[a-z-]+\\.(?:svg|png))");
    private static final Pattern PLACED = Pattern.compile("<bpmndi:BPMN(?:Shape|Edge)[^>]* bpmnElement=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"request-to-closure", "handle-request", "inspection-to-rectification", "rectify-finding"})
    void showEachElementOfTheirProcess(String process) throws IOException {
        Path picture = Path.of("src/docs", process + ".svg");
        Set<String> drawn = all(DRAWN, Files.readString(picture));
        drawn.removeIf(id -> id.endsWith("_label") || id.startsWith("__implicitroot") || id.equals(process));
        assertThat(drawn).isEqualTo(all(PLACED, Files.readString(Path.of("processes", process + ".bpmn"))));
    }

    @Test
    void areThereWhereTheReadmeNamesThem() throws IOException {
        Set<String> named = all(NAMED, Files.readString(Path.of("README.md")));
        assertThat(named).isNotEmpty().allMatch(picture -> Files.exists(Path.of(picture)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
