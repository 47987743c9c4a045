package io.youzhi.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Processes, forms and the classes that hear of them say the same. */
class FormsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final List<String> OURS = List.of("take-request", "correct-verdict", "request-to-closure", "handle-request",
            "complete-papers", "return-visit");
    private static final Pattern TASK = Pattern.compile(
            "<bpmn:userTask id=\"userTask_(\\w+)\" name=\"([^\"]+)\" camunda:formRef=\"([^\"]+)\" camunda:formRefBinding=\"latest\">"
                    + "(.*?)</bpmn:userTask>", Pattern.DOTALL);

    record Task(String process, String step, String label, String form, String body) {

        @Override
        public String toString() {
            return process + ": " + step;
        }
    }

    static Stream<Task> tasks() throws IOException {
        Stream.Builder<Task> tasks = Stream.builder();
        for (String process : OURS) {
            Matcher matcher = TASK.matcher(Files.readString(PROCESSES.resolve(process + ".bpmn")));
            while (matcher.find()) {
                tasks.add(new Task(process, matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
            }
        }
        return tasks.build();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void namesOneStepEverywhereTheSame(Task task) {
        String english = task.label().replaceFirst("^[^\\x00-\\x7f]+ ", "");
        assertThat(task.label()).as("Chinese, then English").matches("[\\p{IsHan}]+ [A-Z][A-Za-z ]+");
        assertThat(pascal(english)).isEqualTo(task.step());
        assertThat(task.form()).isEqualTo(english.toLowerCase(Locale.ROOT).replace(' ', '-'));
        String bean = Character.toLowerCase(task.step().charAt(0)) + task.step().substring(1);
        assertThat(task.body()).contains("${" + bean + "}\" event=\"complete\"").contains("${prepareTask}\" event=\"create\"");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void readsExactlyTheFieldsOfTheForm(Task task) throws Exception {
        assertThat(keys(task.form())).isEqualTo(new TreeSet<>(listener(task.step()).fields()));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void labelsEveryFieldInBothLanguages(Task task) throws IOException {
        for (JsonNode field : form(task.form()).path("components")) {
            String label = field.path("label").asText(field.path("dateLabel").asText(field.path("text").asText()));
            assertThat(label).as("%s in %s", field, task).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]{2}");
        }
    }

    @org.junit.jupiter.api.Test
    void readsExactlyTheFieldsOfTheStartForms() throws IOException {
        assertThat(keys("take-request")).isEqualTo(new TreeSet<>(RegisterRequest.FIELDS));
        assertThat(keys("correct-verdict")).isEqualTo(new TreeSet<>(CorrectVerdict.FIELDS));
    }

    @org.junit.jupiter.api.Test
    void keepsNothingInTheProcessButItsVocabulary() throws IOException {
        for (String process : OURS) {
            Matcher expressions = Pattern.compile("Expression\">\\$\\{([A-Za-z]+)")
                    .matcher(Files.readString(PROCESSES.resolve(process + ".bpmn")));
            while (expressions.find()) {
                assertThat(Vocabulary.NAMES).as(process).contains(expressions.group(1));
            }
        }
    }

    private static Set<String> keys(String form) throws IOException {
        Set<String> keys = new TreeSet<>();
        form(form).path("components").forEach(field -> {
            if (field.has("key")) {
                keys.add(field.path("key").asText());
            }
        });
        return keys;
    }

    private static JsonNode form(String id) throws IOException {
        return new ObjectMapper().readTree(PROCESSES.resolve(id + ".form").toFile());
    }

    private static HumanStep listener(String step) throws ReflectiveOperationException {
        Constructor<?> made = Class.forName("io.youzhi.request.process." + step).getDeclaredConstructors()[0];
        made.setAccessible(true);
        return (HumanStep) made.newInstance(new Object[made.getParameterCount()]);
    }

    private static String pascal(String words) {
        StringBuilder all = new StringBuilder();
        for (String word : words.split(" ")) {
            all.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return all.toString();
    }
}
