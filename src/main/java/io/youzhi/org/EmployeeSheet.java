package io.youzhi.org;

import java.util.Arrays;
import java.util.List;

import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused.Fault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Employees in the workbook; {@link UnitSheet} checks and takes them. A successor takes over the work of one who goes. */
@Component
@Order(2)
class EmployeeSheet implements Sheet {

    static final String NAME = "employees";

    private final OrganisationManagement management;

    EmployeeSheet(OrganisationManagement management) {
        this.management = management;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.key("id"), Column.text("name"), Column.from("unit", UnitSheet.NAME), Column.text("post"),
                Column.text("roles"), Column.text("phone"), Column.text("email"), Column.of("active", Cells.YES_NO),
                Column.from("successor", NAME));
    }

    @Override
    public List<List<String>> rows() {
        return management.whole().employees().stream().map(one -> Arrays.asList(one.id(), one.name(), one.unit(),
                one.post(), Cells.of(one.roles()), one.phone(), one.email(), Cells.of(one.active()), null)).toList();
    }

    @Override
    public List<Fault> check(Filled filled) {
        return List.of();
    }

    @Override
    public void apply(Filled filled, Reader by) {
        // taken with the units
    }
}
