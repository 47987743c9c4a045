package io.youzhi.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
    private static final Path STEPS = Path.of("src/main/resources/static/assets/steps.js");
    private static final List<String> OURS = List.of("take-request", "correct-verdict", "request-to-closure", "handle-request",
            "complete-papers", "return-visit");
    private static final Pattern TASK = Pattern.compile(
            "<bpmn:userTask id=\"userTask_(\\w+)\" name=\"([^\"]+)\" camunda:form(?:Ref=\"([^\"]+)\" camunda:formRefBinding=\"latest\""
                    + "|Key=\"embedded:/forms/([^\"]+)\\.html\")>(.*?)</bpmn:userTask>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\{name: '(\\w+)', zh: '([^']+)', en: '([^']+)'");

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
                tasks.add(new Task(process, matcher.group(1), matcher.group(2), 
                        matcher.group(3) == null ? matcher.group(4) : matcher.group(3), matcher.group(5)));
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
        List<String> labels = isDeclared(task.form()) ? declared(task.form()).map(field -> field.group(2) + " " + field.group(3)).toList()
                : drawn(task.form());
        assertThat(labels).isNotEmpty().allSatisfy(label -> assertThat(label).as("%s", task).containsPattern("\\p{IsHan}")
                .containsPattern("[A-Za-z]{2}"));
    }

    private static List<String> drawn(String form) throws IOException {
        List<String> labels = new ArrayList<>();
        form(form).path("components").forEach(field -> labels.add(field.path("label").asText(field.path("dateLabel")
                .asText(field.path("text").asText()))));
        return labels;
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
        if (isDeclared(form)) {
            declared(form).forEach(field -> keys.add(field.group(1)));
        } else {
            form(form).path("components").forEach(field -> {
                if (field.has("key")) {
                    keys.add(field.path("key").asText());
                }
            });
        }
        return keys;
    }

    private static boolean isDeclared(String form) {
        return Files.exists(PROCESSES.resolve(form + ".html"));
    }

    /** Fields that a form declares itself, and those that it takes from what the forms of steps share. */
    private static Stream<MatchResult> declared(String form) throws IOException {
        String itself = Files.readString(PROCESSES.resolve(form + ".html"));
        String steps = Files.readString(STEPS);
        StringBuilder all = new StringBuilder(itself);
        for (String shared : List.of("whatHappened", "verdict")) {
            if (itself.contains("..." + shared + "(")) {
                String fields = between(steps, "export const " + shared, "\n};");
                all.append(itself.contains("'wait'") ? fields : fields.replaceFirst("const until = \\{name[^;]+;", ""));
            }
        }
        return FIELD.matcher(all).results();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
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
