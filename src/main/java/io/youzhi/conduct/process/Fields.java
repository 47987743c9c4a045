package io.youzhi.conduct.process;

import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What people typed into a form: read once and taken out, so that no process keeps it. */
final class Fields {

    private Fields() {
    }

    /** A field as text; null where it is empty. */
    static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        scope.removeVariable(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** What forms call a word: {@code training-or-post} is {@code trainingOrPost} there. */
    static String camel(String word) {
        StringBuilder camel = new StringBuilder();
        for (String part : word.split("-")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }

    /** The number of something, which is needed. */
    static Long whole(VariableScope scope, String name) {
        String text = text(scope, name);
        if (text == null || !text.matches("\\d{1,18}")) {
            throw Refused.field(name, "conduct.event.no-number");
        }
        return Long.valueOf(text);
    }
}
