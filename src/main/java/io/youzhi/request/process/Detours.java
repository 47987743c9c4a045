package io.youzhi.request.process;

import java.util.LinkedHashSet;
import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.request.HandlingManagement;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What may happen instead of a step: waiting, an extension, a return, a correction, a refusal, a withdrawal. */
@Component
class Detours {

    private static final Set<String> FIELDS = Set.of("action", "reason", "kind", "category");
    private final HandlingManagement handling;

    Detours(HandlingManagement handling) {
        this.handling = handling;
    }

    /** Fields of a form with detours, and its own. */
    static Set<String> fieldsAnd(String... own) {
        Set<String> all = new LinkedHashSet<>(FIELDS);
        all.addAll(Set.of(own));
        return all;
    }

    /** Fields of a form with all detours, those that take time too, and its own. */
    static Set<String> fieldsWithTimeAnd(String... own) {
        Set<String> all = fieldsAnd(own);
        all.add("until");
        return all;
    }

    /** Takes the detour that was chosen; anything else is unknown. */
    void take(Form form, DelegateTask task) {
        String action = String.valueOf(form.text("action"));
        String number = form.number();
        String reason = form.text("reason");
        switch (action) {
            case "wait" -> handling.waitForCustomer(number, form.moment("until"), reason, form.by());
            case "extension" -> {
                handling.askExtension(number, form.moment("until"), reason, form.by());
                task.getExecution().setVariable(Vocabulary.EXTENSION_ASKED, true);
            }
            case "return" -> handling.sendBack(number, reason, form.by());
            case "correct" -> handling.correct(number, form.text("kind"), form.text("category"), reason, form.by());
            case "refuse" -> handling.askRefusal(number, reason, form.by());
            case "withdraw" -> handling.withdrawHere(number, reason, form.by());
            default -> throw Refused.field("action", "request.unknown-action", action);
        }
    }
}
