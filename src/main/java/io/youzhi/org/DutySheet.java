package io.youzhi.org;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import io.youzhi.org.DutyManagement.NewDuty;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.HouseTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rosters in the workbook: lines to come, to which new ones are added. */
@Component
@Order(5)
class DutySheet extends TimeSheet {

    private final DutyManagement management;
    private final Duties duties;

    DutySheet(DutyManagement management, Duties duties, HouseTime house, Clock clock) {
        super("duties", house, clock);
        this.management = management;
        this.duties = duties;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.from("unit", UnitSheet.NAME).asKey(), Column.of("duty", Words.DUTIES).asKey(),
                Column.from("employee", EmployeeSheet.NAME).asKey(), Column.key("from"), Column.key("to"));
    }

    @Override
    public List<List<String>> rows() {
        return duties.coming(now()).stream().map(Duty::view).map(each -> Arrays.asList(each.unit(), each.duty(),
                each.employee(), cell(each.from()), cell(each.to()))).toList();
    }

    @Override
    public void apply(Filled filled, Reader by) {
        enter(filled, row -> management.enter(new NewDuty(row.get("unit"), row.get("duty"), row.get("employee"),
                moment(row, "from"), moment(row, "to")), by));
    }
}
