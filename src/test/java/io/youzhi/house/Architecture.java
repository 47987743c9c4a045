package io.youzhi.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** Who may touch what. Each rule is run on the house, and on classes that break it on purpose. */
final class Architecture {

    /** Every package that a rule below names; a test looks that each is there, for ArchUnit does not. */
    static final List<String> NAMED = List.of("io.youzhi.engine", "io.youzhi.engine.web", "io.youzhi.rules",
            "io.youzhi.history", "io.youzhi.demo", "io.youzhi.org.process", "io.youzhi.org.web",
            "org.camunda", "org.kie", "org.drools", "org.springframework.web.bind",
            "org.springframework.web.servlet", "jakarta.servlet");

    private Architecture() {
    }

    /** The rules by their names. */
    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the engine is touched in process packages and engine only",
                noClasses().that().resideOutsideOfPackages("..process..", "io.youzhi.engine..")
                        .should().dependOnClassesThat().resideInAPackage("org.camunda.."));
        rules.put("Drools is touched in rules only",
                noClasses().that().resideOutsideOfPackage("io.youzhi.rules..")
                        .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie.."));
        rules.put("Spring MVC and servlets are touched in web packages only",
                noClasses().that().resideOutsideOfPackage("..web..")
                        .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web.bind..",
                                "org.springframework.web.servlet..", "jakarta.servlet.."));
        rules.put("processes know no door, and doors no process",
                noClasses().that().resideInAPackage("..process..")
                        .should().dependOnClassesThat().resideInAPackage("..web..")
                        .orShould().dependOnClassesThat(repositories()));
        rules.put("doors touch neither engine nor repositories",
                noClasses().that().resideInAPackage("..web..").and().resideOutsideOfPackage("io.youzhi.engine.web..")
                        .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "org.kie..")
                        .orShould().dependOnClassesThat(repositories()));
        rules.put("controllers, entities, repositories, delegates and listeners are hidden",
                noClasses().that().areAnnotatedWith(Entity.class).or().areMetaAnnotatedWith(Controller.class)
                        .or().areAssignableTo(Repository.class).or().areAssignableTo(JavaDelegate.class)
                        .or().areAssignableTo(TaskListener.class).or().areAssignableTo(ExecutionListener.class)
                        .should().bePublic());
        rules.put("entities have no setters",
                noClasses().that().areAnnotatedWith(Entity.class).should(new HaveSetters()));
        rules.put("now is what the business clock says",
                noClasses().that().resideOutsideOfPackages("io.youzhi.engine..", "io.youzhi.history..",
                                "io.youzhi.demo..")
                        .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                        .orShould().callMethod(LocalDateTime.class, "now")
                        .orShould().callMethod(Clock.class, "systemUTC")
                        .orShould().callMethod(Clock.class, "systemDefaultZone"));
        rules.put("a time zone is the house's, a calendar's or a file's",
                noClasses().that().resideOutsideOfPackages("io.youzhi.history..", "io.youzhi.rules.calendar..")
                        .should().callMethod(ZoneId.class, "of", String.class));
        rules.put("names say what a thing is",
                classes().should().haveSimpleNameNotEndingWith("Impl").andShould().haveSimpleNameNotEndingWith("Dto")
                        .andShould().haveSimpleNameNotEndingWith("Helper")
                        .andShould().haveSimpleNameNotEndingWith("Utils")
                        .andShould().haveSimpleNameNotEndingWith("Util")
                        .andShould().haveSimpleNameNotStartingWith("Abstract"));
        rules.put("beans come in by the constructor", fields().should().notBeAnnotatedWith(Autowired.class));
        return rules;
    }

    private static DescribedPredicate<JavaClass> repositories() {
        return DescribedPredicate.describe("are repositories of another",
                type -> type.isAssignableTo(Repository.class) && !type.getPackageName().startsWith("org.springframework")
                        && !type.getPackageName().endsWith(".process"));
    }

    /** Finds methods named like setters. */
    private static final class HaveSetters extends ArchCondition<JavaClass> {

        HaveSetters() {
            super("have setters");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getMethods().stream()
                    .filter(method -> method.getName().matches("set[A-Z].*")
                            && !method.getModifiers().contains(JavaModifier.PRIVATE))
                    .forEach(method -> events.add(SimpleConditionEvent.satisfied(method,
                            method.getDescription() + " is a setter")));
        }
    }
}
