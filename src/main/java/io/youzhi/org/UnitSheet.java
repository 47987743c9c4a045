package io.youzhi.org;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.HandOverEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.rules.Releases;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused.Fault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Units in the workbook; takes employees with them, for each may name the other. */
@Component
@Order(1)
class UnitSheet implements Sheet {

    static final String NAME = "units";

    private final OrganisationManagement management;
    private final Releases releases;

    UnitSheet(OrganisationManagement management, Releases releases) {
        this.management = management;
        this.releases = releases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.key("id"), Column.text("name"), Column.of("kind", Words.KINDS), Column.from("parent", NAME),
                Column.of("pack", List.copyOf(releases.packs())), Column.text("calendar"),
                Column.of("mark", Words.MARKS), Column.text("leaders"), Column.of("active", Cells.YES_NO));
    }

    @Override
    public List<List<String>> rows() {
        return management.whole().units().stream().map(unit -> Arrays.asList(unit.id(), unit.name(), unit.kind(),
                unit.parent(), unit.pack(), unit.calendar(), unit.mark(), Cells.of(unit.leaders()),
                Cells.of(unit.active()))).toList();
    }

    @Override
    public List<Fault> check(Filled filled) {
        return management.check(file(filled, false));
    }

    @Override
    public void apply(Filled filled, Reader by) {
        OrganisationFile changed = file(filled, true);
        if (!changed.units().isEmpty() || !changed.employees().isEmpty()) {
            management.load(changed, by.login());
        }
    }

    private static OrganisationFile file(Filled filled, boolean onlyChanged) {
        List<UnitEntry> units = new ArrayList<>();
        List<EmployeeEntry> employees = new ArrayList<>();
        List<HandOverEntry> handOvers = new ArrayList<>();
        List<Map<String, String>> rows = filled.of(NAME);
        for (int i = 0; i < rows.size(); i++) {
            if (!onlyChanged || filled.isChanged(NAME, i)) {
                units.add(unit(rows.get(i)));
            }
        }
        List<Map<String, String>> people = filled.of(EmployeeSheet.NAME);
        for (int i = 0; i < people.size(); i++) {
            if (!onlyChanged || filled.isChanged(EmployeeSheet.NAME, i)) {
                Map<String, String> row = people.get(i);
                employees.add(employee(row));
                if (row.get("successor") != null) {
                    handOvers.add(new HandOverEntry(row.get("id"), null, row.get("successor"), null));
                }
            }
        }
        return new OrganisationFile(units, employees, handOvers);
    }

    private static UnitEntry unit(Map<String, String> row) {
        return new UnitEntry(row.get("id"), row.get("name"), row.get("kind"), row.get("parent"), row.get("pack"),
                row.get("calendar"), row.get("mark"), Cells.words(row.get("leaders")), Cells.isYes(row.get("active")));
    }

    private static EmployeeEntry employee(Map<String, String> row) {
        return new EmployeeEntry(row.get("id"), row.get("name"), row.get("unit"), row.get("post"),
                Cells.words(row.get("roles")), row.get("phone"), row.get("email"), Cells.isYes(row.get("active")), null);
    }
}
