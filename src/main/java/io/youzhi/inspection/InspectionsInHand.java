package io.youzhi.inspection;

import java.util.List;
import java.util.Map;

import io.youzhi.inspection.process.InspectionProcess;
import io.youzhi.org.WorkHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections that somebody is yet to make: when they go, each is given to somebody by name. */
@Service
@Transactional
@Order(0)
class InspectionsInHand implements WorkHolder {

    private final Inspections inspections;
    private final InspectionCases cases;
    private final InspectionProcess process;

    InspectionsInHand(Inspections inspections, InspectionCases cases, InspectionProcess process) {
        this.inspections = inspections;
        this.cases = cases;
        this.process = process;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(String employee) {
        return inspections.inspectedBy(employee, State.OPEN).stream()
                .map(one -> new Held(one.number(), "inspection", one.kind(), one.plannedAt())).toList();
    }

    @Override
    public void handOver(String number, String from, String to, String reason, String by) {
        inspections.inspectedBy(from, State.OPEN).stream().filter(one -> one.number().equals(number)).forEach(one -> {
            one.replaceInspector(from, to);
            cases.write(one, by, "handed-over", reason, from + " → " + to);
            cases.tell(one, List.of(to), "inspection.notice.to-inspect", Map.of("at", one.plannedAt().toString()),
                    "to-inspect");
            process.replaceInspector(number, from, to);
        });
    }
}
