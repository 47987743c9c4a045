package io.youzhi.org;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.org.WorkbookReader.Line;
import io.youzhi.org.WorkbookReader.Page;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import org.springframework.stereotype.Component;

/** Who is meant where somebody writes names: people in rosters call each other by name, not by login. */
@Component
class People {

    private final Employees employees;
    private final Units units;

    People(Employees employees, Units units) {
        this.employees = employees;
        this.units = units;
    }

    /**
     * The same page with ids in place of names.
     *
     * @param unit whose row it is where it does not say so, or null
     */
    Page called(Page page, String unit) {
        List<Fault> faults = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>(page.lines().get(i).cells());
            cells.compute("unit", (key, cell) -> cell == null ? unit : unit(cell));
            List<String> meant = employee(cells.get("employee"), cells.get("unit"));
            if (meant.size() > 1) {
                faults.add(new Fault(page.cell(i, "employee"), "org.roster.several",
                        List.of(cells.get("employee"), String.join(", ", meant))));
            }
            meant.stream().findFirst().ifPresent(one -> cells.put("employee", one));
            lines.add(new Line(page.lines().get(i).number(), cells));
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        return new Page(page.sheet(), page.columns(), lines);
    }

    private String unit(String cell) {
        return units.existsById(cell) ? cell : units.findByNameAndActiveTrueOrderById(cell).stream().map(Unit::id)
                .findFirst().orElse(cell);
    }

    /** The one of that id, else those of that name: of the unit itself where there is one. */
    private List<String> employee(String cell, String unit) {
        if (cell == null || employees.existsById(cell)) {
            return List.of();
        }
        List<Employee> named = employees.findByNameAndActiveTrueOrderById(cell);
        List<String> own = named.stream().filter(each -> each.unit().equals(unit)).map(Employee::id).toList();
        return own.isEmpty() ? named.stream().map(Employee::id).toList() : own;
    }
}
