package io.youzhi.org;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import io.youzhi.org.DutyManagement.NewAbsence;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.HouseTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Absences in the workbook: those to come, to which new ones are added. */
@Component
@Order(4)
class AbsenceSheet extends TimeSheet {

    private final DutyManagement management;
    private final Absences absences;

    AbsenceSheet(DutyManagement management, Absences absences, HouseTime house, Clock clock) {
        super("absences", house, clock);
        this.management = management;
        this.absences = absences;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.from("employee", EmployeeSheet.NAME).asKey(),
                Column.from("deputy", EmployeeSheet.NAME).asKey(), Column.key("from"), Column.key("to"));
    }

    @Override
    public List<List<String>> rows() {
        return absences.coming(now()).stream().map(Absence::view).map(each -> Arrays.asList(each.employee(),
                each.deputy(), cell(each.from()), cell(each.to()))).toList();
    }

    @Override
    public void apply(Filled filled, Reader by) {
        enter(filled, row -> management.enter(new NewAbsence(row.get("employee"), row.get("deputy"), moment(row, "from"),
                moment(row, "to")), by));
    }
}
