package io.youzhi.procedure.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.engine.Actors;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What {@code record-step.html} sends: read once and taken out, so that no process keeps it. */
@Component
class StepForm {

    /** Before the name of each field of the step. */
    private static final String FIELD = "field_";

    private final Actors actors;

    StepForm(Actors actors) {
        this.actors = actors;
    }

    /** What was chosen; refused where nothing was. */
    String read(VariableScope scope, String name) {
        String text = optional(scope, name);
        if (text == null) {
            throw Refused.because("procedure.form." + name);
        }
        return text;
    }

    /** What was filled in, or null. */
    String optional(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        scope.removeVariable(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** The fields of the step. */
    Map<String, Object> fields(VariableScope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List.copyOf(scope.getVariableNames()).stream().filter(name -> name.startsWith(FIELD)).forEach(name -> {
            String text = optional(scope, name);
            if (text != null) {
                fields.put(name.substring(FIELD.length()), text);
            }
        });
        return fields;
    }

    /** Whoever fills it in. */
    Reader actor() {
        return actors.current().orElseThrow(() -> Refused.because("procedure.form.nobody"));
    }
}
