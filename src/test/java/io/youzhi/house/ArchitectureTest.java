package io.youzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("sample.wrong");

    @TestFactory
    Stream<DynamicTest> isKept() {
        return Architecture.rules().entrySet().stream().map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(House.CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> catchesWhoBreaksIt() {
        return Architecture.rules().entrySet().stream().map(this::caught);
    }

    private DynamicTest caught(Map.Entry<String, ArchRule> rule) {
        return DynamicTest.dynamicTest(rule.getKey(), () ->
                assertThat(rule.getValue().evaluate(WRONG).hasViolation()).isTrue());
    }

    @Test
    void namesOnlyPackagesThatAreThere() {
        Set<String> met = House.CLASSES.stream()
                .flatMap(type -> Stream.concat(Stream.of(type),
                        type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)))
                .map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(Architecture.NAMED).allMatch(name -> met.stream().anyMatch(there -> (there + ".").startsWith(name + ".")));
    }
}
