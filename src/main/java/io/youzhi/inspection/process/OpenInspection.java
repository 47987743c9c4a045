package io.youzhi.inspection.process;

import java.util.Set;

import io.youzhi.engine.Actors;
import io.youzhi.engine.Form;
import io.youzhi.engine.TaskDoor;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionManagement;
import io.youzhi.inspection.NewInspection;
import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens an inspection from the start form in Tasklist; it goes on as a case of its own. */
@Component
class OpenInspection implements JavaDelegate {

    static final Set<String> FIELDS = Set.of("kind", "level", "unit", "asset", "place", "checklist", "inspectors",
            "plannedAt", "remark");
    private final InspectionManagement management;
    private final InspectionDesk desk;
    private final TaskDoor door;
    private final Actors actors;

    OpenInspection(InspectionManagement management, InspectionDesk desk, TaskDoor door, Actors actors) {
        this.management = management;
        this.desk = desk;
        this.door = door;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reader by = actors.current().orElseThrow();
        Form form = Form.read(execution, null, by.login(), FIELDS, Vocabulary.NAMES);
        door.speak(() -> execution.setVariable(Vocabulary.NUMBER, management.open(inspection(form), by)));
    }

    private NewInspection inspection(Form form) {
        return new NewInspection(form.text("kind"), form.text("level"), form.text("unit"), form.text("asset"),
                form.text("place"), form.text("checklist"), null, form.texts("inspectors"), form.moment("plannedAt", () -> desk.zone(form.text("unit"))), null,
                form.text("remark"));
    }
}
