package io.youzhi.inspection.process;

import java.util.Date;
import java.util.List;

import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionViews.InspectionView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the task of inspecting before its inspectors, and nobody else: a covert inspection is not to be seen by its unit. */
@Component
class PrepareInspection implements TaskListener {

    private final InspectionDesk desk;

    PrepareInspection(InspectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        InspectionView inspection = desk.inspection(task.getExecution().getProcessBusinessKey());
        List<String> inspectors = inspection.inspectors();
        task.setName(task.getName() + " · " + inspection.number());
        inspectors.forEach(task::addCandidateUser);
        if (inspectors.size() == 1) {
            task.setAssignee(inspectors.get(0));
        }
        task.setDueDate(Date.from(inspection.plannedAt()));
    }
}
