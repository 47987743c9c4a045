package io.youzhi.request.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.request.OccasionManagement;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Has an inspection opened on the occasion of a request: what the form says goes straight on, and does not stay here. */
@Component
class RequestInspection implements DelegateVariableMapping {

    static final Set<String> FIELDS = Set.of("number", "reason", "kind", "level", "unit", "asset", "place", "checklist",
            "inspectors", "plannedAt");
    private static final String REASON = "reason";
    private final OccasionManagement occasions;
    private final Actors actors;
    private final TaskDoor door;

    RequestInspection(OccasionManagement occasions, Actors actors, TaskDoor door) {
        this.occasions = occasions;
        this.actors = actors;
        this.door = door;
    }

    @Override
    public void mapInputVariables(DelegateExecution asking, VariableMap inspection) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(asking, null, by.login(), FIELDS, Vocabulary.NAMES);
        String number = form.text(Vocabulary.NUMBER);
        door.speak(() -> inspection.putValue("readers",
                String.join("\n", occasions.inspectionAsked(number, form.text(REASON), by))));
        asking.setProcessBusinessKey(number);
        asking.setVariable(Vocabulary.TAKER, by.login());
        FIELDS.stream().filter(field -> !Vocabulary.NUMBER.equals(field))
                .forEach(field -> inspection.putValue(field, form.text(field)));
        inspection.putValue("initiator", by.login()).putValue("occasion", number);
    }

    /** Also called where it was refused: then there is no inspection, and the refusal goes on its way. */
    @Override
    public void mapOutputVariables(DelegateExecution asking, VariableScope inspection) {
        String opened = (String) inspection.getVariable(Vocabulary.NUMBER);
        if (opened == null) {
            return;
        }
        asking.setVariable(Vocabulary.INSPECTION, opened);
        occasions.inspectionOpened(asking.getProcessBusinessKey(), opened, (String) asking.getVariable(Vocabulary.TAKER));
    }
}
