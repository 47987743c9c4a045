package io.youzhi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BpmnConventionsTest {

    @Test
    void areKeptByEveryProcess() throws IOException {
        assumeThat(Path.of("processes")).isDirectory();
        Set<String> classes = House.CLASSES.stream().filter(type -> type.getPackageName().endsWith(".process"))
                .map(JavaClass::getSimpleName).collect(Collectors.toSet());
        BpmnConventions conventions = new BpmnConventions(classes::contains);
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                wrong.addAll(conventions.violations(file));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void letAGoodSamplePass() throws IOException {
        assertThat(violations("samples/one-task.bpmn")).isEmpty();
    }

    @Test
    void catchEachWrongSample() throws IOException {
        assertThat(violations("samples/wrong/wrong-in-many-ways.bpmn"))
                .anyMatch(line -> line.contains("otherwise than its process"))
                .anyMatch(line -> line.contains("no historyTimeToLive"))
                .anyMatch(line -> line.contains("not kebab-case"))
                .anyMatch(line -> line.contains("is not Chinese, a blank, English"))
                .anyMatch(line -> line.contains("by its label it is userTask_DoIt"))
                .anyMatch(line -> line.contains("its delegate expression is not ${sendLetter}"))
                .anyMatch(line -> line.contains("there is no class SendLetter"))
                .anyMatch(line -> line.contains("camunda:class"))
                .anyMatch(line -> line.contains("no scriptTask here"))
                .anyMatch(line -> line.contains("a script"))
                .anyMatch(line -> line.contains("a listener without delegateExpression"))
                .anyMatch(line -> line.contains("not bound to the latest"))
                .anyMatch(line -> line.contains("by its label it ends with Yes"))
                .anyMatch(line -> line.contains("a flow's id begins with flow_"))
                .anyMatch(line -> line.contains("nodes are more than 20"));
    }

    private static List<String> violations(String sample) throws IOException {
        return new BpmnConventions(name -> false).violations(Path.of("src/test/resources", sample));
    }
}
