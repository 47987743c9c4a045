package io.youzhi.testing;

import io.youzhi.testing.Needs.Thing;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips, or where it is required fails, what this machine cannot run; and in a MySQL run each test of a database. */
class NeedsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Stream.concat(named(context), ofTheDatabase(context))
                .filter(thing -> !Machine.has(thing))
                .findFirst()
                .map(thing -> without(thing, context))
                .orElseGet(() -> ConditionEvaluationResult.enabled("the machine has it all"));
    }

    private static Stream<Thing> named(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), Needs.class).stream()
                .flatMap(needs -> Stream.of(needs.value()));
    }

    private static Stream<Thing> ofTheDatabase(ExtensionContext context) {
        return TestDatabase.isMySql() && (AnnotationSupport.isAnnotated(context.getElement(), ServerTest.class)
                || AnnotationSupport.isAnnotated(context.getElement(), DatabaseTest.class))
                ? Stream.of(Thing.MYSQL) : Stream.empty();
    }

    private static ConditionEvaluationResult without(Thing thing, ExtensionContext context) {
        if (Machine.requires(thing)) {
            throw new AssertionError(context.getDisplayName() + " needs " + Machine.name(thing)
                    + ", which youzhi.require asks for and this machine lacks");
        }
        Machine.wentWithout(thing, context.getRequiredTestClass().getSimpleName());
        return ConditionEvaluationResult.disabled("no " + Machine.name(thing) + " here");
    }
}
