package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionManagement;
import io.youzhi.inspection.NewInspection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens an inspection that another case gives occasion to; what it says does not stay in the process. */
@Component
class OpenInspectionOfCase implements JavaDelegate {

    private static final Set<String> FIELDS = Set.of("kind", "level", "unit", "asset", "place", "checklist", "inspectors",
            "plannedAt", "reason", "occasion", "readers");
    private final InspectionManagement management;
    private final InspectionDesk desk;
    private final TaskDoor door;

    OpenInspectionOfCase(InspectionManagement management, InspectionDesk desk, TaskDoor door) {
        this.management = management;
        this.desk = desk;
        this.door = door;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = (String) execution.getVariable(Vocabulary.INITIATOR);
        Form form = Form.read(execution, null, by, FIELDS, Vocabulary.NAMES);
        door.speak(() -> execution.setVariable(Vocabulary.NUMBER, management.openOnOccasion(inspection(form),
                form.text("occasion"), form.texts("readers"), by)));
    }

    private NewInspection inspection(Form form) {
        return new NewInspection(form.text("kind"), form.text("level"), form.text("unit"), form.text("asset"),
                form.text("place"), form.text("checklist"), null, form.texts("inspectors"), form.moment("plannedAt", () -> desk.zone(form.text("unit"))), null,
                form.text("reason"));
    }
}
